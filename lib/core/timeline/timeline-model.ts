import type { Manner } from '../model/departure.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { PersonId } from '../model/person.ts';
import type { PostId } from '../model/role.ts';

export const eventKinds = ['arrival', 'move', 'announcement', 'departure'] as const;
export type EventKind = (typeof eventKinds)[number];

/** One thing that happened to one person on one date, in finished wording. */
export type TimelineEvent = {
  readonly person: PersonId;
  readonly name: string;
  readonly kind: EventKind;
  /** How they left; only for a departure. */
  readonly manner?: Manner;
  readonly date: PartialDate;
  readonly dateText: string;
  readonly year: number;
  readonly text: string;
};

/** One person's stay in one job at the company: a bar. */
export type Tenure = {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly post?: PostId;
  /** "2019 – Mar 2023", with the precision it has. */
  readonly dates: string;
  /** First day known; for a role nobody saw the start of, the first date it was seen. */
  readonly start?: PartialDate;
  readonly opening: 'known' | 'unknown';
  /** Last day known; for a role nobody saw the end of, the last date it was seen. */
  readonly end?: PartialDate;
  /** `open`: held when last looked at. `unknown`: drawn fading out. */
  readonly ending: 'ended' | 'open' | 'unknown';
};

/** A post that is handed on. */
export type TimelinePost = { readonly id: PostId; readonly label: string };

/** Every event and stay of the dataset, in finished wording. Plain JSON. */
export type TimelineModel = {
  /** Newest first. */
  readonly events: readonly TimelineEvent[];
  /** By start; those without one by end. */
  readonly tenures: readonly Tenure[];
  /** Posts that have a stay, in the order of their lanes. */
  readonly posts: readonly TimelinePost[];
  readonly departuresPerYear: readonly { readonly year: number; readonly count: number }[];
};
