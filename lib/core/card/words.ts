import type { Claim, Language, LocalText, SourceId } from '../model/claim.ts';
import { isSurelyBefore, partsOf, type PartialDate } from '../model/partial-date.ts';
import type { Neighbour } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import { formatDate } from '../wording/format-date.ts';
import type { Messages } from '../wording/messages.ts';
import type { CitedText, PersonLink, SourceNumbers } from './card-model.ts';

/** What wording a card needs besides the record: passed down as one value. */
export type Words = {
  readonly language: Language;
  readonly messages: Messages;
  readonly cite: (sources: readonly SourceId[]) => SourceNumbers;
  readonly link: (neighbour: Neighbour) => PersonLink;
};

/** First letters of the first and last part of the name. */
export function monogramOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part));
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => (part ? [...part][0] : ''));
  return letters.join('').toLocaleUpperCase('en');
}

/** French titles are stored as they stand in a sentence. */
export const capitalise = (text: string, messages: Messages): string =>
  text.charAt(0).toLocaleUpperCase(messages.locale) + text.slice(1);

export const textOf = (text: LocalText, words: Words): string => text[words.language];

export const citedText = (claim: Claim, words: Words): CitedText => ({
  text: textOf(claim.text, words),
  sources: words.cite(claim.sources),
});

/** "2 years, 5 months", for a role both of whose dates are known to the month. */
export function roleDuration({ start, end }: Pick<Role, 'start' | 'end'>, messages: Messages): string | undefined {
  if (start === undefined || end.kind !== 'ended') return undefined;
  const [from, to] = [partsOf(start), partsOf(end.on)];
  if (from.month === undefined || to.month === undefined || from.approximate || to.approximate) return undefined;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return months > 0 ? messages.duration(Math.floor(months / 12), months % 12) : undefined;
}

/** A role's dates, and the oldest and newest page that show somebody in it where a side is open. */
export type RoleSpan = {
  readonly start: Role['start'] | undefined;
  readonly end: Role['end'];
  readonly seen?: Role['seen'] | undefined;
};

/** For roles, whose open start is an absent key. */
export const spanOf = ({ start, end, seen }: Pick<Role, 'start' | 'end' | 'seen'>): RoleSpan => ({ start, end, seen });

/** "2019 – Mar 2023", "since 2019", "until 2022", "seen 2016 – 2020", each side with the precision it has. */
export function roleDates({ start, end, seen }: RoleSpan, messages: Messages): string {
  const worded = (date: PartialDate): string => formatDate(date, messages, 'short');
  if (start && end.kind === 'ended') {
    const [from, to] = [worded(start), worded(end.on)];
    return from === to ? from : messages.fromTo(from, to);
  }
  if (start && end.kind === 'current') return messages.since(worded(start));
  if (start) {
    const sightedLater = seen !== undefined && isSurelyBefore(start, seen.last);
    return sightedLater ? messages.fromSeenUntil(worded(start), worded(seen.last)) : messages.from(worded(start));
  }
  if (end.kind === 'ended') return messages.until(worded(end.on));
  if (end.kind === 'current') return messages.asOf(worded(end.asOf));
  if (!seen) return messages.datesUnknown;
  const [first, last] = [worded(seen.first), worded(seen.last)];
  return messages.seen(first === last ? first : messages.fromTo(first, last));
}
