import type { ArticleDate } from '../card/build-card.ts';
import type { CardModel } from '../card/card-model.ts';
import type { Change } from '../card/role-at.ts';
import type { Cue } from '../match/mention.ts';
import type { Language, NonEmpty } from '../model/claim.ts';
import type { PersonId } from '../model/person.ts';
import type { Result } from '../model/result.ts';
import type { TimelineModel } from '../timeline/timeline-model.ts';
import type { DatasetRequests } from './dataset-requests.ts';
import type { FramePageRequests, FrameRequests } from './frame-card.ts';
import type { NoteRequests } from './note-requests.ts';

/** A person named in one document, as the popup lists them. */
export type PersonFound = {
  readonly person: PersonId;
  /** How often the document names them. */
  readonly count: number;
};

/** Words of a document that may mean one of these people, and were not marked. */
export type PossibleFound = {
  readonly surface: string;
  readonly among: NonEmpty<PersonId>;
  readonly because: readonly Cue[];
};

/** More doubtful names than that are no help to anybody. */
export const mostPossible = 20;

/** Who is named in one document (a page or one of its frames), in the order of the text. */
export type PageReport = {
  /** Host of the document without port, as `offHosts` writes it; empty for documents without one. */
  readonly host: string;
  readonly people: readonly PersonFound[];
  /** At most {@link mostPossible}; absent: none. */
  readonly possible?: readonly PossibleFound[];
  readonly article?: ArticleDate;
};

/** What has become of the people since the page was written; empty when the page has no date. */
export type PageChanges = { readonly since: Readonly<Record<PersonId, Change>> };

/** The line that the popup shows for somebody on the page. */
export type PersonLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly monogram: string;
  readonly then?: string;
  readonly now: string;
  /** What `now` alone would hide, as on the card. */
  readonly detail?: string;
  readonly tone: CardModel['now']['tone'];
  /** How `now` differs from `then`; absent when there is no `then`. */
  readonly change?: NonNullable<CardModel['change']>;
};

/**
 * Every request to the background, by name. Calls go one way, towards the background; payloads are plain JSON,
 * because browsers still send messages as JSON and would lose anything else.
 */
export type Requests = NoteRequests &
  FrameRequests &
  DatasetRequests & {
    'card.get': { params: { person: PersonId; language: Language; article?: ArticleDate }; result: CardModel };
    'people.lines': {
      params: { people: readonly PersonId[]; language: Language; article?: ArticleDate };
      result: readonly PersonLine[];
    };
    'timeline.get': { params: { language: Language }; result: TimelineModel };
    /** Opens the timeline in a tab, at this person. */
    'timeline.open': { params: { person: PersonId }; result: null };
    /** A document may name somebody: the background sends it the reader. */
    'names.here': { params: Record<string, never>; result: null };
    /** A document tells who is named in it; sent only when somebody is, and again when that changes. */
    'page.found': { params: PageReport; result: PageChanges };
  };

export type RequestName = keyof Requests;
export type Request = { [N in RequestName]: { readonly name: N; readonly params: Requests[N]['params'] } }[RequestName];

/** Which mention a command of the keyboard goes to; `card`: opens the card of the one it has come to. */
export type Step = 'next' | 'previous' | 'card';

/** Requests from the popup and the background to the documents of a tab. */
export type PageRequests = FramePageRequests & {
  /** Answered by the top document; every document of the tab that names somebody also sends `page.found` again. */
  'page.report': { params: Record<string, never>; result: PageReport };
  /** Scrolls to the person's next mention and opens its card; false when the document does not name them. */
  'page.jump': { params: { person: PersonId }; result: boolean };
  /**
   * Answered by the document that has the focus, if it names somebody; with `insist`, by the top document whatever has
   * the focus. False when nobody is named.
   */
  'page.step': { params: { to: Step; insist: boolean }; result: boolean };
};

export type PageRequestName = keyof PageRequests;
export type PageRequest = {
  [N in PageRequestName]: { readonly name: N; readonly params: PageRequests[N]['params'] };
}[PageRequestName];

/**
 * Why a request failed, as plain data: errors do not survive messaging.
 * `unknown-person`: not in the dataset. `dataset`: cannot be read, even from the package. `storage`: the note store
 * failed and nothing was written. `unreachable`: no background answered. `bad-request`, `internal`: our bugs.
 */
export type WireError = {
  readonly kind: 'unknown-person' | 'dataset' | 'storage' | 'unreachable' | 'bad-request' | 'internal';
  /** For the console; never shown, never page text. */
  readonly detail: string;
};

export type Reply<N extends RequestName> = Result<Requests[N]['result'], WireError>;
