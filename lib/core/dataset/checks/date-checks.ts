import {
  comparePartialDates,
  dayNumber,
  daySpanOf,
  isSurelyBefore,
  type PartialDate,
} from '../../model/partial-date.ts';
import type { Departure } from '../../model/departure.ts';
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

/** True when `date` is too far after the record to be an appointment or an exit announced in advance. */
function isBeyond(date: PartialDate | undefined, record: PartialDate): boolean {
  if (!date) return false;
  const days = dayNumber(daySpanOf(date).first) - dayNumber(daySpanOf(record).last);
  return days > longestNotice;
}

/** Days between an announcement and what it announces, at most. */
const longestNotice = 366;

function roleDateFaults(person: Person): readonly DatasetProblem[] {
  return rolesOf(person).flatMap(({ role, path }) => {
    const report = problemOf(person);
    const last = lastKnownDate(role);
    const later = `is later than the record (${person.asOf})`;
    return [
      ...(role.start && last && isSurelyBefore(last, role.start)
        ? [report(`${path}.${keyOfEnd(role)}`, 'is before the start')]
        : []),
      ...(isBeyond(role.start, person.asOf) ? [report(`${path}.start`, later)] : []),
      ...(role.end.kind === 'ended' && isBeyond(role.end.on, person.asOf) ? [report(`${path}.end`, later)] : []),
      ...(role.end.kind === 'current' && isSurelyBefore(person.asOf, role.end.asOf)
        ? [report(`${path}.currentAsOf`, later)]
        : []),
    ];
  });
}

const keyOfEnd = (role: Role): string => (role.end.kind === 'ended' ? 'end' : 'currentAsOf');

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

/** Somebody seen elsewhere, or said to be gone, has left, though no page may say when. */
function undatedFaults(
  { next, stated, reported }: Departure,
  path: string,
  report: ReturnType<typeof problemOf>,
): readonly DatasetProblem[] {
  if (next ?? stated ?? reported) return [];
  return [report(path, 'has neither "announced" nor "effective", and no claim that tells the exit')];
}

function departureDateFaults(person: Person): readonly DatasetProblem[] {
  return departuresOf(person).flatMap(({ departure, path }) => {
    const { announced, effective, immediate, planned } = departure;
    const report = problemOf(person);
    if (!announced && !effective) return undatedFaults(departure, path, report);
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
