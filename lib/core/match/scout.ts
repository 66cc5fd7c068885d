import { cliticLimit, endingLanguages, isClitic } from './endings.ts';
import { foldWord } from './fold.ts';
import { isFullKind, openForms, type Form, type NameForms } from './name-forms.ts';
import type { FormKind, NameIndex } from './name-index.ts';
import { hashWord, lowerKey, mayBegin, openFilter, unspacedKeyLength, type QuickFilter } from './quick-filter.ts';
import { scriptOf, unspaced, type Script } from './script.ts';

/** Offsets into the text that was looked over, in ascending order, in UTF-16 units. */
export type Look = {
  /** Places that may name somebody by themselves: full names, and surnames that nobody else bears. */
  readonly strong: readonly number[];
  /** Places that mean somebody only on a page that also has a strong one. */
  readonly weak: readonly number[];
};

/**
 * Looks a long text over for places where somebody of the dataset may be named. It may say "perhaps" where nobody is,
 * and must not pass over anybody: a test holds it against the reader.
 */
export type Scout = {
  readonly look: (text: string) => Look;
  /** Whether a word that was pieced together from neighbouring nodes may be a name. */
  readonly mayName: (word: string) => boolean;
};

type Found = { readonly strong: number[]; readonly weak: number[] };

/** Forms that can be sure without a full name somewhere on the page. */
const standsAlone: ReadonlySet<FormKind> = new Set(['soleSurname', 'unmistakableSurname', 'nickname']);

/** Words with a capital, and what a hyphen joins to one: Dae-sung. */
const latinWords = /[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff-][A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/g;
const smallWords = /[a-z]{4,}/g;
/** A letter of another script; Latin pages are asked for nothing more. */
const beyondLatin = /[\u0370-\u1fff\u2d00-\u2d2f\u3040-\ud7a3\uf900-\ufaff\uff21-\uff9d]/;
/** In scripts with capitals a word without one is rarely a name; a capital can only stand at a word's beginning. */
const otherWords =
  /[\u0386-\u03ab\u0400-\u042f\u048a-\u052f\u0531-\u0556\u0590-\u0dff\u10a0-\u139f\u1c90-\u1cbf\u1f08-\u1fff\u1100-\u11ff\uac00-\ud7a3\uff21-\uff3a][\w\u0370-\u0dff\u10a0-\u139f\u1c90-\u1cbf\u1f00-\u1fff\u1100-\u11ff\uac00-\ud7a3\uff21-\uff5a]*/g;
const unspacedRuns =
  /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f][\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f·・･•‧=＝.。．\s-]*/g;

/** Signs that stand unseen inside a word. */
// oxlint-disable-next-line no-misleading-character-class -- combining marks are among what is looked for
const invisible = /[\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff]/;
/** A text with fewer capitals than one in so many signs may be a transcript without any; prose has one in about fifty. */
const signsPerCapital = 120;

/** What the scout knows: how names begin, and the names; those beyond Latin letters are unpacked on pages that have such. */
export type ScoutIndex = {
  readonly filter: string;
  readonly latin: string;
  readonly others: () => Readonly<Record<Script, string>>;
};

/** The scout of a page that has the whole index at hand. */
export const createScoutOf = ({ filter, scripts }: Pick<NameIndex, 'filter' | 'scripts'>): Scout =>
  createScout({ filter, latin: scripts['Latn'] ?? '', others: () => scripts });

export function createScout(index: ScoutIndex): Scout {
  const filter = openFilter(index.filter);
  const namesIn = (script: Script): NameForms | undefined =>
    openForms({ scripts: script === 'Latn' ? { Latn: index.latin } : index.others() }, script);
  const opened = new Map<Script, NameForms | undefined>();
  const formsOf = (script: Script): NameForms | undefined => {
    if (!opened.has(script)) opened.set(script, namesIn(script));
    return opened.get(script);
  };
  const eye: Eye = { filter, formsLike: createLikeness(formsOf), formsOf };

  const look = (original: string): Look => {
    const { text, toOriginal } = withoutInvisible(original);
    const found: Found = { strong: [], weak: [] };
    const capitals = lookAtWords(eye, { text, words: latinWords, script: 'Latn' }, found);
    if (capitals * signsPerCapital < text.length) lookAtSmallWords(eye, text, found);
    if (beyondLatin.test(text)) {
      lookAtWords(eye, { text, words: otherWords, script: undefined }, found);
      lookAtUnspaced(eye, text, found);
    }
    return { strong: inOrder(found.strong, toOriginal), weak: inOrder(found.weak, toOriginal) };
  };

  return {
    look,
    mayName: (word) => {
      const key = firstCapital.test(word) ? latinKey(word, filter) : undefined;
      return key !== undefined && eye.formsLike(key, 'Latn').length > 0;
    },
  };
}

const firstCapital = /^[A-Z\u00c0-\u024f]/;

type Eye = {
  readonly filter: QuickFilter;
  readonly formsLike: (word: string, script: Script) => readonly Form[];
  readonly formsOf: (script: Script) => NameForms | undefined;
};

const none: readonly Form[] = [];

/** Forms that end in a part of which the folded word may be an inflection, clitics in front allowed. */
function createLikeness(formsOf: (script: Script) => NameForms | undefined): Eye['formsLike'] {
  const known = new Map<string, readonly Form[]>();
  const find = (word: string, script: Script): readonly Form[] => {
    const forms = formsOf(script);
    if (!forms) return none;
    const all: Form[] = [];
    for (let skip = 0; skip <= cliticLimit(script); skip += 1) {
      if (skip > 0 && !isClitic(word.slice(0, skip), script)) continue;
      const rest = word.slice(skip);
      for (const anchor of forms.near(rest)) {
        const fits =
          script === 'Kore' ? rest.startsWith(anchor.stem) : endingLanguages(anchor.stem, rest, script) !== 0;
        if (fits) all.push(...anchor.forms);
      }
    }
    return all;
  };
  return (word, script) => {
    const key = script + word;
    let forms = known.get(key);
    if (!forms) known.set(key, (forms = find(word, script)));
    return forms;
  };
}

const plain = /^[A-Za-z]*$/;
const fold = (word: string): string => (plain.test(word) ? word.toLowerCase() : foldWord(word));

type WordSearch = {
  readonly text: string;
  /** Global. */
  readonly words: RegExp;
  /** Undefined: each word's own. */
  readonly script: Script | undefined;
};

/** Looks at each word that begins like some name; returns how many words there were. */
function lookAtWords(eye: Eye, { text, words, script }: WordSearch, found: Found): number {
  const all = text.match(words);
  if (!all) return 0;
  const likely = new Map<string, readonly Form[]>();
  // Pages repeat their words: each is folded and looked up once.
  for (const raw of new Set(all)) {
    const word = script === 'Latn' ? latinKey(raw, eye.filter) : fold(raw);
    if (word === undefined) continue;
    const forms = script === undefined ? formsOfOther(eye, word) : eye.formsLike(word, script);
    if (forms.length > 0) likely.set(raw, forms);
  }
  if (likely.size === 0) return all.length;
  words.lastIndex = 0;
  for (let at = words.exec(text); at; at = words.exec(text)) {
    const forms = likely.get(at[0]);
    if (forms) (isStrong(forms, text, at.index) ? found.strong : found.weak).push(at.index);
  }
  return all.length;
}

/** A geresh divides a word for the reader. Latin letters among Cyrillic ones are look-alikes, and looked at closely. */
function formsOfOther(eye: Eye, word: string): readonly Form[] {
  const own = scriptOf(word.charCodeAt(0));
  if (own === undefined || unspaced.has(own)) return none;
  if (lookAlikes.test(word)) return mayBeginAfterClitic(word, own, eye.filter) ? suspicious : none;
  return word
    .split(dividers)
    .flatMap((piece) => (mayBeginAfterClitic(piece, own, eye.filter) ? eye.formsLike(piece, own) : none));
}

/** Apostrophes, and punctuation that stands among the letters of its script. */
const dividers = /['\u037e\u0387\u055a-\u055f\u0589\u05be\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965]/;
const lookAlikes = /[a-z]/;
const suspicious: readonly Form[] = [{ person: -1, kind: 'soleSurname', parts: [''] }];

/** The folded word if it may begin a name. Nearly every word stops here. */
function latinKey(found: string, filter: QuickFilter): string | undefined {
  const isJoined = found.startsWith('-');
  const raw = isJoined ? found.slice(1) : found;
  if (mayBegin(raw, filter, { least: isJoined ? 1 : 2 })) return fold(raw);
  if (plain.test(raw)) return undefined;
  const folded = foldWord(raw);
  return mayBegin(folded, filter) ? folded : undefined;
}

function mayBeginAfterClitic(word: string, script: Script, filter: QuickFilter): boolean {
  for (let skip = 0; skip <= cliticLimit(script); skip += 1)
    if (mayBegin(word, filter, { from: skip, least: 1 })) return true;
  return false;
}

/** Names in small letters count only when nobody else bears them. */
function lookAtSmallWords(eye: Eye, text: string, found: Found): void {
  for (const at of text.matchAll(smallWords)) {
    if (!eye.filter(lowerKey(at[0]))) continue;
    const forms = eye.formsLike(at[0], 'Latn');
    if (forms.length > 0) (isStrong(forms, text, at.index) ? found.strong : found.weak).push(at.index);
  }
}

/** Thai, kana, Chinese characters and spaces are their own folded forms. */
const isFolded = /^[\u0e01-\u0e30\u0e40-\u0e46\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff\s]*$/;
const joints = /[·・･•‧=＝.。．\s-]/g;

function lookAtUnspaced(eye: Eye, text: string, found: Found): void {
  for (const raw of text.matchAll(unspacedRuns)) {
    const run = (isFolded.test(raw[0]) ? raw[0] : foldWord(raw[0])).replaceAll(joints, '');
    for (let at = 0; at + 1 < run.length; at += 1) {
      if (!eye.filter(hashWord(run, unspacedKeyLength, at))) continue;
      const script = scriptOf(run.charCodeAt(at));
      if (script === undefined || !unspaced.has(script)) continue;
      const anchors = eye.formsOf(script)?.near(run.slice(at, at + unspacedKeyLength)) ?? [];
      const forms = anchors.filter(({ stem }) => run.startsWith(stem, at)).flatMap((anchor) => anchor.forms);
      // The run's start is near enough: what is wanted is the node.
      const offset = Math.min(raw.index + at, raw.index + raw[0].length - 1);
      if (forms.length > 0)
        (forms.some((form) => isFullKind(form.kind) || standsAlone.has(form.kind)) ? found.strong : found.weak).push(
          offset,
        );
    }
  }
}

const company = /\b(?:META|Meta|Facebook|FACEBOOK|Instagram|WhatsApp|Oculus|facebook)/;
/** A paragraph or two, in UTF-16 units: share buttons name the company on every page. */
const neighbourhood = 600;

/** Names of the company beyond Latin are many; there every rare surname is looked at closely. */
const isNearCompany = (text: string, at: number): boolean =>
  beyondLatin.test(text) || company.test(text.slice(Math.max(0, at - neighbourhood), at + neighbourhood));

/** As far back as a given name and what stands between it and the surname reach, in UTF-16 units. */
const reach = 48;
/** Letters of any script, as ranges: a property class costs a millisecond to compile. */
const wordsBefore = /[a-z\u00c0-\u1fff\u3040-\ud7ff]+/g;

/** True for a surname that stands alone, or one shortly after one of its given names or their initial. */
function isStrong(forms: readonly Form[], text: string, at: number): boolean {
  if (forms.some(({ kind, parts }) => standsAlone.has(kind) || (isFullKind(kind) && parts.length === 1))) return true;
  // A rare surname may be sure by what stands around it, if the company is spoken of there.
  if (forms.some(({ kind }) => kind === 'surname') && isNearCompany(text, at)) return true;
  // Also "Lady Shields" and other forms of several parts that say less than a full name; a particle is no given name.
  const full = forms.filter(({ kind, parts }) => parts.length > 1 && (isFullKind(kind) || (parts[0] ?? '').length > 3));
  if (full.length === 0) return false;
  const before =
    fold(text.slice(Math.max(0, at - reach), at))
      .match(wordsBefore)
      ?.slice(-4) ?? [];
  return full.some(({ parts }) => before.some((word) => isGiven(parts[0] ?? '', word)));
}

const lastLatin = 0x24f;

/** Given names are inflected too, joined to clitics, and printed as initials. */
function isGiven(given: string, word: string): boolean {
  if (word.length === 1) return given.startsWith(word);
  // "Ян" becomes "Яну"; Latin words of four letters that begin like Al and Ed are too many.
  if (given.length < 3)
    return given.charCodeAt(0) > lastLatin ? word.startsWith(given) && word.length <= given.length + 2 : word === given;
  const kept = given.length > 3 ? given.slice(0, -1) : given;
  const from = word.indexOf(kept);
  return from >= 0 && from <= 3 && word.length <= from + given.length + 5;
}

/** The text as it is seen, and the way back. */
function withoutInvisible(original: string): {
  readonly text: string;
  readonly toOriginal: (offset: number) => number;
} {
  if (!invisible.test(original)) return { text: original, toOriginal: (offset) => offset };
  const pieces = original.split(invisible);
  const ends: number[] = [];
  let length = 0;
  for (const piece of pieces) ends.push((length += piece.length));
  return {
    text: pieces.join(''),
    // Before piece n, n signs were left out.
    toOriginal: (offset) => {
      let low = 0;
      let high = ends.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + low;
    },
  };
}

const inOrder = (offsets: number[], toOriginal: (offset: number) => number): readonly number[] =>
  offsets.sort((a, b) => a - b).map(toOriginal);
