import type { Claim, LocalText, NonEmpty, SourceId } from './claim.ts';
import type { PartialDate } from './partial-date.ts';
import type { Neighbour } from './person.ts';

export const manners = [
  'resigned',
  'founded-company',
  'joined-other',
  'retired',
  'laid-off',
  'dismissed',
  'changed-role',
  'died',
  'not-stated',
] as const;

/** How somebody left, only as far as a page says it. `not-stated` is the default, never `resigned`. */
export type Manner = (typeof manners)[number];

/** Leaving the company or, for `changed-role`, a post inside it. */
export type Departure = {
  readonly announced?: PartialDate;
  /** Last day of employment (of the post, for `changed-role`). Absent when no page gives it: an announcement is not an exit. */
  readonly effective?: PartialDate;
  /** A page says that it took effect when it was announced. Without it, equal dates are a mistake. */
  readonly immediate?: true;
  readonly manner: Manner;
  /** Present when the newest page read still speaks of a plan. */
  readonly planned?: true;
  /** The reason given by the person or the company. */
  readonly stated?: Claim;
  /** What the press reported beyond that. Never mixed with `stated`. */
  readonly reported?: Claim;
  /** What a source says was going on at the company. */
  readonly context?: Claim;
  readonly confirmedBy?: LocalText;
  readonly firstReportedBy?: string;
  /** Who took over the duties, as announced. */
  readonly successors: readonly Neighbour[];
  readonly next?: Claim;
  readonly disputed?: NonEmpty<Claim>;
  readonly sources: NonEmpty<SourceId>;
  /** Date of the oldest page that shows the person gone; only where neither other date is known. */
  readonly shownBy?: PartialDate;
};
