import type { Departure } from '../model/departure.ts';
import {
  comparePartialDates,
  dayNumber,
  daySpanOf,
  isSurelyBefore,
  type IsoDay,
  type PartialDate,
} from '../model/partial-date.ts';
import type { Person } from '../model/person.ts';
import { metaFamily, type Role } from '../model/role.ts';

/** Where somebody stood with the company on a day, as far as the record goes. */
export type Standing =
  | { readonly kind: 'in-post'; readonly role: Role }
  | { readonly kind: 'leaving'; readonly role: Role | undefined; readonly departure: Departure }
  | { readonly kind: 'left'; readonly departure: Departure | undefined; readonly lastRole: Role | undefined }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'unknown'; readonly lastRole: Role | undefined };

export const isMetaRole = (role: Role): boolean => metaFamily.has(role.org);

/** The moment a departure is dated by: its effect when known, else its announcement. */
export const departureMoment = (departure: Departure): PartialDate | undefined =>
  departure.effective ?? departure.announced;

const leavesCompany = (departure: Departure): boolean => departure.manner !== 'changed-role';

const startsBy = (role: Role, day: IsoDay): boolean => role.start === undefined || daySpanOf(role.start).first <= day;

/** A role ended "in 2022" is held until the last day that can mean; one of unknown end is held until the next one starts. */
function holdsOn(role: Role, day: IsoDay): boolean {
  if (!startsBy(role, day)) return false;
  return role.end.kind !== 'ended' || daySpanOf(role.end.on).last >= day;
}

/** Later starts win; a role of unknown start is the weakest claim to a day. */
function latestStarted(roles: readonly Role[]): Role | undefined {
  return roles.toSorted((a, b) => comparePartialDates(a.start, b.start)).at(-1);
}

/** A post on the board is held beside the day's work, and names somebody only when there is nothing else. */
const isBoardSeat = (role: Role): boolean => /\b(?:board|directors)\b/i.test(role.title.en);

function mainRole(roles: readonly Role[]): Role | undefined {
  return latestStarted(roles.filter((role) => !isBoardSeat(role))) ?? latestStarted(roles);
}

/** The day a departure is first heard of: its announcement, or the first day its effect can mean. */
const firstHeardOf = (departure: Departure): IsoDay | undefined => {
  const days = [departure.announced, departure.effective].flatMap((date) => (date ? [daySpanOf(date).first] : []));
  return days.toSorted().at(0);
};

/** The last exit from the company heard of by `day`, unless a role began after it. */
function exitBy(person: Person, day: IsoDay): Departure | undefined {
  const exits = person.departures.filter((departure) => {
    const heard = firstHeardOf(departure);
    return leavesCompany(departure) && heard !== undefined && heard <= day;
  });
  const exit = exits.toSorted((a, b) => comparePartialDates(departureMoment(a), departureMoment(b))).at(-1);
  const moment = exit && departureMoment(exit);
  if (!exit || !moment) return undefined;
  const cameBack = person.roles.some(
    (role) => isMetaRole(role) && role.start && isSurelyBefore(moment, role.start) && startsBy(role, day),
  );
  return cameBack ? undefined : exit;
}

/** True while the exit is known of but, on `day`, cannot have happened yet for certain. */
function isStillLeaving(exit: Departure, day: IsoDay): boolean {
  if (exit.effective) return daySpanOf(exit.effective).last >= day;
  // Announced, last day not known: they are leaving in the announcement's own days, and have left later on.
  return exit.announced !== undefined && daysBetween(daySpanOf(exit.announced).last, day) <= leavingWindow;
}

/** Days after an announcement without an effective date during which "leaving" is the honest word. */
const leavingWindow = 30;

const daysBetween = (from: IsoDay, to: IsoDay): number => dayNumber(to) - dayNumber(from);

/**
 * The standing on `day`.
 * @param day the article's day, or today
 */
export function standingOn(person: Person, day: IsoDay): Standing {
  const metaRoles = person.roles.filter(isMetaRole);
  const held = metaRoles.filter((role) => holdsOn(role, day));
  const lastRole = mainRole(metaRoles.filter((role) => startsBy(role, day)));
  const exit = exitBy(person, day);
  if (exit && isStillLeaving(exit, day)) return { kind: 'leaving', role: mainRole(held), departure: exit };
  const surviving = exit ? held.filter((role) => isBoardSeat(role) && role.end.kind !== 'unknown') : held;
  if (exit && surviving.length === 0) return { kind: 'left', departure: exit, lastRole };
  const shown = exit ? undefined : exitShownBy(person, day);
  if (shown) return { kind: 'left', departure: shown, lastRole };
  const role = mainRole(surviving.filter((candidate) => isVouchedFor(candidate, metaRoles, day)));
  if (role) return { kind: 'in-post', role };
  return standingWithoutPost({ person, metaRoles, surviving, lastRole, day });
}

/** An exit whose day no page gives, once a page of its own shows it. */
const exitShownBy = (person: Person, day: IsoDay): Departure | undefined =>
  person.departures.findLast(
    (departure) => leavesCompany(departure) && departure.shownBy && daySpanOf(departure.shownBy).last <= day,
  );

/** Days from the nearest known start or end over which a role with one open side is still taken to hold: two years. */
const evidenceReach = 730;

/** The same for a page that merely shows somebody in the post on its day: one year. */
const sightingReach = 365;

/**
 * A role with an open side holds on a day only where the record speaks near it: within reach of the known side, or
 * between two roles of known dates.
 */
function isVouchedFor(role: Role, roles: readonly Role[], day: IsoDay): boolean {
  return isVouchedBefore(role, roles, day) && isVouchedAfter(role, roles, day);
}

function isVouchedBefore(role: Role, roles: readonly Role[], day: IsoDay): boolean {
  if (role.start !== undefined) return true;
  if (role.seen && daysBetween(day, daySpanOf(role.seen.first).first) <= sightingReach) return true;
  const known = role.end.kind === 'ended' ? role.end.on : role.end.kind === 'current' ? role.end.asOf : undefined;
  if (known === undefined) return false;
  const follows = roles.slice(0, roles.indexOf(role)).some((earlier) => earlier.start && startsBy(earlier, day));
  return follows || daysBetween(day, daySpanOf(known).first) <= evidenceReach;
}

function isVouchedAfter(role: Role, roles: readonly Role[], day: IsoDay): boolean {
  if (role.end.kind !== 'unknown') return true;
  if (role.seen && daysBetween(daySpanOf(role.seen.last).last, day) <= sightingReach) return true;
  const followed = roles.some((later) => later !== role && later.start && daySpanOf(later.start).first > day);
  return followed || (role.start !== undefined && daysBetween(daySpanOf(role.start).last, day) <= evidenceReach);
}

type WithoutPost = {
  readonly person: Person;
  readonly metaRoles: readonly Role[];
  readonly surviving: readonly Role[];
  readonly lastRole: Role | undefined;
  readonly day: IsoDay;
};

function standingWithoutPost({ person, metaRoles, surviving, lastRole, day }: WithoutPost): Standing {
  const starts = metaRoles.map((role) => role.start);
  const allLater = starts.length > 0 && starts.every((start) => start !== undefined && daySpanOf(start).first > day);
  if (allLater) return { kind: 'not-yet' };
  const undated = undatedExit(person, day);
  if (undated) return { kind: 'left', departure: undated, lastRole };
  const allOver = metaRoles.length > 0 && metaRoles.every((role) => isOverBy(role, day));
  if (allOver && !staysInTheCompany(person)) return { kind: 'left', departure: undefined, lastRole };
  return { kind: 'unknown', lastRole: mainRole(surviving) ?? lastRole };
}

/** An exit that nothing dates is past once the newest page about the person is, and no role is vouched for any more. */
const undatedExit = (person: Person, day: IsoDay): Departure | undefined =>
  daySpanOf(person.asOf).last > day
    ? undefined
    : person.departures.find(
        (departure) => leavesCompany(departure) && !departureMoment(departure) && !departure.shownBy,
      );

/** Whose last known step led from one post to another has not left, though no page names the next post. */
const staysInTheCompany = (person: Person): boolean => person.departures.at(-1)?.manner === 'changed-role';

const isOverBy = (role: Role, day: IsoDay): boolean => role.end.kind === 'ended' && isSurelyBefore(role.end.on, day);

/** How a standing on the article's day compares with today's: what a mark on the page can say at a glance. */
export type Change = 'none' | 'moved' | 'leaving' | 'left' | 'unknown';

/** `then` and `now` are standings of one person. */
export function changeBetween(then: Standing, now: Standing): Change {
  if (then.kind === 'unknown' || now.kind === 'unknown') return 'unknown';
  if (now.kind === 'left') return then.kind === 'left' ? 'none' : 'left';
  if (now.kind === 'leaving') return then.kind === 'leaving' ? 'none' : 'leaving';
  if (then.kind === 'in-post' && now.kind === 'in-post' && then.role === now.role) return 'none';
  return then.kind === now.kind && then.kind === 'not-yet' ? 'none' : 'moved';
}
