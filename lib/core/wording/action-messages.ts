import type { EventKind } from '../timeline/timeline-model.ts';

/** What a card and the popup let the reader do, and what they answer. */
export type ActionMessages = {
  readonly actionsLabel: string;
  readonly keepOpen: string;
  readonly copyWithSources: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly showInTimeline: string;
  readonly notThisPerson: string;
  readonly notOnThisSite: string;
  readonly refusedOnPage: (name: string) => string;
  readonly refusedOnSite: (name: string, host: string) => string;
  /** Widens a refusal from the page to its site. */
  readonly everywhereOn: (host: string) => string;
  readonly siteNowOff: (host: string) => string;
  readonly undo: string;

  readonly possibleHeading: string;
  readonly possibleHint: string;
  /** Before the names of those who may be meant. */
  readonly perhaps: string;
  readonly nothingForIt: string;

  readonly filters: string;
  /** Beside it: how many are set. */
  readonly filtersOn: (count: number) => string;
  readonly filterKinds: string;
  readonly kindPlural: Readonly<Record<EventKind, string>>;
  readonly filterPost: string;
  readonly filterAllPosts: string;
  readonly filterFrom: string;
  readonly filterTo: string;
  readonly filterFirstYear: string;
  readonly filterLastYear: string;
  readonly filterOnPage: string;
  readonly filterReset: string;

  /** A line of a citation: "Today (as of June 2026): …" */
  readonly labelled: (label: string, text: string) => string;
  readonly quoted: (text: string) => string;
};
