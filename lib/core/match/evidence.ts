import type { Analysis } from './analysis.ts';
import { originalSpan, type Span } from './fold.ts';
import type { NameIndex } from './name-index.ts';
import { cased, unspaced } from './script.ts';
import type { Token } from './tokens.ts';
import { makeWordSet, type WordSet } from './word-set.ts';

export type WordList =
  | 'corporate'
  | 'employerBefore'
  | 'platform'
  | 'placePrepositions'
  | 'placeNouns'
  | 'roleWords'
  | 'otherOccupations'
  | 'apposedOccupations'
  | 'thingWords'
  | 'kinWords'
  | 'maleTitles'
  | 'femaleTitles'
  | 'plainTitles'
  | 'givenNames';

/** What is known of a person beside the names. */
export type About = {
  readonly gender: 'm' | 'f' | 'u';
  readonly organisations: WordSet;
  readonly betraying: WordSet;
  /** Letters for trades, see `weigh.ts`. */ readonly trades: string;
};

/** The index's evidence, decoded piece by piece as it is asked for. */
export type Lexicon = {
  readonly words: (list: WordList) => WordSet;
  readonly about: (person: number) => About;
  readonly phrases: () => WordSet;
};

export function openLexicon(index: NameIndex): Lexicon {
  const sets = new Map<WordList, WordSet>();
  const abouts = new Map<number, About>();
  let lines: readonly string[] | undefined;
  let phrases: WordSet | undefined;
  return {
    words: (list) => {
      const known = sets.get(list) ?? makeWordSet(index.words[list] ?? '');
      sets.set(list, known);
      return known;
    },
    about: (person) => {
      const known = abouts.get(person);
      if (known) return known;
      lines ??= index.about.split('\n');
      const [gender, organisations = '', betraying = '', trades = ''] = (lines[person] ?? 'u').split('\t');
      const about: About = {
        gender: gender === 'm' || gender === 'f' ? gender : 'u',
        organisations: makeWordSet(organisations),
        betraying: makeWordSet(betraying),
        trades,
      };
      abouts.set(person, about);
      return about;
    },
    phrases: () => (phrases ??= makeWordSet(index.phrases.replaceAll('\n', '|'))),
  };
}

/** A word of evidence and where it stands, as a position in the token list. */
export type Hit = {
  readonly at: number;
  readonly word: string;
  /** As the page prints it. */
  readonly shown: string;
};

/** What the words of a stretch of text say, whoever it is about. */
export type Evidence = {
  /** Platforms spoken of as companies or products, not as places where somebody posted. */
  readonly platform: readonly Hit[];
  /** The company itself, and platforms with a word for a role close by: "Facebook's first president". */
  readonly employer: readonly Hit[];
  readonly roles: readonly Hit[];
  readonly occupations: readonly Hit[];
};

/** The tokens inside a span of folded text: first position and one past the last. */
export function tokensWithin(tokens: readonly Token[], span: Span): readonly [from: number, to: number] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to += 1;
  return [low, to];
}

const needsCapital: ReadonlySet<string> = new Set([
  'meta',
  'threads',
  'messenger',
  'llama',
  'oculus',
  'novi',
  'workplace',
  'fb',
  'superintelligence',
]);

/** "took to Instagram", "posted it to Facebook". */
const postingVerbs =
  /^(?:post\w*|upload\w*|took|takes|taking|turn\w*|went|goes|shared|streamed|it|them|photos?|videos?|pictures?)$/;

/** Whether a platform's name only says where something was posted. */
function isPlace(analysis: Analysis, at: number, lexicon: Lexicon): boolean {
  const before = analysis.tokens[at - 1];
  const next = analysis.tokens[at + 1];
  const token = analysis.tokens[at];
  if (!token) return false;
  const possessive = next?.text === 's' && analysis.folded.text.slice(token.end, next.start) === "'";
  if (possessive) return false;
  const gap = next ? analysis.folded.text.slice(token.end, next.start) : '';
  if (next && (gap === ' ' || gap === '-') && lexicon.words('placeNouns').has(next.text)) return true;
  if (before === undefined || analysis.folded.text.slice(before.end, token.start) !== ' ') return false;
  if (before.text === 'to') return postingVerbs.test(analysis.tokens[at - 2]?.text ?? '');
  return lexicon.words('placePrepositions').has(before.text);
}

function isNoCompany(tokens: readonly Token[], at: number, word: string): boolean {
  const token = tokens[at];
  if (!token) return true;
  const isSmall =
    token.casing === 'lower' && (token.script === 'Latn' || token.script === 'Cyrl' || token.script === 'Grek');
  if (isSmall && (needsCapital.has(word) || /^(?:me[tc]|мет|μετ)/.test(word))) return true;
  // Ilir Meta, once president of Albania.
  return word === 'meta' && tokens[at - 1]?.text === 'ilir';
}

/** The items of a list among the tokens from the first position up to the second. */
export function findIn(
  analysis: Analysis,
  words: WordSet,
  [from, to]: readonly [from: number, to: number],
): readonly Hit[] {
  return words
    .find(analysis.tokens, from, to)
    .map(({ at, length, word }) => ({ at, word, shown: shownAs(analysis, at, length) ?? word }));
}

/** In unspaced scripts a token is a whole run of text, and the word itself is shown. */
function shownAs({ original, folded, tokens }: Analysis, at: number, length: number): string | undefined {
  const first = tokens[at];
  const last = tokens[at + length - 1];
  if (!first || !last || unspaced.has(first.script)) return undefined;
  const span = originalSpan(original, folded, { start: first.start, end: last.end });
  return original.slice(span.start, span.end);
}

/** "runs the Facebook app" */
const articles = /^(?:the|la|le|l|die|das|de|het|el|il|o|a)$/;

/** Words between a platform and a role, at most, that make the platform an employer. */
const employerReach = 5;

const cache = new WeakMap<Analysis, Map<number, Evidence>>();

/** Evidence in one sentence (or any span) of an analysed text. */
export function evidenceIn(analysis: Analysis, span: Span, lexicon: Lexicon): Evidence {
  const known = cache.get(analysis) ?? new Map<number, Evidence>();
  cache.set(analysis, known);
  const key = span.start * 100_000 + span.end;
  const cached = known.get(key);
  if (cached) return cached;
  const [from, to] = tokensWithin(analysis.tokens, span);
  const hits = (list: WordList): readonly Hit[] => findIn(analysis, lexicon.words(list), [from, to]);
  const roles = hits('roleWords');
  const platform = hits('platform').filter(
    ({ at, word }) => !isNoCompany(analysis.tokens, at, word) && !isPlace(analysis, at, lexicon),
  );
  const corporate = hits('corporate').filter(({ at, word }) => !isNoCompany(analysis.tokens, at, word));
  const wordBefore = (at: number): string => analysis.tokens[at]?.text ?? '';
  const isEmployer = (hit: Hit): boolean =>
    lexicon.words('employerBefore').has(wordBefore(hit.at - (articles.test(wordBefore(hit.at - 1)) ? 2 : 1))) ||
    roles.some((role) => role.at !== hit.at && Math.abs(role.at - hit.at) <= employerReach);
  const evidence: Evidence = {
    employer: [...corporate, ...platform.filter(isEmployer)],
    platform,
    roles,
    occupations: hits('otherOccupations').filter((hit) => !roles.some((role) => role.at === hit.at)),
  };
  known.set(key, evidence);
  return evidence;
}

/** How far a hit is from a name: words between in spaced scripts, about two signs to a word elsewhere. */
export function distanceTo(
  analysis: Analysis,
  hit: Hit,
  name: { readonly start: number; readonly end: number },
): number {
  const token = analysis.tokens[hit.at];
  if (!token) return Infinity;
  if (unspaced.has(token.script)) {
    const offset = analysis.folded.text.indexOf(hit.word, token.start);
    const gap = offset >= name.end ? offset - name.end : name.start - (offset + hit.word.length);
    return gap < 0 ? 0 : (gap + 1) / 2;
  }
  const [first] = tokensWithin(analysis.tokens, { start: name.start, end: name.start + 1 });
  const [, last] = tokensWithin(analysis.tokens, { start: name.start, end: name.end });
  if (hit.at >= first && hit.at < last) return 0;
  const between = hit.at < first ? [token.end, name.start] : [name.end, token.start];
  const clauses = analysis.folded.text.slice(between[0], between[1]).match(/[;—–()]/g)?.length ?? 0;
  return (hit.at < first ? first - hit.at : hit.at - last + 1) + clauses * clauseDistance;
}

/** What a semicolon, a dash or a bracket between two words adds to their distance. */
const clauseDistance = 3;

export const isCased = (token: Token): boolean => cased.has(token.script);
