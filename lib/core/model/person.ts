import type { LocalText, NonEmpty } from './claim.ts';
import type { Departure } from './departure.ts';
import type { PartialDate } from './partial-date.ts';
import type { Role } from './role.ts';

declare const personIdBrand: unique symbol;
/** Kebab-case ASCII of the usual full name; a person has one id for good (`data/redirects.json` keeps old ones). */
export type PersonId = string & { readonly [personIdBrand]: 'PersonId' };

/** Somebody before or after in a post: a person of the dataset, or a bare name. */
export type Neighbour = PersonId | { readonly name: string };

export const nameFormKinds = ['full', 'surname', 'given', 'nickname', 'initialed'] as const;

/**
 * One written form of a name.
 * `full`: names the person unless something on the page speaks against it.
 * `needs-context`: a surname, given name or ordinary word that means the person only when the page says so.
 */
export type NameForm = {
  readonly text: string;
  /** BCP 47; absent where the form is the same in every language of its script. */
  readonly lang?: string;
  /** ISO 15924; absent means Latn. */
  readonly script?: string;
  readonly form: (typeof nameFormKinds)[number];
  readonly strength: 'full' | 'needs-context';
  /** Seen in print, and wrong. */
  readonly misspelling?: true;
};

/** Somebody or something else that bears the name, with the words that betray it. */
export type Confusable = { readonly who: LocalText; readonly words: readonly string[] };

/** Only for agreement in languages that need it. */
export type Gender = 'female' | 'male' | 'unstated';

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly gender: Gender;
  /** Who they are at Meta, in one line. */
  readonly summary: LocalText;
  /** Date of the newest page read about them. */
  readonly asOf: PartialDate;
  readonly names: NonEmpty<NameForm>;
  /** In order of time, oldest first. */
  readonly roles: NonEmpty<Role>;
  /** In order of time, oldest first. */
  readonly departures: readonly Departure[];
  readonly confusables: readonly Confusable[];
};

export const isPersonLink = (neighbour: Neighbour): neighbour is PersonId => typeof neighbour === 'string';
