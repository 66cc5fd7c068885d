import { foldWord } from '../match/fold.ts';

/** Words of one thing that can be found, folded. */
export type SearchEntry<T> = { readonly item: T; readonly words: readonly string[] };

/** Letters, digits and marks make words, folded; everything else parts them. */
export const wordsOf = (text: string): readonly string[] => foldWord(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

export const makeEntry = <T>(item: T, texts: readonly string[]): SearchEntry<T> => ({
  item,
  words: [...new Set(texts.flatMap(wordsOf))],
});

/**
 * The entries in which every word of the query is found, whole, as a beginning, or with a slip of the hand. A query
 * without words finds everything.
 */
export function search<T>(entries: readonly SearchEntry<T>[], query: string): readonly T[] {
  const wanted = wordsOf(query);
  const verdicts = wanted.map(() => new Map<string, boolean>());
  // Names and titles repeat their words from entry to entry: each word is judged once.
  const fits = (word: string, index: number): boolean => {
    const known = verdicts[index]?.get(word);
    if (known !== undefined) return known;
    const verdict = isLike(wanted[index] ?? '', word);
    verdicts[index]?.set(word, verdict);
    return verdict;
  };
  return entries
    .filter((entry) => wanted.every((_, index) => entry.words.some((word) => fits(word, index))))
    .map((entry) => entry.item);
}

/** Slips allowed for a word of that many letters: none where one letter makes another word. */
const slipsFor = (length: number): number => (length < 4 ? 0 : length < 10 ? 1 : 2);

/** True when `typed` is the beginning of `word`, give or take the slips its length allows. */
export function isLike(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  const slips = slipsFor(typed.length);
  // The first letter is seldom the wrong one, and asking for it halves the false finds.
  if (slips === 0 || typed[0] !== word[0] || word.length < typed.length - slips) return false;
  return editsToBeginning(typed, word) <= slips;
}

/** Least number of letters to add, drop, change or swap with a neighbour to turn `typed` into a beginning of `word`. */
function editsToBeginning(typed: string, word: string): number {
  const width = Math.min(word.length, typed.length + 2);
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= width; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    before = previous;
    previous = current;
  }
  return Math.min(...previous);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
