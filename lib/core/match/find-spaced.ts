import { anyLanguage, cliticLimit, endingLanguages, isClitic, isKoreanParticle } from './endings.ts';
import type { FoundName, Reading } from './found-name.ts';
import { isFullKind, type Anchor, type Form, type NameForms } from './name-forms.ts';
import type { Script } from './script.ts';
import type { Token } from './tokens.ts';

export type SpacedText = { readonly text: string; readonly tokens: readonly Token[] };

/** Spaces, one line break, hyphens, apostrophes and dots hold the parts of a name together. */
const joint = /^(?:[ ]{1,3}|[ ]*\n[ ]*|[ ]?['·.\-=][ \n]?|\.-?)$/;
const opening = /["“”„«‚'‘(（[]/;
const closing = /["“”»'’)）\]]/;

const gapBefore = (source: SpacedText, at: number): string =>
  source.text.slice(source.tokens[at - 1]?.end ?? 0, source.tokens[at]?.start ?? 0);

/** A form laid over the text: the first of its words, and what the endings and initials say. */
type Fit = {
  readonly first: number;
  readonly start: number;
  readonly languages: number;
  readonly initialed: boolean;
  readonly middle?: string;
};

/** How the last part fits a word: its end in the folded text, its languages, and where it starts after joined particles. */
type Tail = { readonly start: number; readonly end: number; readonly languages: number };

function fitTail(stem: string, token: Token): Tail | undefined {
  const { text, script } = token;
  if (script === 'Kore') {
    if (!text.startsWith(stem)) return undefined;
    const rest = text.slice(stem.length);
    if (rest !== '' && !isKoreanParticle(rest)) return undefined;
    return { start: token.start, end: token.start + stem.length, languages: anyLanguage };
  }
  const languages = endingLanguages(stem, text, script);
  if (languages !== 0) return { start: token.start, end: token.end, languages };
  for (let skip = 1; skip <= cliticLimit(script); skip += 1) {
    if (text.slice(skip) === stem && isClitic(text.slice(0, skip), script)) {
      return { start: token.start + skip, end: token.end, languages: anyLanguage };
    }
  }
  return undefined;
}

/** Steps back over a nickname in quotes or brackets, or a middle initial, between given name and surname. */
function stepBack(source: SpacedText, at: number): { readonly at: number; readonly middle?: string } | undefined {
  const between = source.tokens[at - 1];
  if (!between) return undefined;
  const after = gapBefore(source, at);
  const before = gapBefore(source, at - 1);
  if (between.text.length === 1 && between.casing !== 'lower' && /^\.?[ \n]?$/.test(after) && joint.test(before)) {
    return { at: at - 1, middle: between.text };
  }
  const enclosed = after.length <= 3 && closing.test(after) && before.length <= 3 && opening.test(before);
  return enclosed ? { at: at - 1 } : undefined;
}

/** Lays a form's earlier parts over the words before its last one. */
function fitForm(form: Form, source: SpacedText, last: { readonly at: number; readonly tail: Tail }): Fit | undefined {
  let at = last.at;
  let { start, languages } = last.tail;
  let initialed = false;
  let middle: string | undefined;
  for (let part = form.parts.length - 2; part >= 0; part -= 1) {
    if (start !== source.tokens[at]?.start) return undefined;
    let gap = gapBefore(source, at);
    const beforeIsLetter = source.tokens[at - 1]?.text.length === 1;
    if (part === 0 && isFullKind(form.kind) && (beforeIsLetter || !joint.test(gap))) {
      const stepped = stepBack(source, at);
      const wanted = form.parts[0]?.[0];
      if (
        stepped &&
        !(stepped.middle !== undefined && stepped.middle === wanted && !isGivenAt(form, source, stepped.at - 1))
      ) {
        at = stepped.at;
        middle = stepped.middle;
        gap = gapBefore(source, at);
        if (middle === undefined) gap = ' ';
      }
    }
    const token = source.tokens[at - 1];
    if (!token || !joint.test(gap)) return undefined;
    const wanted = form.parts[part] ?? '';
    const tail = fitTail(wanted, token);
    if (tail) languages &= tail.languages;
    else if (
      part === 0 &&
      token.text.length === 1 &&
      token.text === wanted[0] &&
      token.casing !== 'lower' &&
      gap.startsWith('.')
    )
      initialed = true;
    else return undefined;
    start = tail ? tail.start : token.start;
    at -= 1;
  }
  return { first: at, start, languages, initialed, ...(middle === undefined ? {} : { middle }) };
}

const isGivenAt = (form: Form, source: SpacedText, at: number): boolean => {
  const token = source.tokens[at];
  return token !== undefined && fitTail(form.parts[0] ?? '', token) !== undefined;
};

/** Case endings that follow an apostrophe or a hyphen belong to the name; the possessive s and contractions do not. */
const hyphenEnding =
  /^(?:[jv][ae]l|n[ae]k|n[ae]l|t[oe]l|r[oe]l|b[oe]l|b[ae]n?|h[eo]z|r[ea]|[eo]?t|[sz]{1,2}[ae]l|k[ae]l|ek|u|un|ut|it|in|on|ot)$/;
const notAnEnding: ReadonlySet<string> = new Set(['s', 'd', 'll', 've', 're', 't', 'em']);

function endWithSuffix(source: SpacedText, at: number, end: number): number {
  const token = source.tokens[at];
  const next = source.tokens[at + 1];
  if (!token || !next || token.script !== 'Latn' || next.script !== 'Latn' || end !== token.end) return end;
  const sameCase =
    next.casing === 'lower' ||
    (next.casing === 'upper' && token.casing === 'upper') ||
    (next.text.length === 1 && token.casing === 'upper');
  if (!sameCase) return end;
  const gap = gapBefore(source, at + 1);
  if (gap === "'" && next.text.length <= 6 && !notAnEnding.has(next.text)) return next.end;
  return gap === '-' && hyphenEnding.test(next.text) ? next.end : end;
}

type Candidate = { readonly form: Form; readonly fit: Fit; readonly end: number };

function candidatesAt(source: SpacedText, at: number, anchors: readonly Anchor[]): readonly Candidate[] {
  const token = source.tokens[at];
  if (!token) return [];
  const found: Candidate[] = [];
  for (const anchor of anchors) {
    const tail = fitTail(anchor.stem, token);
    if (!tail) continue;
    for (const form of anchor.forms) {
      const fit = fitForm(form, source, { at, tail });
      if (fit && fit.languages !== 0) found.push({ form, fit, end: tail.end });
    }
  }
  return found;
}

const strengthOf = ({ form, fit }: Candidate): number => {
  const rank = isFullKind(form.kind) ? (fit.initialed ? 2 : 3) : form.kind === 'given' ? 0 : 1;
  return rank * 10 + form.parts.length + (fit.languages === anyLanguage ? 0.5 : 0);
};

const stemLength = ({ form }: Candidate): number => form.parts.at(-1)?.length ?? 0;

function readingOf({ form, fit }: Candidate): Reading {
  return {
    person: form.person,
    kind: form.kind,
    languages: fit.languages,
    ...(fit.initialed ? { initialed: true as const } : {}),
    ...(fit.middle === undefined ? {} : { middle: fit.middle }),
  };
}

/** The strongest candidates share one span and one sort; each person is read once. */
function combine(source: SpacedText, at: number, candidates: readonly Candidate[]): FoundName | undefined {
  const best = candidates.reduce((high, candidate) => Math.max(high, strengthOf(candidate)), 0);
  const strongest = candidates.filter((candidate) => strengthOf(candidate) === best);
  const first = strongest[0];
  const token = source.tokens[at];
  if (!first || !token) return undefined;
  const readings = new Map<number, Reading>();
  // Two spellings of one surname may both fit, with endings of different languages; the longer one says what it is.
  for (const candidate of strongest.toSorted((a, b) => stemLength(b) - stemLength(a))) {
    const known = readings.get(candidate.form.person);
    const languages = candidate.fit.languages | (known?.languages ?? 0);
    readings.set(candidate.form.person, { ...(known ?? readingOf(candidate)), languages });
  }
  // Somebody's name is written small only where it can be nothing else.
  if (token.casing === 'lower' && !isFullKind(first.form.kind) && !/^(?:sole|unmistakable)/.test(first.form.kind))
    return undefined;
  const next = source.tokens[first.fit.first + 1];
  return {
    start: first.fit.start,
    end: endWithSuffix(source, at, first.end),
    script: token.script,
    firstToken: first.fit.first,
    lastToken: at,
    readings: [...readings.values()],
    ...(first.fit.initialed && next ? { startWithoutInitial: next.start } : {}),
    lower: token.casing === 'lower',
  };
}

/** Every name in a text of spaced words, in order and without overlaps; `formsOf` gives the names of a script. */
export function findSpaced(
  source: SpacedText,
  formsOf: (script: Script) => NameForms | undefined,
): readonly FoundName[] {
  const found: FoundName[] = [];
  source.tokens.forEach((token, at) => {
    const forms = formsOf(token.script);
    if (!forms) return;
    let anchors = forms.near(token.text);
    for (let skip = 1; skip <= cliticLimit(token.script); skip += 1) {
      if (isClitic(token.text.slice(0, skip), token.script))
        anchors = [...anchors, ...forms.near(token.text.slice(skip))];
    }
    if (anchors.length === 0) return;
    const name = combine(source, at, candidatesAt(source, at, anchors));
    if (!name) return;
    // A longer name that ends here swallows what was found inside it ("Powell" in "Powell McCormick").
    while (found.length > 0 && (found.at(-1)?.end ?? 0) > name.start) found.pop();
    found.push(name);
  });
  return found;
}
