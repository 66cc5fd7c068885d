import { formMarks, type FormKind, type NameIndex } from './name-index.ts';
import { unspaced, type Script } from './script.ts';

/** One written form of one person's name, taken apart. */
export type Form = {
  /** Position of the person in the index. */
  readonly person: number;
  readonly kind: FormKind;
  /** Folded parts in order; the last one is what a search starts from. In unspaced scripts it is found as one stretch. */
  readonly parts: readonly string[];
};

/** All forms that end in the same part. */
export type Anchor = { readonly stem: string; readonly forms: readonly Form[] };

/** Letters of a spaced word that anchors are looked up by. */
export const anchorKeyLength = 3;

/** The names of one script, looked up where they stand packed; only what is asked for is ever decoded. */
export type NameForms = {
  /** Anchors that begin like `word`, as far as three letters (two in unspaced scripts). */
  readonly near: (word: string) => readonly Anchor[];
  /** Forms of those anchors whose last part is one that `fits`; nothing of the others is decoded. */
  readonly alike: (word: string, fits: (stem: string) => boolean) => readonly Form[];
  /** Everything, decoded at the first call. */
  readonly all: () => readonly Form[];
};

const none: readonly Form[] = [];

const kindByMark = new Map<string, FormKind>(Object.entries(formMarks).map(([kind, mark]) => [mark, kind as FormKind]));
const marks = Object.values(formMarks).join('');
/** A mark, and the parts before the anchor. */
const packedForm = new RegExp(`([${marks}])([^${marks}]*)`, 'g');

function divide(text: string, offsets: string): readonly string[] {
  const cuts = [0, ...offsets.split(' ').map(Number), text.length];
  return cuts.slice(1).map((cut, at) => text.slice(cuts[at], cut));
}

function decodeLine(line: string, isUnspaced: boolean): Anchor {
  const tab = line.indexOf('\t');
  const stem = line.slice(0, tab);
  let forms: readonly Form[] | undefined;
  return {
    stem,
    // Most anchors that are looked at end otherwise than the word: their forms are never asked for.
    get forms() {
      return (forms ??= decodeLineForms(stem, line.slice(tab + 1), isUnspaced));
    },
  };
}

function decodeLineForms(stem: string, packedForms: string, isUnspaced: boolean): readonly Form[] {
  return packedForms.split('|').flatMap((packed) => {
    const person = Number.parseInt(packed, 36);
    return [...packed.matchAll(packedForm)].flatMap(([, mark = '', before = '']): readonly Form[] => {
      const kind = kindByMark.get(mark);
      const parts = before === '' ? [stem] : isUnspaced ? divide(stem, before) : [...before.split(' '), stem];
      return kind === undefined ? [] : [{ person, kind, parts }];
    });
  });
}

export const isFullKind = (kind: FormKind): boolean =>
  kind === 'full' || kind === 'ordinaryFull' || kind === 'wordyFull';
export const isSurnameKind = (kind: FormKind): boolean => kind.endsWith('urname');

/** The first line that is not before `key`. Lines are sorted by UTF-16 units. */
function lowerBound(lines: readonly string[], key: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Opens the names of one script; undefined when nobody is printed in it. */
export function openForms(index: Pick<NameIndex, 'scripts'>, script: Script): NameForms | undefined {
  const packed = index.scripts[script];
  if (packed === undefined) return undefined;
  const isUnspaced = unspaced.has(script);
  const keyLength = isUnspaced ? 2 : anchorKeyLength;
  // Korean surnames may be one syllable: particles are joined to them.
  const shortest = script === 'Kore' ? 1 : 2;
  let split: readonly string[] | undefined;
  const linesLike = (word: string): readonly string[] => {
    const lines = (split ??= packed.split('\n'));
    const found: string[] = [];
    const addAll = (key: string): void => {
      const first = lowerBound(lines, key);
      let after = first;
      while ((lines[after] ?? '').startsWith(key)) after += 1;
      found.push(...lines.slice(first, after));
    };
    if (word.length >= keyLength || isUnspaced) addAll(word.slice(0, keyLength));
    if (isUnspaced) return found;
    // A shorter anchor is found by all of its letters.
    for (let length = shortest; length < keyLength && length <= word.length; length += 1)
      addAll(`${word.slice(0, length)}\t`);
    return found;
  };
  const decoded = new Map<string, Anchor>();
  const decode = (line: string): Anchor => {
    let anchor = decoded.get(line);
    if (!anchor) decoded.set(line, (anchor = decodeLine(line, isUnspaced)));
    return anchor;
  };
  let all: readonly Form[] | undefined;
  return {
    near: (word) => linesLike(word).map(decode),
    alike: (word, fits) => {
      const lines = linesLike(word).filter((line) => fits(line.slice(0, line.indexOf('\t'))));
      return lines.length === 0 ? none : lines.flatMap((line) => decode(line).forms);
    },
    all: () => (all ??= packed.split('\n').flatMap((line) => decode(line).forms)),
  };
}

const middleCache = new WeakMap<NameForms, ReadonlyMap<number, string>>();

/** First letters of the middle names that people are printed with, by person: "e" for Mark Elliot Zuckerberg. */
export function middleInitials(forms: NameForms): ReadonlyMap<number, string> {
  const known = middleCache.get(forms);
  if (known) return known;
  const middles = new Map<number, string>();
  for (const { person, kind, parts } of forms.all()) {
    if (isFullKind(kind) && parts.length === 3)
      middles.set(person, (middles.get(person) ?? '') + (parts[1]?.[0] ?? ''));
  }
  middleCache.set(forms, middles);
  return middles;
}
