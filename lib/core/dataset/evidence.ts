import type { Source, SourceId } from '../model/claim.ts';
import type { Departure } from '../model/departure.ts';
import { comparePartialDates, daySpanOf, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import type { Person } from '../model/person.ts';
import { metaFamily, type Role } from '../model/role.ts';

type Sources = Readonly<Record<SourceId, Source>>;

/**
 * Adds what the cited pages' own dates prove: a page shows somebody in a post on the day it was published, and shows
 * somebody gone by then. Only roles with an open side and departures without a date need it.
 */
export function withEvidence(person: Person, sources: Sources): Person {
  const departures = person.departures.map((departure) => withProof(departure, sources));
  const shown = { ...person, departures };
  const [first, ...rest] = person.roles.map((role, index) => withSightings(role, index, { person: shown, sources }));
  return first ? { ...shown, roles: [first, ...rest] } : shown;
}

const leavesCompany = ({ manner }: Departure): boolean => manner !== 'changed-role';

const datesOf = (ids: readonly SourceId[], sources: Sources): readonly PartialDate[] =>
  ids.flatMap((id) => sources[id]?.published ?? []).toSorted(comparePartialDates);

function withProof(departure: Departure, sources: Sources): Departure {
  if (departure.announced ?? departure.effective) return departure;
  const shownBy = datesOf(departure.sources, sources).at(0);
  return shownBy ? { ...departure, shownBy } : departure;
}

type Context = { readonly person: Person; readonly sources: Sources };

function withSightings(role: Role, index: number, { person, sources }: Context): Role {
  if (!metaFamily.has(role.org) || (role.start && role.end.kind !== 'unknown')) return role;
  // A page that also tells of what came after looks back: its date proves nothing about this role.
  const lookingBack = new Set([
    ...person.roles.slice(index + 1).flatMap((later) => later.sources),
    ...person.departures.flatMap((departure) => departure.sources),
  ]);
  const until = endOfEvidence(role, index, person);
  const dates = datesOf(
    role.sources.filter((id) => !lookingBack.has(id)),
    sources,
  ).filter((date) => isWithin(role, date) && (until === undefined || daySpanOf(date).last < until));
  const [first, last] = [dates.at(0), dates.at(-1)];
  return first && last ? { ...role, seen: { first, last } } : role;
}

/** A page older than the start announced the role; one younger than the end looks back on it. */
function isWithin({ start, end }: Role, date: PartialDate): boolean {
  if (start && daySpanOf(date).first < daySpanOf(start).first) return false;
  return end.kind !== 'ended' || daySpanOf(date).last <= daySpanOf(end.on).last;
}

/** The first day on which the person is known to be gone, or elsewhere. */
function endOfEvidence(role: Role, index: number, person: Person): IsoDay | undefined {
  const exits = person.departures.filter(leavesCompany).flatMap(({ effective, announced, shownBy }) => {
    const date = effective ?? announced ?? shownBy;
    return date && (!role.start || daySpanOf(date).last >= daySpanOf(role.start).first) ? [date] : [];
  });
  const elsewhere = person.roles
    .slice(index + 1)
    .flatMap(({ org, start }) => (start && !metaFamily.has(org) ? [start] : []));
  return [...exits, ...elsewhere].map((date) => daySpanOf(date).first).toSorted()[0];
}
