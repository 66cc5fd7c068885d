import type { Claim, LocalText, NonEmpty, SourceId } from './claim.ts';
import type { PartialDate } from './partial-date.ts';
import type { Neighbour } from './person.ts';

declare const postIdBrand: unique symbol;
export type PostId = string & { readonly [postIdBrand]: 'PostId' };

/**
 * A post exists apart from whoever holds it (popolo's "post", Wikidata's P39): succession follows the post,
 * while a {@link Role} is one person's occupancy of it.
 */
export type Post = {
  readonly id: PostId;
  readonly title: LocalText;
  /** Short label for a timeline lane. */
  readonly lane: LocalText;
  /** Lanes are drawn in this order, smallest first. */
  readonly order: number;
  /** What became of the post, when nobody holds it: abolished, split, merged, left vacant. */
  readonly fate?: Claim;
};

/** How an occupancy stands: "current" always says as of when, and not knowing is an ordinary answer. */
export type RoleEnd =
  | { readonly kind: 'current'; readonly asOf: PartialDate }
  | { readonly kind: 'ended'; readonly on: PartialDate }
  | { readonly kind: 'unknown' };

/** One person's occupancy of one job, at Meta or elsewhere. */
export type Role = {
  readonly org: string;
  readonly title: LocalText;
  readonly unit?: LocalText;
  readonly post?: PostId;
  readonly start?: PartialDate;
  readonly end: RoleEnd;
  /** Dates of the oldest and newest page that show the person in it; only where a side of the role is open. */
  readonly seen?: { readonly first: PartialDate; readonly last: PartialDate };
  /** Held the post only until somebody was named; never a link of the succession by itself. */
  readonly interim?: true;
  readonly predecessor?: Neighbour;
  readonly successor?: Neighbour;
  readonly note?: LocalText;
  /** What sources disagree on; each side is a claim of its own. */
  readonly disputed?: NonEmpty<Claim>;
  readonly sources: NonEmpty<SourceId>;
};

/** Companies that are Meta under an earlier name, or parts of it. Everything else is "elsewhere". */
export const metaFamily: ReadonlySet<string> = new Set([
  'Meta',
  'Facebook',
  'Instagram',
  'WhatsApp',
  'Oculus',
  'Messenger',
]);
