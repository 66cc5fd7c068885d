import type { Language } from '../model/claim.ts';
import type { Manner } from '../model/departure.ts';
import type { PersonId } from '../model/person.ts';
import type { Change, Standing } from './role-at.ts';
import type { RoleTime } from './role-lanes.ts';

/** Numbers of the card's own source list, 1-based. */
export type SourceNumbers = readonly number[];

export type CitedText = { readonly text: string; readonly sources: SourceNumbers };

/** Where somebody stands: "Today" / "as of June 2026" / "Chief Revenue Officer". */
export type StatusModel = {
  readonly heading: string;
  /** The day it is about, or as of when it is known. */
  readonly qualifier: string;
  /** The article's day is a guess; the qualifier says so too. */
  readonly guessed?: true;
  readonly value: string;
  /** What the value alone would hide: an exit under way, a plan nobody confirmed, where they went. */
  readonly detail?: string;
  /** Drives colour and shape; the words say the same. */
  readonly tone: Standing['kind'];
};

export type LabelledText = CitedText & { readonly label: string };

export type DepartureModel = {
  /** Drives the shape; `manner` says the same in words. */
  readonly kind: Manner;
  readonly heading: string;
  /** "Announced 20 March 2023, planned for May 2023" */
  readonly dates: string;
  readonly manner: string;
  readonly dateSources: SourceNumbers;
  /** Stated, reported, context, next — those there are, in that order. */
  readonly parts: readonly LabelledText[];
  /** Confirmed by, first reported by. */
  readonly credits: readonly string[];
  readonly successors: readonly PersonLink[];
  readonly disputed: readonly CitedText[];
  /** Others who came or left within 30 days, nearest first. */
  readonly sameWeeks: readonly SameWeeksEntry[];
};

export type SameWeeksEntry = {
  readonly person: PersonId;
  readonly name: string;
  readonly kind: 'came' | 'left';
  /** "left 22 Mar 2023" */
  readonly words: string;
};

export type PersonLink = { readonly name: string; readonly person?: PersonId };

export type RoleModel = {
  readonly dates: string;
  /** The same, for the picture. */
  readonly time: RoleTime;
  /** How long, where both dates are known to the month. */
  readonly duration?: string;
  readonly title: string;
  /** Part of the company, when it says more than the title. */
  readonly unit?: string;
  readonly org: string;
  readonly inFamily: boolean;
  /** Nothing shows it as ended. */
  readonly current: boolean;
  readonly interim: boolean;
  readonly note?: string;
  readonly sources: SourceNumbers;
  readonly disputed: readonly CitedText[];
};

/** `self` is the card's person. `dates` is empty for somebody known only as a neighbour. */
export type SuccessionStep = PersonLink & { readonly dates: string; readonly self: boolean; readonly interim: boolean };

/** Who held one post, in order. `fate` says what became of a post that nobody holds. */
export type SuccessionModel = {
  readonly post: string;
  readonly steps: readonly SuccessionStep[];
  readonly fate?: CitedText;
};

export type SourceModel = {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly date?: string;
  readonly lang: string;
};

/** Everything a card shows, in finished wording: views hold no dates and no arithmetic. Plain JSON. */
export type CardModel = {
  readonly person: PersonId;
  readonly language: Language;
  readonly name: string;
  readonly monogram: string;
  readonly summary: string;
  readonly then?: StatusModel;
  /** How `now` differs from `then`; absent when there is no `then`. */
  readonly change?: Change;
  readonly now: StatusModel;
  /** Newest first. */
  readonly departures: readonly DepartureModel[];
  readonly succession: readonly SuccessionModel[];
  /** Newest first. */
  readonly history: readonly RoleModel[];
  readonly sources: readonly SourceModel[];
};
