import type { Language } from '../model/claim.ts';
import type { PersonId } from '../model/person.ts';
import type { Standing } from './role-at.ts';

/** Numbers of the card's own source list, 1-based. */
export type SourceNumbers = readonly number[];

export type CitedText = { readonly text: string; readonly sources: SourceNumbers };

/** One line with a heading: "Today (as of June 2026)" / "Chief Revenue Officer". */
export type StatusModel = {
  readonly heading: string;
  readonly value: string;
  readonly detail?: string;
  /** Drives colour and shape; the words say the same. */
  readonly tone: Standing['kind'];
};

export type LabelledText = CitedText & { readonly label: string };

export type DepartureModel = {
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
};

export type PersonLink = { readonly name: string; readonly person?: PersonId };

export type RoleModel = {
  readonly dates: string;
  readonly title: string;
  readonly org: string;
  readonly inFamily: boolean;
  readonly interim: boolean;
  readonly note?: string;
  readonly sources: SourceNumbers;
  readonly disputed: readonly CitedText[];
};

/** Who held one post, in order; `self` is the card's person. */
export type SuccessionModel = {
  readonly post: string;
  readonly steps: readonly (PersonLink & { readonly dates: string; readonly self: boolean })[];
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
  readonly now: StatusModel;
  /** Newest first. */
  readonly departures: readonly DepartureModel[];
  readonly succession: readonly SuccessionModel[];
  /** Newest first. */
  readonly history: readonly RoleModel[];
  readonly sources: readonly SourceModel[];
};
