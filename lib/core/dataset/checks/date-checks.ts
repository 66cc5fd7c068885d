import { comparePartialDates, daySpanOf, isSurelyBefore, type PartialDate } from '../../model/partial-date.ts';
import type { Person } from '../../model/person.ts';
import { metaFamily, type Role } from '../../model/role.ts';
import type { DatasetProblem } from '../decode-dataset.ts';
import {
  departuresOf,
  eachPerson,
  lastKnownDate,
  problemOf,
  repeated,
  rolesOf,
  type Check,
  type RoleAt,
} from './check.ts';

/** The day Facebook, Inc. took the name Meta. */
const renamed = '2021-10-28' as PartialDate;

function roleDateFaults(person: Person): readonly DatasetProblem[] {
  const isPlanned = person.departures.some(({ planned }) => planned);
  const isLater = (date: PartialDate | undefined): boolean => date !== undefined && isSurelyBefore(person.asOf, date);
  return rolesOf(person).flatMap(({ role, path }) => {
    const report = problemOf(person);
    const last = lastKnownDate(role);
    const key = role.end.kind === 'ended' ? 'end' : 'currentAsOf';
    return [
      ...(role.start && last && isSurelyBefore(last, role.start)
        ? [report(`${path}.${key}`, 'is before the start')]
        : []),
      ...(isLater(role.start) ? [report(`${path}.start`, `is later than the record (${person.asOf})`)] : []),
      // The end of a planned departure is announced before it comes.
      ...(isLater(last) && !(isPlanned && role.end.kind === 'ended')
        ? [report(`${path}.${key}`, `is later than the record (${person.asOf})`)]
        : []),
    ];
  });
}

const rolesEndAfterTheyStart: Check = eachPerson(roleDateFaults);

function orderFaults(person: Person): readonly DatasetProblem[] {
  const dated = rolesOf(person).filter(({ role }) => role.start !== undefined);
  return dated.flatMap(({ role, path }, index) => {
    const before = dated[index - 1]?.role.start;
    return before && role.start && isSurelyBefore(role.start, before)
      ? [problemOf(person)(`${path}.start`, `is before the role above it (${before}): oldest first`)]
      : [];
  });
}

const rolesStandInOrder: Check = eachPerson(orderFaults);

const keyOf = ({ org, title, unit, start, end }: Role): string => JSON.stringify([org, title.en, unit?.en, start, end]);

const noRoleStandsTwice: Check = eachPerson((person) =>
  repeated(person.roles.map(keyOf)).map((key) => problemOf(person)('roles', `the same role stands twice: ${key}`)),
);

/** True when both certainly held on one day; a day's or a month's handing over is not an overlap. */
function surelyOverlap(a: Role, b: Role): boolean {
  const [lastOfA, lastOfB] = [lastKnownDate(a), lastKnownDate(b)];
  if (!a.start || !b.start || !lastOfA || !lastOfB) return false;
  return isSurelyBefore(a.start, lastOfB) && isSurelyBefore(b.start, lastOfA);
}

const aPostHasOneHolder: Check = ({ people }) => {
  const holders = people.flatMap(rolesOf).filter(({ role }) => role.post && !role.interim);
  return holders.flatMap((one, index) =>
    holders.slice(index + 1).flatMap((other) => {
      if (one.role.post !== other.role.post || !surelyOverlap(one.role, other.role)) return [];
      return [problemOf(other.person)(other.path, overlapReason(one, other))];
    }),
  );
};

const overlapReason = (one: RoleAt, other: RoleAt): string =>
  `holds the post "${String(other.role.post)}" at the same time as ${one.person.id} (${one.path})`;

function departureDateFaults(person: Person): readonly DatasetProblem[] {
  return departuresOf(person).flatMap(({ departure: { announced, effective, immediate, planned }, path }) => {
    const report = problemOf(person);
    if (!announced && !effective) return [report(path, 'has neither "announced" nor "effective"')];
    return [
      ...(announced && effective && isSurelyBefore(effective, announced)
        ? [report(`${path}.effective`, 'is before the announcement')]
        : []),
      ...(announced && announced === effective && !immediate
        ? [
            report(
              `${path}.effective`,
              'is the day of the announcement: does a page say so? Then add "immediate": true',
            ),
          ]
        : []),
      ...(immediate && announced !== effective
        ? [report(`${path}.immediate`, 'needs "announced" and "effective" to be the same')]
        : []),
      ...(planned && effective && isSurelyBefore(effective, person.asOf)
        ? [report(`${path}.planned`, `was to take effect in ${effective}: the record (${person.asOf}) is newer`)]
        : []),
      ...(announced && isSurelyBefore(person.asOf, announced)
        ? [report(`${path}.announced`, `is later than the record (${person.asOf})`)]
        : []),
    ];
  });
}

const departuresTakeEffectAfterwards: Check = eachPerson(departureDateFaults);

/** Decoding sorts departures; paths and readers need the file to have that order too. */
const departuresStandInOrder: Check = (dataset, files) =>
  (files?.people ?? []).flatMap((value) => {
    const file = value as {
      readonly id: string;
      readonly departures: readonly Record<string, PartialDate | undefined>[];
    };
    const moments = file.departures.map((entry) => entry['announced'] ?? entry['effective']);
    return moments.some((moment, index) => index > 0 && comparePartialDates(moments[index - 1], moment) > 0)
      ? [{ file: `people/${file.id}.json`, path: 'departures', reason: 'oldest first' }]
      : [];
  });

function eraFaults(person: Person): readonly DatasetProblem[] {
  return rolesOf(person).flatMap(({ role, path }) => {
    const report = problemOf(person);
    const last = lastKnownDate(role);
    if (role.org === 'Meta' && last && isSurelyBefore(last, renamed)) {
      return [report(`${path}.org`, `the company was Facebook until ${renamed}`)];
    }
    const after = (role.start && isSurelyBefore(renamed, role.start)) || role.end.kind === 'current';
    return role.org === 'Facebook' && after ? [report(`${path}.org`, `the company is Meta since ${renamed}`)] : [];
  });
}

const theCompanyHasItsNameOfTheDay: Check = eachPerson(eraFaults);

/** Years a page that shows somebody in a post is believed. */
const currentForYears = 2;

const currentRolesAreSeenLately: Check = eachPerson((person, { asOf }) => {
  const newest = daySpanOf(asOf).last;
  const oldest = `${Number(newest.slice(0, 4)) - currentForYears}${newest.slice(4)}`;
  return rolesOf(person).flatMap(({ role, path }) =>
    role.end.kind === 'current' && daySpanOf(role.end.asOf).last < oldest
      ? [problemOf(person)(`${path}.currentAsOf`, `was seen over ${currentForYears} years ago: leave it out`)]
      : [],
  );
});

const isBoardSeat = (role: Role): boolean => /\b(?:board|directors)\b/i.test(role.title.en);

/** Whoever has left holds no role there any more, unless it is a seat on the board or began after. */
function exitFaults(person: Person): readonly DatasetProblem[] {
  return departuresOf(person).flatMap(({ departure }) => {
    const moment = departure.effective ?? departure.announced;
    if (departure.manner === 'changed-role' || !moment) return [];
    return rolesOf(person).flatMap(({ role, path }) => {
      const last = lastKnownDate(role);
      const cameBack = role.start !== undefined && isSurelyBefore(moment, role.start);
      if (!metaFamily.has(role.org) || isBoardSeat(role) || cameBack || !last || !isSurelyBefore(moment, last))
        return [];
      const isExit = departure.effective !== undefined;
      if (!isExit && (departure.planned || role.end.kind === 'ended')) return [];
      return [problemOf(person)(path, `is held in ${last}, after leaving in ${moment}`)];
    });
  });
}

const nobodyWorksOnAfterLeaving: Check = eachPerson(exitFaults);

export const dateChecks: readonly Check[] = [
  rolesEndAfterTheyStart,
  rolesStandInOrder,
  noRoleStandsTwice,
  aPostHasOneHolder,
  departuresTakeEffectAfterwards,
  departuresStandInOrder,
  theCompanyHasItsNameOfTheDay,
  currentRolesAreSeenLately,
  nobodyWorksOnAfterLeaving,
];
