/** ISO 15924 codes as far as names are printed in them; kana stand as `Kana`, Chinese characters as `Hani`. */
export type Script = string;

/** Ranges of UTF-16 units, in ascending order of their start. */
const ranges: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x24f, 'Latn'],
  [0x250, 0x2af, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x530, 0x58f, 'Armn'],
  [0x590, 0x5ff, 'Hebr'],
  [0x600, 0x6ff, 'Arab'],
  [0x750, 0x77f, 'Arab'],
  [0x8a0, 0x8ff, 'Arab'],
  [0x900, 0x97f, 'Deva'],
  [0x980, 0x9ff, 'Beng'],
  [0xa00, 0xa7f, 'Guru'],
  [0xa80, 0xaff, 'Gujr'],
  [0xb00, 0xb7f, 'Orya'],
  [0xb80, 0xbff, 'Taml'],
  [0xc00, 0xc7f, 'Telu'],
  [0xc80, 0xcff, 'Knda'],
  [0xd00, 0xd7f, 'Mlym'],
  [0xd80, 0xdff, 'Sinh'],
  [0xe00, 0xe7f, 'Thai'],
  [0xe80, 0xeff, 'Laoo'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Kore'],
  [0x1200, 0x139f, 'Ethi'],
  [0x1780, 0x17ff, 'Khmr'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3400, 0x9fff, 'Hani'],
  [0xac00, 0xd7a3, 'Kore'],
  [0xf900, 0xfaff, 'Hani'],
  [0xff66, 0xff9d, 'Kana'],
];

/** The script of a letter's code, or undefined for anything that belongs to none in particular. */
export function scriptOf(code: number): Script | undefined {
  if (code < 0x370) return code < 0x2b0 && code >= 0x41 ? 'Latn' : undefined;
  for (const [first, last, script] of ranges) {
    if (code < first) return undefined;
    if (code <= last) return script;
  }
  return undefined;
}

/** Scripts written without spaces between words: names are found as stretches of text, not as words. */
export const unspaced: ReadonlySet<Script> = new Set(['Hani', 'Kana', 'Thai', 'Laoo', 'Mymr', 'Khmr']);

/** Scripts with capital letters, where a lower-case word is rarely a name. */
export const cased: ReadonlySet<Script> = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);

const firstLetter = /\p{L}/u;

/** The script of the first letter. */
export function scriptOfText(text: string): Script | undefined {
  const code = text.charCodeAt(0);
  // The commonest case by far, and thousands of evidence words are asked: no expression is run for it.
  if (code < 0x7b && (code >= 0x61 || (code >= 0x41 && code < 0x5b))) return 'Latn';
  const found = firstLetter.exec(text);
  return found ? scriptOf(text.charCodeAt(found.index)) : undefined;
}
