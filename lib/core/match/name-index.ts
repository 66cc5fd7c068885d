import type { Script } from './script.ts';

/**
 * The dataset's names and the words of evidence, packed for the page: a few long strings, cheap to parse as JSON,
 * decoded only when a page needs them. Made by `compileIndex`, read by `createReader`; nobody else looks inside.
 */
export type NameIndex = {
  readonly version: 1;
  /** Person ids separated by spaces; everything else refers to them by position. */
  readonly people: string;
  /**
   * Per script, one line per person who is printed in it: the position in base 36, a tab, the folded forms separated by `|`.
   * Each form starts with its {@link formMarks mark}. Parts of a name are separated by spaces, in unspaced scripts by `·`.
   */
  readonly scripts: Readonly<Record<Script, string>>;
  /** One line per person: `m`, `f` or `u`; then, after tabs, other organisations and betraying words, each separated by `|`. */
  readonly about: string;
  /** Names of other people and things that hold one of the surnames, folded, one per line: inside them nobody is meant. */
  readonly phrases: string;
  /** Lists of evidence words by their name in `words/`, items separated by `|`. */
  readonly words: Readonly<Record<string, string>>;
};

/** How much a form says by itself. */
export const formMarks = {
  full: '',
  /** A full name that others in the news bear too. */
  ordinaryFull: '?',
  /** A surname that means its bearer even alone. */
  soleSurname: '#',
  /** A surname that means its bearer wherever the company is spoken of. */
  unmistakableSurname: '!',
  surname: '.',
  /** A surname that is also a word, or that very many people bear. */
  ordinarySurname: ',',
  nickname: '~',
  given: '^',
} as const;

export type FormKind = keyof typeof formMarks;
