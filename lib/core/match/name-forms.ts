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

/** The names of one script, looked up where they stand packed; only what is asked for is ever decoded. */
export type NameForms = {
  /** Anchors that begin like `word`, as far as three letters (two in unspaced scripts). */
  readonly near: (word: string) => readonly Anchor[];
  /** Everything, decoded at the first call. */
  readonly all: () => readonly Form[];
};

const none: readonly Anchor[] = [];

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

/** Where the first line that is not before `key` begins. Lines are sorted by UTF-16 units. */
function lowerBound(packed: string, key: string): number {
  let low = 0;
  let high = packed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = packed.lastIndexOf('\n', middle - 1) + 1;
    if (packed.slice(start, start + key.length) < key) {
      const next = packed.indexOf('\n', middle);
      low = next < 0 ? packed.length : next + 1;
    } else high = start;
  }
  return low;
}

/** Opens the names of one script; undefined when nobody is printed in it. */
export function openForms(index: Pick<NameIndex, 'scripts'>, script: Script): NameForms | undefined {
  const packed = index.scripts[script];
  if (packed === undefined) return undefined;
  const isUnspaced = unspaced.has(script);
  const keyLength = isUnspaced ? 2 : 3;
  // Korean surnames may be one syllable: particles are joined to them.
  const shortest = script === 'Kore' ? 1 : 2;
  const cache = new Map<string, readonly Anchor[]>();
  const withKey = (key: string): readonly Anchor[] => {
    const known = cache.get(key);
    if (known) return known;
    const anchors: Anchor[] = [];
    for (let at = lowerBound(packed, key); packed.startsWith(key, at);) {
      const end = packed.indexOf('\n', at);
      anchors.push(decodeLine(packed.slice(at, end < 0 ? packed.length : end), isUnspaced));
      if (end < 0) break;
      at = end + 1;
    }
    cache.set(key, anchors);
    return anchors;
  };
  let decoded: readonly Form[] | undefined;
  return {
    near: (word) => {
      if (isUnspaced) return withKey(word.slice(0, keyLength));
      const long = word.length < keyLength ? none : withKey(word.slice(0, keyLength));
      const short: Anchor[] = [];
      for (let length = shortest; length < keyLength && length <= word.length; length += 1) {
        short.push(...withKey(word.slice(0, length)).filter(({ stem }) => stem.length === length));
      }
      return short.length > 0 ? [...long, ...short] : long;
    },
    all: () => (decoded ??= packed.split('\n').flatMap((line) => decodeLine(line, isUnspaced).forms)),
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
