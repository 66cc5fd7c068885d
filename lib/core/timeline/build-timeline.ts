import { departureMoment, isMetaRole } from '../card/role-at.ts';
import { capitalise, roleDates, spanOf } from '../card/words.ts';
import type { Language } from '../model/claim.ts';
import type { Departure, Manner } from '../model/departure.ts';
import { daySpanOf, isSurelyBefore, partsOf, type PartialDate } from '../model/partial-date.ts';
import type { Person } from '../model/person.ts';
import type { Post, Role } from '../model/role.ts';
import { formatDate } from '../wording/format-date.ts';
import { messagesFor, type Messages } from '../wording/messages.ts';
import type { EventKind, Tenure, TimelineEvent, TimelineModel } from './timeline-model.ts';

/** Every arrival, move, announcement and departure that has a date, newest first, and every stay in a job. */
export function buildTimeline(people: readonly Person[], language: Language, posts: readonly Post[]): TimelineModel {
  const messages = messagesFor(language);
  const events = inTime(
    people.flatMap((person) => [
      ...roleEvents(person, language, messages),
      ...departureEvents(person, language, messages),
    ]),
    (event) => event.date,
    'newest first',
  );
  const tenures = inTime(
    people.flatMap((person) => person.roles.filter(isMetaRole).map((role) => tenureOf(person, role, language))),
    (tenure) => tenure.start ?? tenure.end,
    'oldest first',
  );
  const held = new Set(tenures.map((tenure) => tenure.post));
  return {
    events,
    tenures,
    posts: posts
      .filter((post) => held.has(post.id))
      .toSorted((a, b) => a.order - b.order)
      .map((post) => ({ id: post.id, label: post.lane[language] })),
    departuresPerYear: countDepartures(events),
  };
}

function tenureOf(person: Person, role: Role, language: Language): Tenure {
  const messages = messagesFor(language);
  const start = role.start ?? role.seen?.first;
  const end = role.end.kind === 'ended' ? role.end.on : role.end.kind === 'current' ? role.end.asOf : role.seen?.last;
  const endings = { ended: 'ended', current: 'open', unknown: 'unknown' } as const;
  return {
    person: person.id,
    name: person.name,
    title: capitalise(role.title[language], messages),
    ...(role.post ? { post: role.post } : {}),
    dates: roleDates(spanOf(role), messages),
    ...(start ? { start } : {}),
    opening: role.start ? 'known' : 'unknown',
    ...(end ? { end } : {}),
    ending: endings[role.end.kind],
  };
}

/**
 * Those that have a date, in order of it, then of the name. Each date is read once: a comparison that read both would
 * read every date some twenty times.
 */
function inTime<T extends { readonly name: string }>(
  items: readonly T[],
  dateOf: (item: T) => PartialDate | undefined,
  order: 'newest first' | 'oldest first',
): readonly T[] {
  const sign = order === 'newest first' ? -1 : 1;
  return items
    .flatMap((item) => {
      const date = dateOf(item);
      return date === undefined ? [] : [{ item, ...daySpanOf(date) }];
    })
    .toSorted(
      (a, b) =>
        sign * (compareText(a.first, b.first) || compareText(b.last, a.last)) || compareText(a.item.name, b.item.name),
    )
    .map(({ item }) => item);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Draft = {
  readonly kind: EventKind;
  readonly manner?: Manner;
  readonly date: PartialDate | undefined;
  readonly text: string;
};

function complete(person: Person, drafts: readonly Draft[], messages: Messages): readonly TimelineEvent[] {
  return drafts.flatMap(({ kind, manner, date, text }) =>
    date === undefined
      ? []
      : [
          {
            person: person.id,
            name: person.name,
            kind,
            ...(manner ? { manner } : {}),
            date,
            dateText: formatDate(date, messages, 'short'),
            year: partsOf(date).year,
            text,
          },
        ],
  );
}

function roleEvents(person: Person, language: Language, messages: Messages): readonly TimelineEvent[] {
  const roles = person.roles.filter(isMetaRole);
  const drafts = roles.map((role, index): Draft => {
    const arrives = index === 0 || cameBackFor(role, roles[index - 1], person);
    const word = arrives ? messages.eventArrival : messages.eventMove;
    return { kind: arrives ? 'arrival' : 'move', date: role.start, text: word(role.title[language], role.org) };
  });
  return complete(person, drafts, messages);
}

/** True when they left the company between the role before and this one. */
function cameBackFor(role: Role, before: Role | undefined, person: Person): boolean {
  return person.departures.some((departure) => {
    const moment = departureMoment(departure);
    if (departure.manner === 'changed-role' || !moment || !role.start || !before) return false;
    return isSurelyBefore(moment, role.start) && (!before.start || !isSurelyBefore(moment, before.start));
  });
}

function departureEvents(person: Person, language: Language, messages: Messages): readonly TimelineEvent[] {
  const drafts = person.departures.flatMap((departure): readonly Draft[] => {
    const { manner } = departure;
    const moment = departureMoment(departure);
    const role = roleLeft(person, moment);
    if (manner === 'changed-role') {
      const text = role ? messages.eventLeftPost(role.title[language]) : messages.roleChangeHeading;
      return [{ kind: 'move', manner, date: moment, text }];
    }
    // Without a last day the departure is dated by its announcement, and the words say so.
    const told = departure.effective
      ? messages.eventDeparture(role?.org ?? 'Meta', person.gender)
      : messages.eventAnnounced(person.gender);
    const text = manner === 'not-stated' ? told : `${told} (${messages.manner[manner](person.gender)})`;
    return [...announcement(departure, person, messages), { kind: 'departure', manner, date: moment, text }];
  });
  return complete(person, drafts, messages);
}

/** The role at the company that was held last when they left. */
const roleLeft = (person: Person, moment: PartialDate | undefined): Role | undefined =>
  person.roles.findLast((role) => isMetaRole(role) && !(moment && role.start && isSurelyBefore(moment, role.start)));

/** Only where the announcement and the effect are two dates: one event is not told twice. */
function announcement(departure: Departure, person: Person, messages: Messages): readonly Draft[] {
  if (!departure.announced || !departure.effective || departure.manner === 'changed-role') return [];
  return [{ kind: 'announcement', date: departure.announced, text: messages.eventAnnounced(person.gender) }];
}

function countDepartures(events: readonly TimelineEvent[]): TimelineModel['departuresPerYear'] {
  const counts = new Map<number, number>();
  for (const event of events) {
    if (event.kind === 'departure') counts.set(event.year, (counts.get(event.year) ?? 0) + 1);
  }
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}
