import type { Folded } from './fold.ts';
import { cased, scriptOf, type Script } from './script.ts';

/** How a word is capitalised: `Klein`, `KLEIN`, `klein`, or in a script without capitals. */
export type Casing = 'capital' | 'upper' | 'lower' | 'none';

/** A run of letters of one script. Offsets are into the folded text. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  readonly casing: Casing;
};

const words = /[\p{L}\p{M}\p{Nd}]+/gu;
const alphabetic: ReadonlySet<Script> = new Set(['Latn', 'Cyrl', 'Grek']);

/** Letters that look alike, Latin against Cyrillic: some pages mix them inside one word. */
const latinToCyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'и',
  j: 'ј',
  s: 'ѕ',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
};
const cyrillicToLatin: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(latinToCyrillic).map(([latin, cyrillic]) => [cyrillic, latin]),
);

function unmix(text: string): { readonly text: string; readonly script: Script } {
  let latin = 0;
  for (const letter of text) if (letter < '\u0250') latin += 1;
  const toLatin = latin * 2 > text.length;
  const table = toLatin ? cyrillicToLatin : latinToCyrillic;
  let result = '';
  for (const letter of text) result += table[letter] ?? letter;
  return { text: result, script: toLatin ? 'Latn' : 'Cyrl' };
}

/** Casing of a stretch of the original. */
export function casingOf(original: string, script: Script): Casing {
  // Georgian has capitals in Unicode and none in prose.
  if (!cased.has(script)) return 'none';
  const upper = original.toUpperCase();
  const lower = original.toLowerCase();
  if (upper === lower) return 'none';
  if (original === lower) return 'lower';
  if (original === upper && original.length > 1) return 'upper';
  const first = original[0] ?? '';
  return first === first.toLowerCase() && first !== first.toUpperCase() ? 'lower' : 'capital';
}

/** Splits a folded text into words; runs of different scripts are different words even without a space. */
export function tokenize(original: string, folded: Folded): readonly Token[] {
  const tokens: Token[] = [];
  const from = folded.from;
  const push = (start: number, end: number, script: Script): void => {
    const raw = original.slice(from ? from[start] : start, from ? from[end] : end);
    let text = folded.text.slice(start, end);
    let own = script;
    if (script === 'mixed') ({ text, script: own } = unmix(text));
    tokens.push({ text, start, end, script: own, casing: casingOf(raw, own) });
  };
  for (const found of folded.text.matchAll(words)) {
    let start = found.index;
    let script: Script | undefined;
    for (let at = start; at < found.index + found[0].length; at += 1) {
      const here = scriptOf(folded.text.charCodeAt(at)) ?? script;
      if (here === script || here === undefined) continue;
      if (script === undefined) script = here;
      else if (alphabetic.has(here) && (alphabetic.has(script) || script === 'mixed')) script = 'mixed';
      else {
        push(start, at, script);
        start = at;
        script = here;
      }
    }
    push(start, found.index + found[0].length, script ?? 'Zyyy');
  }
  return tokens;
}
