import { cliticLimit, isClitic, mayInflect } from './endings.ts';
import { foldWord } from './fold.ts';
import { anchorKeyLength, openForms, type Form, type NameForms } from './name-forms.ts';
import type { Hints, NameIndex } from './name-index.ts';
import type { Script } from './script.ts';
import { lookAtUnspaced } from './scout-unspaced.ts';
import { latinWords, lookAtWords, otherWords, smallWords } from './scout-words.ts';
import { beyondLatin } from './strong-place.ts';

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

/** What was found so far, in any order. */
export type Found = { readonly strong: number[]; readonly weak: number[] };

/** Signs that stand unseen inside a word. */
// oxlint-disable-next-line no-misleading-character-class -- combining marks are among what is looked for
const invisible = /[\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff]/;
/** A text with fewer capitals than one in so many signs may be a transcript without any; prose has one in about fifty. */
const signsPerCapital = 120;

/** What the scout knows. Names beyond Latin letters are unpacked on pages that have such. */
export type ScoutIndex = {
  readonly hints: Hints;
  readonly latin: string;
  readonly others: () => Readonly<Record<Script, string>>;
};

/** The scout of a page that has the whole index at hand. */
export const createScoutOf = ({ hints, scripts }: Pick<NameIndex, 'hints' | 'scripts'>): Scout =>
  createScout({ hints, latin: scripts['Latn'] ?? '', others: () => scripts });

export function createScout(index: ScoutIndex): Scout {
  const eye = openEye(index);

  const look = (original: string): Look => {
    const { text, toOriginal } = withoutInvisible(original);
    const found: Found = { strong: [], weak: [] };
    const capitals = lookAtWords(eye, { text, kind: latinWords }, found);
    if (capitals * signsPerCapital < text.length) lookAtWords(eye, { text, kind: smallWords }, found);
    if (beyondLatin.test(text)) {
      lookAtWords(eye, { text, kind: otherWords }, found);
      lookAtUnspaced(eye, text, found);
    }
    return { strong: inOrder(found.strong, toOriginal), weak: inOrder(found.weak, toOriginal) };
  };

  return {
    look,
    mayName: (word) => firstCapital.test(word) && eye.formsLike(foldWord(word), 'Latn').length > 0,
  };
}

const firstCapital = /^[A-Z\u00c0-\u024f]/;

/** What looks at a text. */
export type Eye = {
  readonly pairs: string;
  /** Forms that end in a part of which the folded word may be an inflection, clitics in front allowed. */
  readonly formsLike: (word: string, script: Script) => readonly Form[];
  readonly formsOf: (script: Script) => NameForms | undefined;
};

const none: readonly Form[] = [];

function openEye({ hints, latin, others }: ScoutIndex): Eye {
  const opened = new Map<Script, NameForms | undefined>();
  const formsOf = (script: Script): NameForms | undefined => {
    if (!opened.has(script))
      opened.set(script, openForms({ scripts: script === 'Latn' ? { Latn: latin } : others() }, script));
    return opened.get(script);
  };
  const keys = new Set(hints.latin.split(' '));
  const { endings } = hints;

  const find = (word: string, script: Script): readonly Form[] => {
    const forms = formsOf(script);
    if (!forms) return none;
    const fits = (word: string) => (stem: string) =>
      script === 'Kore' ? word.startsWith(stem) : mayInflect(stem, word, { script, endings });
    let found = forms.alike(word, fits(word));
    for (let skip = 1; skip <= cliticLimit(script); skip += 1) {
      if (!isClitic(word.slice(0, skip), script)) continue;
      const rest = word.slice(skip);
      found = [...found, ...forms.alike(rest, fits(rest))];
    }
    return found;
  };

  const known = new Map<string, readonly Form[]>();
  return {
    pairs: hints.pairs,
    formsOf,
    formsLike: (word, script) => {
      // Nearly every word of a page stops here.
      if (script === 'Latn' && !keys.has(word.slice(0, anchorKeyLength)) && !keys.has(word.slice(0, 2))) return none;
      const key = script + word;
      let forms = known.get(key);
      if (!forms) known.set(key, (forms = find(word, script)));
      return forms;
    },
  };
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
