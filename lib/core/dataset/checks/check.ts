import { join } from '../../model/decode.ts';
import type { LocalText, SourceId } from '../../model/claim.ts';
import type { Departure } from '../../model/departure.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Person } from '../../model/person.ts';
import type { Role } from '../../model/role.ts';
import type { Dataset } from '../dataset.ts';
import type { DatasetFiles, DatasetProblem } from '../decode-dataset.ts';

/**
 * One rule over a decoded dataset.
 * `files` are the undecoded values: what decoding folds away (the vocabularies, the order in a file) is seen there.
 */
export type Check = (dataset: Dataset, files: DatasetFiles | undefined) => readonly DatasetProblem[];

export const problemOf =
  (person: Pick<Person, 'id'>) =>
  (path: string, reason: string): DatasetProblem => ({ file: `people/${person.id}.json`, path, reason });

/** A rule for one person at a time. */
export const eachPerson =
  (rule: (person: Person, dataset: Dataset) => readonly DatasetProblem[]): Check =>
  (dataset) =>
    dataset.people.flatMap((person) => rule(person, dataset));

export type RoleAt = { readonly person: Person; readonly role: Role; readonly path: string };

export const rolesOf = (person: Person): readonly RoleAt[] =>
  person.roles.map((role, index) => ({ person, role, path: join('roles', index) }));

export type DepartureAt = { readonly departure: Departure; readonly path: string };

export const departuresOf = (person: Person): readonly DepartureAt[] =>
  person.departures.map((departure, index) => ({ departure, path: join('departures', index) }));

/** `sentence`: a whole one, with its full stop. `line`: one line without. `phrase`: a few words. */
export type Register = 'sentence' | 'line' | 'phrase';

export type TextAt = { readonly path: string; readonly text: LocalText; readonly register: Register };

/** Every text written for this person. Titles and units are the vocabulary's and checked there. */
export function textsOf(person: Person): readonly TextAt[] {
  const sentence = (path: string, text: LocalText | undefined): readonly TextAt[] =>
    text ? [{ path, text, register: 'sentence' }] : [];
  return [
    { path: 'summary', text: person.summary, register: 'line' },
    ...rolesOf(person).flatMap(({ role, path }) => [
      ...sentence(`${path}.note`, role.note),
      ...(role.disputed ?? []).flatMap((claim, index) => sentence(`${path}.disputed[${index}].text`, claim.text)),
    ]),
    ...departuresOf(person).flatMap(({ departure, path }) => [
      ...sentence(`${path}.stated.text`, departure.stated?.text),
      ...sentence(`${path}.reported.text`, departure.reported?.text),
      ...sentence(`${path}.context.text`, departure.context?.text),
      ...sentence(`${path}.next.text`, departure.next?.text),
      ...(departure.disputed ?? []).flatMap((claim, index) => sentence(`${path}.disputed[${index}].text`, claim.text)),
      ...(departure.confirmedBy
        ? [{ path: `${path}.confirmedBy`, text: departure.confirmedBy, register: 'phrase' as const }]
        : []),
    ]),
    ...person.confusables.map(({ who }, index) => ({
      path: `confusables[${index}].who`,
      text: who,
      register: 'phrase' as const,
    })),
  ];
}

export type CitationAt = { readonly path: string; readonly sources: readonly SourceId[] };

/** Every list of sources in a person's record. */
export function citationsOf(person: Person): readonly CitationAt[] {
  const cited = (path: string, holder: { readonly sources: readonly SourceId[] } | undefined): readonly CitationAt[] =>
    holder ? [{ path: `${path}.sources`, sources: holder.sources }] : [];
  return [
    ...rolesOf(person).flatMap(({ role, path }) => [
      ...cited(path, role),
      ...(role.disputed ?? []).flatMap((claim, index) => cited(`${path}.disputed[${index}]`, claim)),
    ]),
    ...departuresOf(person).flatMap(({ departure, path }) => [
      ...cited(path, departure),
      ...(['stated', 'reported', 'context', 'next'] as const).flatMap((key) => cited(`${path}.${key}`, departure[key])),
      ...(departure.disputed ?? []).flatMap((claim, index) => cited(`${path}.disputed[${index}]`, claim)),
    ]),
  ];
}

/** The day after which nothing is said about this occupancy; absent when its end is not known. */
export function lastKnownDate(role: Role): PartialDate | undefined {
  if (role.end.kind === 'unknown') return undefined;
  return role.end.kind === 'ended' ? role.end.on : role.end.asOf;
}

/** The values that occur more than once, each once. */
export function repeated<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
