import { dayNumber, daySpanOf, midDayNumber, partsOf, type PartialDate } from '../model/partial-date.ts';
import type { PersonId } from '../model/person.ts';
import type { PostId } from '../model/role.ts';
import type { EventKind, Tenure, TimelineEvent, TimelineModel } from './timeline-model.ts';

/** What the reader wants to see of the timeline; plain data, kept in the view. */
export type TimelineFilter = {
  /** Kinds of events that are left out. */
  readonly without: readonly EventKind[];
  /** Only who held this post, and what happened around that. */
  readonly post?: PostId;
  /** First and last year, both included. */
  readonly from?: number;
  readonly to?: number;
  /** Only people named on the page in front. */
  readonly onPage: boolean;
};

export const noFilter: TimelineFilter = { without: [], onPage: false };

/** How many things the filter asks for. */
export function countFilters({ without, post, from, to, onPage }: TimelineFilter): number {
  return (
    Number(without.length > 0) +
    Number(post !== undefined) +
    Number(from !== undefined || to !== undefined) +
    Number(onPage)
  );
}

/** Years that something happened in, oldest first, without gaps. */
export function yearsOf({ events, tenures }: TimelineModel): readonly number[] {
  const dates = tenures.flatMap(({ start, end }) => [start, end]).filter((date) => date !== undefined);
  const years = [...events.map(({ year }) => year), ...dates.map((date) => partsOf(date).year)];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** Days around a stay within which an event still belongs to it: their dates are often known differently. */
const reach = 200;

/**
 * What the filter leaves of a timeline.
 * @param here the people named on the page in front; without a page, `onPage` leaves everybody
 */
export function filterTimeline(
  model: TimelineModel,
  filter: TimelineFilter,
  here: ReadonlySet<PersonId> | undefined,
): TimelineModel {
  if (countFilters(filter) === 0) return model;
  const { post, onPage } = filter;
  const isHere = (person: PersonId): boolean => !onPage || here === undefined || here.has(person);
  const isInPost = postTest(model, post);
  return {
    ...model,
    events: model.events.filter(
      (event) =>
        !filter.without.includes(event.kind) &&
        isInYears(event.date, event.date, filter) &&
        isHere(event.person) &&
        isInPost(event),
    ),
    tenures: model.tenures.filter(
      ({ person, start, end, ending, ...tenure }) =>
        isHere(person) &&
        (post === undefined || tenure.post === post) &&
        isInYears(start ?? end, ending === 'open' ? undefined : (end ?? start), filter),
    ),
    posts: model.posts.filter(({ id }) => post === undefined || id === post),
  };
}

/** `last` undefined: it goes on. */
function isInYears(
  first: PartialDate | undefined,
  last: PartialDate | undefined,
  { from, to }: TimelineFilter,
): boolean {
  const startsInTime = to === undefined || first === undefined || partsOf(first).year <= to;
  const endsInTime = from === undefined || last === undefined || partsOf(last).year >= from;
  return startsInTime && endsInTime;
}

function postTest({ tenures }: TimelineModel, post: PostId | undefined): (event: TimelineEvent) => boolean {
  if (post === undefined) return () => true;
  const stays = tenures.filter((tenure) => tenure.post === post);
  return ({ person, date }) => {
    const day = midDayNumber(date);
    return stays.some((stay) => stay.person === person && isAround(stay, day));
  };
}

function isAround({ start, end, ending }: Tenure, day: number): boolean {
  const first = start === undefined ? -Infinity : dayNumber(daySpanOf(start).first);
  const last = end === undefined || ending === 'open' ? Infinity : dayNumber(daySpanOf(end).last);
  return day >= first - reach && day <= last + reach;
}
