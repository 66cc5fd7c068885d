import { midDayNumber, partsOf, type PartialDate } from '../model/partial-date.ts';
import type { Departure } from '../model/departure.ts';
import type { Person, PersonId } from '../model/person.ts';
import { formatDate } from '../wording/format-date.ts';
import type { SameWeeksEntry } from './card-model.ts';
import { isMetaRole } from './role-at.ts';
import type { Words } from './words.ts';

/** Somebody's coming to the company, or going, known at least to the month. Plain JSON: the cache keeps all of them. */
export type Moment = {
  readonly person: PersonId;
  readonly name: string;
  readonly kind: 'came' | 'announced' | 'left';
  readonly date: PartialDate;
};

/** Days on either side of a departure that count as the same weeks. */
const reach = 30;

const isKnownToMonth = (date: PartialDate | undefined): date is PartialDate =>
  date !== undefined && partsOf(date).month !== undefined;

/** Everybody's comings and goings, in the order of the people. An exit is met twice, at its announcement and its effect. */
export function collectMoments(people: readonly Person[]): readonly Moment[] {
  return people.flatMap((person) => {
    const { id, name } = person;
    const moment = (kind: Moment['kind'], date: PartialDate | undefined): readonly Moment[] =>
      isKnownToMonth(date) ? [{ person: id, name, kind, date }] : [];
    const exits = person.departures.filter(({ manner }) => manner !== 'changed-role');
    return [
      ...moment('came', person.roles.find(isMetaRole)?.start),
      ...exits.flatMap(({ announced, effective }) => [
        ...moment('left', effective),
        ...moment('announced', announced === effective ? undefined : announced),
      ]),
    ];
  });
}

/**
 * Others who came or left within 30 days of the news of a departure (its announcement; its effect, when nobody
 * announced it): nearest first, each once. A date known only by its year is near nothing.
 */
export function sameWeeks(
  { person, departure }: { readonly person: PersonId; readonly departure: Pick<Departure, 'announced' | 'effective'> },
  moments: readonly Moment[],
  { messages }: Pick<Words, 'messages'>,
): readonly SameWeeksEntry[] {
  const news = departure.announced ?? departure.effective;
  if (!isKnownToMonth(news)) return [];
  const day = midDayNumber(news);
  const nearest = new Map<PersonId, { readonly moment: Moment; readonly distance: number }>();
  for (const moment of moments) {
    if (moment.person === person) continue;
    const distance = Math.abs(midDayNumber(moment.date) - day);
    const known = nearest.get(moment.person);
    if (distance <= reach && !(known && known.distance <= distance)) nearest.set(moment.person, { moment, distance });
  }
  const wordings = { came: messages.cameOn, announced: messages.exitAnnouncedOn, left: messages.leftOn };
  return [...nearest.values()]
    .toSorted((a, b) => a.distance - b.distance || (a.moment.name < b.moment.name ? -1 : 1))
    .map(({ moment: { person: other, name, kind, date } }) => ({
      person: other,
      name,
      kind: kind === 'came' ? 'came' : 'left',
      words: wordings[kind](formatDate(date, messages, 'short')),
    }));
}
