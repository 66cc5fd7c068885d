import type { Departure } from '../model/departure.ts';
import { comparePartialDates, daySpanOf, isSurelyBefore, type IsoDay, type PartialDate } from '../model/partial-date.ts';
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

/** The last exit from the company that can have taken effect by `day`, unless a role began after it. */
function exitBy(person: Person, day: IsoDay): Departure | undefined {
  const exits = person.departures.filter((departure) => {
    const moment = departureMoment(departure);
    return leavesCompany(departure) && moment !== undefined && daySpanOf(moment).first <= day;
  });
  const exit = exits.at(-1);
  const moment = exit && departureMoment(exit);
  if (!exit || !moment) return undefined;
  const cameBack = person.roles.some(
    (role) => isMetaRole(role) && role.start && isSurelyBefore(moment, role.start) && startsBy(role, day),
  );
  return cameBack ? undefined : exit;
}

/** True while the exit is announced but, on `day`, cannot have happened yet for certain. */
function isStillLeaving(exit: Departure, day: IsoDay): boolean {
  if (exit.effective) return daySpanOf(exit.effective).last >= day;
  // Announced, last day not known: they are leaving in the announcement's own days, and have left later on.
  return exit.announced !== undefined && dayDistance(daySpanOf(exit.announced).last, day) <= leavingWindow;
}

/** Days after an announcement without an effective date during which "leaving" is the honest word. */
const leavingWindow = 30;

const dayDistance = (from: IsoDay, to: IsoDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * The standing on `day`.
 * @param day the article's day, or today
 */
export function standingOn(person: Person, day: IsoDay): Standing {
  const metaRoles = person.roles.filter(isMetaRole);
  const held = metaRoles.filter((role) => holdsOn(role, day));
  const exit = exitBy(person, day);
  if (exit && isStillLeaving(exit, day)) return { kind: 'leaving', role: mainRole(held), departure: exit };
  const surviving = exit ? held.filter((role) => role.end.kind === 'current' && isBoardSeat(role)) : held;
  if (exit && surviving.length === 0) return { kind: 'left', departure: exit, lastRole: mainRole(metaRoles) };
  const certain = surviving.filter((role) => role.end.kind !== 'unknown' || isSucceededBy(role, metaRoles, day));
  const role = mainRole(certain.length > 0 ? certain : []);
  if (role) return { kind: 'in-post', role };
  return standingWithoutPost(metaRoles, surviving, day);
}

/** A role of unknown end still counts on a day before the next known role began: it lies between two known points. */
function isSucceededBy(role: Role, roles: readonly Role[], day: IsoDay): boolean {
  return roles.some((later) => later !== role && later.start !== undefined && daySpanOf(later.start).first > day);
}

function standingWithoutPost(metaRoles: readonly Role[], held: readonly Role[], day: IsoDay): Standing {
  const starts = metaRoles.map((role) => role.start);
  const allLater = starts.length > 0 && starts.every((start) => start !== undefined && daySpanOf(start).first > day);
  if (allLater) return { kind: 'not-yet' };
  const allEnded = metaRoles.length > 0 && held.length === 0 && metaRoles.every((role) => role.end.kind === 'ended');
  const lastRole = mainRole(metaRoles);
  if (allEnded) return { kind: 'left', departure: undefined, lastRole };
  return { kind: 'unknown', lastRole: mainRole(held) ?? lastRole };
}
