import type { FormKind } from './name-index.ts';
import type { Script } from './script.ts';

/** One reading of a stretch of text as a form of somebody's name. */
export type Reading = {
  readonly person: number;
  readonly kind: FormKind;
  /** Languages whose inflection explains the ending, see `endings.ts`; -1 for any. */
  readonly languages: number;
  /** Set when the given name stood as an initial only. */
  readonly initialed?: true;
  /** A middle initial that stood between given name and surname. */
  readonly middle?: string;
};

/** A stretch of folded text that can be read as somebody's name. Offsets are into the folded text. */
export type FoundName = {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** Positions in the token list; -1 where the script has no words. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** All of the strongest sort: full names when one fits, else surnames or nicknames. */
  readonly readings: readonly Reading[];
  /** Where the name starts when a leading initial is a title, as "M." is in French. */
  readonly startWithoutInitial?: number;
  /** Written in lower case in a script that has capitals. */
  readonly lower: boolean;
};
