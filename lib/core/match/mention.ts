import type { NonEmpty } from '../model/claim.ts';
import type { NameForm, PersonId } from '../model/person.ts';

/**
 * A stretch of text that may name somebody of the dataset.
 * The span is the name alone: titles, possessive endings, elided articles, particles and clitics stay outside,
 * inflected endings inside. Offsets are UTF-16 units into the text that was read, end exclusive.
 */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly strength: NameForm['strength'];
  readonly candidates: NonEmpty<PersonId>;
};

/** One reason for or against a reading, as data: the card words it ("why this match"). */
export type Cue = {
  /** What kind of evidence it is; see `cues.ts` for the list and its weights. */
  readonly kind: string;
  /** The words on the page that it rests on, when there are any. */
  readonly found?: string;
  /** The person it speaks for or about, when it is one. */
  readonly person?: PersonId;
};

/** What a mention turns out to be. Refusing is an ordinary outcome. */
export type Resolution =
  | { readonly kind: 'sure'; readonly person: PersonId; readonly because: readonly Cue[] }
  | { readonly kind: 'possible'; readonly among: NonEmpty<PersonId>; readonly because: readonly Cue[] }
  | { readonly kind: 'refused'; readonly because: readonly Cue[] };

/** What the page says about itself; everything is optional and everything is only evidence. */
export type PageInfo = {
  readonly title?: string;
  readonly description?: string;
  /** BCP 47 */
  readonly lang?: string;
  readonly url?: string;
  /** ISO day or partial date of publication. */
  readonly published?: string;
};

/** A text that was read, and the mentions found in it. */
export type Passage = { readonly text: string; readonly mentions: readonly Mention[] };

export type Decision = { readonly passage: Passage; readonly mention: Mention; readonly resolution: Resolution };
