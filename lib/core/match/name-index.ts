import type { Script } from './script.ts';

/**
 * The dataset's names and the words of evidence, packed for the page: a few long strings, cheap to parse as JSON,
 * decoded only when a page needs them. Made by `compileIndex`, read by `createReader`; nobody else looks inside.
 */
export type NameIndex = {
  readonly version: 1;
  /** Everybody, separated by spaces: which of their names is the id, or the id, see `people.ts`. Referred to by position. */
  readonly people: string;
  /**
   * Per script, one line per anchor (the last part of a name; in unspaced scripts all of it), sorted by UTF-16 units: the
   * folded anchor, a tab, then the people whose names end in it separated by `|`: the person's position in base 36, and for
   * each form its {@link formMarks mark} and the parts before the anchor (in unspaced scripts the offsets at which the
   * anchor is divided into parts).
   */
  readonly scripts: Readonly<Record<Script, string>>;
  /** For the first look, see `scout.ts`. */
  readonly hints: Hints;
  /** One line per person: `m`, `f` or `u`; then, after tabs, other organisations and betraying words, each separated by `|`, and letters for trades. */
  readonly about: string;
  /** Names of other people and things that hold one of the surnames, folded, one per line: inside them nobody is meant. */
  readonly phrases: string;
  /** Lists of evidence words by their name in `words/`, items separated by `|`. */
  readonly words: Readonly<Record<string, string>>;
};

/** What turns most words away before the names are asked. */
export type Hints = {
  /** First letters of anchors in Latin script, three of them or all, separated by spaces. */
  readonly latin: string;
  /** Every ending of a language that inflects names, between spaces. */
  readonly endings: string;
  /** Signs that names in unspaced scripts begin with; after a space, those that come second. */
  readonly pairs: string;
};

/** How much a form says by itself. Marks are neither letters nor digits. */
export const formMarks = {
  full: ':',
  /** A full name that others in the news bear too. */
  ordinaryFull: '?',
  /** A full name that also reads as plain words. */
  wordyFull: '%',
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
