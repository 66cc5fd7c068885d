import type { PartialDate } from '../model/partial-date.ts';
import type { PersonId } from '../model/person.ts';

export const eventKinds = ['arrival', 'move', 'announcement', 'departure'] as const;
export type EventKind = (typeof eventKinds)[number];

/** One thing that happened to one person on one date, in finished wording. */
export type TimelineEvent = {
  readonly person: PersonId;
  readonly name: string;
  readonly kind: EventKind;
  readonly date: PartialDate;
  readonly dateText: string;
  readonly year: number;
  readonly text: string;
};

/** Every event of the dataset, newest first, and how many people left in each year. Plain JSON. */
export type TimelineModel = {
  readonly events: readonly TimelineEvent[];
  readonly departuresPerYear: readonly { readonly year: number; readonly count: number }[];
};
