import type { Analysis } from './analysis.ts';
import type { Lexicon } from './evidence.ts';
import type { FoundName } from './found-name.ts';
import type { NameForms } from './name-forms.ts';
import { cased, type Script } from './script.ts';
import { sentenceAt } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What stands directly around a name. */
export type Surroundings = {
  /** Somebody else's given name, or an initial that is not the person's. */
  readonly otherGiven?: string;
  /** A capitalised word inside a sentence that might be a given name. */
  readonly unknownBefore?: string;
  readonly title?: { readonly text: string; readonly gender: 'm' | 'f' | 'u' };
  /** The name is part of a thing's or place's name. */
  readonly thing?: string;
  /** The name is half of a double surname. */
  readonly double?: string;
  /** What looks like a double surname may be a compound noun of the page's language: Zuckerberg-Konzern. */
  readonly compound?: true;
  /** The name of somebody or something known that holds this surname. */
  readonly knownOther?: string;
  /** Introduced as somebody's relative. */
  readonly kin: boolean;
};

export type SurroundingsContext = {
  readonly analysis: Analysis;
  readonly lexicon: Lexicon;
  readonly formsOf: (script: Script) => NameForms | undefined;
  /** The page's language, as far as it is known (BCP 47 primary subtag). */
  readonly lang: string | undefined;
};

/** Titles of one letter: a letter is an initial everywhere else. */
const oneLetterTitles: Readonly<Record<string, string>> = {
  fr: 'm',
  hr: 'g',
  sr: 'gг',
  sl: 'g',
  ru: 'г',
  uk: 'п',
  pl: 'p',
  cs: 'p',
  sk: 'p',
};

/** Priscilla Chan's surname before his makes the name of their foundation, in every script. */
const chans: ReadonlySet<string> = new Set([
  'chan',
  'чан',
  'чен',
  'τσαν',
  'تشان',
  'چان',
  'אן',
  '챈',
  'चान',
  'चैन',
  'চ্যান',
  'ჩან',
  'ჩანი',
  'չան',
]);

const hasCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.casing === 'capital' || token.casing === 'upper');

/** Whether most longer words around have capitals, as in English headlines. */
function isTitleCase(analysis: Analysis, at: number): boolean {
  const sentence = sentenceAt(analysis.sentences(), analysis.tokens[at]?.start ?? 0);
  const words = analysis.tokens.filter(
    (token) =>
      token.start >= sentence.start && token.end <= sentence.end && token.text.length > 3 && cased.has(token.script),
  );
  const capitals = words.filter(hasCapital).length;
  return words.length >= 3 && capitals / words.length > 0.7;
}

const gapAfter = (analysis: Analysis, at: number): string =>
  analysis.folded.text.slice(
    analysis.tokens[at]?.end ?? 0,
    analysis.tokens[at + 1]?.start ?? analysis.folded.text.length,
  );

const isSpace = (gap: string): boolean => /^(?:[ ]+|[ ]*\n[ ]*)$/.test(gap);

/** Given names of the dataset's people in one script: in scripts without capitals they are what betrays somebody else. */
const givenCache = new WeakMap<NameForms, ReadonlySet<string>>();
function datasetGivens(forms: NameForms): ReadonlySet<string> {
  const known = givenCache.get(forms);
  if (known) return known;
  const givens = new Set(
    forms
      .all()
      .filter((form) => form.parts.length >= 2 && (form.parts[0]?.length ?? 0) > 1)
      .map((form) => form.parts[0] ?? ''),
  );
  givenCache.set(forms, givens);
  return givens;
}

/** What stands before a hyphen and is no surname: "post-Zuckerberg", "Facebook-Gründer". */
const isSurnamePart = (token: Token, lexicon: Lexicon): boolean =>
  (hasCapital(token) || (token.casing === 'none' && token.text.length > 2)) &&
  !lexicon.words('plainTitles').has(token.text) &&
  !/^(?:post|anti|pro|ex|neo|non|meta|facebook|פוסט|אנטי|פרו)$/.test(token.text);

type Before = Pick<Surroundings, 'otherGiven' | 'unknownBefore' | 'title' | 'thing' | 'double'>;

function lookBefore(name: FoundName, context: SurroundingsContext): Before {
  const { analysis, lexicon } = context;
  const at = name.firstToken - 1;
  const token = analysis.tokens[at];
  if (!token) return {};
  const gap = analysis.folded.text.slice(token.end, name.start);
  if (chans.has(token.text) && (isSpace(gap) || gap === '-')) return { thing: token.text };
  if (gap === '-') return isSurnamePart(token, lexicon) ? { double: token.text } : {};
  const initial = token.text.length === 1 && /^\. ?$/.test(gap) && token.casing !== 'lower' && cased.has(token.script);
  const title = titleOf(token, context);
  if (title && (isSpace(gap) || /^\. ?$/.test(gap))) return { title };
  if (initial) return { otherGiven: `${token.text}.` };
  if (!isSpace(gap)) return {};
  if (
    (hasCapital(token) || context.lang !== 'en') &&
    lexicon.words('thingWords').has(token.text) &&
    !lexicon.words('plainTitles').has(token.text)
  )
    return { thing: token.text };
  if (
    /^(?:de|du|di|von|of|la|имени|им|імені|ім|imienia|im|po|named|after)$/.test(token.text) &&
    lexicon.words('thingWords').has(analysis.tokens[at - 1]?.text ?? '')
  )
    return { thing: analysis.tokens[at - 1]?.text ?? '' };
  return wordBefore(name, token, context);
}

function titleOf(token: Token, { lexicon, lang }: SurroundingsContext): Surroundings['title'] | undefined {
  if (token.text.length === 1 && !(oneLetterTitles[lang ?? 'fr'] ?? '').includes(token.text)) return undefined;
  if (lexicon.words('maleTitles').has(token.text)) return { text: token.text, gender: 'm' };
  if (lexicon.words('femaleTitles').has(token.text)) return { text: token.text, gender: 'f' };
  return undefined;
}

function wordBefore(name: FoundName, token: Token, context: SurroundingsContext): Before {
  const { analysis, lexicon } = context;
  const at = name.firstToken - 1;
  const forms = context.formsOf(token.script);
  if (!cased.has(token.script)) {
    const givens = forms ? datasetGivens(forms) : new Set<string>();
    return token.script === name.script && givens.has(token.text) ? { otherGiven: token.text } : {};
  }
  if (!hasCapital(token) || name.lower) return {};
  const known = lexicon.words('corporate').has(token.text) || lexicon.words('platform').has(token.text);
  if (known || lexicon.words('plainTitles').has(token.text)) return {};
  const isGiven =
    lexicon.words('givenNames').has(token.text) || (forms !== undefined && datasetGivens(forms).has(token.text));
  if (isGiven) return { otherGiven: token.text };
  if (lexicon.words('roleWords').has(token.text) || lexicon.words('kinWords').has(token.text)) return {};
  if (token.casing === 'upper' && token.text.length <= 4) return {};
  const sentence = sentenceAt(analysis.sentences(), token.start);
  const isFirst = !analysis.tokens.some((other) => other.start >= sentence.start && other.end <= token.start);
  const opens = /["“„«‚‘'(:–—]\s*$/.test(analysis.folded.text.slice(Math.max(0, token.start - 3), token.start));
  if (
    isFirst ||
    opens ||
    token.casing === 'upper' ||
    context.lang === 'de' ||
    context.lang === 'lb' ||
    isTitleCase(analysis, at)
  )
    return {};
  return { unknownBefore: token.text };
}

type After = Pick<Surroundings, 'thing' | 'double' | 'compound'>;

/** Languages in which two capitalised words right after a surname are part of a longer name. */
const verbsHaveNoCapitals: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl']);

/** Languages that hyphenate a name and a noun. */
const compounding: ReadonlySet<string> = new Set([
  'de',
  'nl',
  'da',
  'sv',
  'no',
  'nb',
  'nn',
  'fi',
  'hu',
  'et',
  'lb',
  'is',
  'tr',
  'id',
  'sq',
]);

function lookAfter(name: FoundName, context: SurroundingsContext): After {
  const { analysis, lexicon } = context;
  const next = analysis.tokens[name.lastToken + 1];
  if (!next) return {};
  const gap = gapAfter(analysis, name.lastToken);
  const isThing = lexicon.words('thingWords').has(next.text);
  if (gap === '-' && hasCapital(next)) {
    const isName = chans.has(next.text) || lexicon.words('givenNames').has(next.text) || isThing;
    return {
      double: next.text,
      ...(compounding.has(context.lang ?? '') && !isName ? { compound: true as const } : {}),
    };
  }
  if (gap === '-' && next.casing === 'none' && next.script === name.script) return { double: next.text };
  if (isSpace(gap) && isThing && (hasCapital(next) || next.casing === 'none')) return { thing: next.text };
  if (isSpace(gap) && /^(?:jr|sr|iii|ii|junior)$/.test(next.text) && hasCapital(next)) return { double: next.text };
  // "Zuckerberg San Francisco General Hospital": a run of capitals that ends in a thing.
  if (isSpace(gap) && hasCapital(next) && !isTitleCase(analysis, name.lastToken)) {
    const second = analysis.tokens[name.lastToken + 2];
    const goesOn = hasCapital(second) && isSpace(gapAfter(analysis, name.lastToken + 1)) && next.casing !== 'upper';
    if (goesOn && verbsHaveNoCapitals.has(context.lang ?? '') && second)
      return { thing: `${next.text} ${second.text}` };
    for (let at = name.lastToken + 2; at < name.lastToken + 6; at += 1) {
      const token = analysis.tokens[at];
      if (!token || !isSpace(gapAfter(analysis, at - 1)) || !hasCapital(token)) break;
      if (lexicon.words('thingWords').has(token.text)) return { thing: token.text };
    }
  }
  return {};
}

/** A dot before or after a name in a script without spaces: another given name, or more of the name. */
function lookAroundUnspaced(name: FoundName, context: SurroundingsContext): Before & After {
  const text = context.analysis.folded.text;
  const before = text[name.start - 1] ?? '';
  const after = text.slice(name.end, name.end + 8);
  const things = context.lexicon.words('thingWords');
  const thing = things.inText(after.slice(0, 7));
  if (/^[·=]?/.test(after) && thing !== undefined && after.replace(/^[·=\- ]/, '').startsWith(thing)) return { thing };
  if (/^[·=][\p{L}]/u.test(after)) return { double: after };
  if (/[·=]/.test(before)) return { otherGiven: text.slice(Math.max(0, name.start - 6), name.start - 1) };
  if (/(?:チャン|陈|陳)[·\- ]?$/.test(text.slice(Math.max(0, name.start - 5), name.start))) return { thing: 'chan' };
  return {};
}

function findKnownOther(name: FoundName, context: SurroundingsContext): string | undefined {
  if (name.firstToken < 0) return undefined;
  const from = Math.max(0, name.firstToken - 4);
  const hits = context.lexicon.phrases().find(context.analysis.tokens, from, name.lastToken + 1);
  return hits.find(
    (hit) =>
      hit.at <= name.lastToken &&
      hit.at + hit.length > name.firstToken &&
      hit.length > name.lastToken - name.firstToken + 1,
  )?.word;
}

/** Looks directly around a name; what it says about the name as a whole is left to the decision. */
export function lookAround(name: FoundName, context: SurroundingsContext): Surroundings {
  const { analysis, lexicon } = context;
  const knownOther = findKnownOther(name, context);
  const around =
    name.firstToken < 0
      ? lookAroundUnspaced(name, context)
      : { ...lookBefore(name, context), ...lookAfter(name, context) };
  const kin =
    name.firstToken >= 0
      ? isKin(name, context, around.otherGiven !== undefined)
      : lexicon.words('kinWords').inText(analysis.folded.text.slice(Math.max(0, name.start - 5), name.start)) !==
        undefined;
  return { ...around, kin, ...(knownOther === undefined ? {} : { knownOther }) };
}

/** "his sister Randi Zuckerberg", "Randi Zuckerberg, his sister". */
function isKin(name: FoundName, { analysis, lexicon }: SurroundingsContext, hasOtherGiven: boolean): boolean {
  const kin = lexicon.words('kinWords');
  const before = name.firstToken - (hasOtherGiven ? 2 : 1);
  if (kin.has(analysis.tokens[before]?.text ?? '')) return true;
  if (!gapAfter(analysis, name.lastToken).startsWith(',')) return false;
  return [1, 2].some((step) => kin.has(analysis.tokens[name.lastToken + step]?.text ?? ''));
}
