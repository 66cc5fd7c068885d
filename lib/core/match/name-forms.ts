import { formMarks, type FormKind, type NameIndex } from './name-index.ts';
import { unspaced, type Script } from './script.ts';

/** One written form of one person's name, taken apart. */
export type Form = {
  /** Position of the person in the index. */
  readonly person: number;
  readonly kind: FormKind;
  /** Folded parts in order; the last one is what a search starts from. */
  readonly parts: readonly string[];
};

/** All forms that end in the same part. */
export type Anchor = { readonly stem: string; readonly forms: readonly Form[] };

/** The names of one script. */
export type NameForms = {
  /** Anchors whose stem may be how `word` begins. */
  readonly near: (word: string) => readonly Anchor[];
  readonly forms: readonly Form[];
  /** Letters of middle names, by person: "E" for Mark Elliot Zuckerberg. */
  readonly middles: ReadonlyMap<number, string>;
};

const kindByMark = new Map<string, FormKind>(Object.entries(formMarks).map(([kind, mark]) => [mark, kind as FormKind]));

function decodeForm(packed: string, person: number, separator: string): Form {
  const kind = kindByMark.get(packed[0] ?? '') ?? 'full';
  return { person, kind, parts: packed.slice(formMarks[kind].length).split(separator) };
}

export const isFullKind = (kind: FormKind): boolean => kind === 'full' || kind === 'ordinaryFull';
export const isSurnameKind = (kind: FormKind): boolean => kind.endsWith('urname');

const keyLength = 3;
const none: readonly Anchor[] = [];

/** Decodes the names of one script; a page that does not show the script never calls it. */
export function decodeForms(index: NameIndex, script: Script): NameForms {
  const separator = unspaced.has(script) ? '·' : ' ';
  const forms: Form[] = [];
  const middles = new Map<number, string>();
  const byStem = new Map<string, Form[]>();
  for (const line of (index.scripts[script] ?? '').split('\n')) {
    const [position, packed] = line.split('\t');
    if (position === undefined || packed === undefined) continue;
    const person = Number.parseInt(position, 36);
    for (const text of packed.split('|')) {
      const form = decodeForm(text, person, separator);
      forms.push(form);
      const stem = form.parts.at(-1) ?? '';
      const same = byStem.get(stem);
      if (same) same.push(form);
      else byStem.set(stem, [form]);
      if (isFullKind(form.kind) && form.parts.length === 3)
        middles.set(person, (middles.get(person) ?? '') + (form.parts[1]?.[0] ?? ''));
    }
  }
  const byKey = new Map<string, Anchor[]>();
  for (const [stem, stemForms] of byStem) {
    const key = stem.slice(0, keyLength);
    const anchor = { stem, forms: stemForms };
    const same = byKey.get(key);
    if (same) same.push(anchor);
    else byKey.set(key, [anchor]);
  }
  return {
    forms,
    middles,
    near: (word) => {
      const long = byKey.get(word.slice(0, keyLength)) ?? none;
      const short = word.length >= keyLength ? byKey.get(word.slice(0, keyLength - 1)) : undefined;
      return short ? [...long, ...short] : long;
    },
  };
}
