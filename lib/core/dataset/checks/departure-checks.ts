import type { Departure, Manner } from '../../model/departure.ts';
import type { Person } from '../../model/person.ts';
import { metaFamily } from '../../model/role.ts';
import type { DatasetProblem } from '../decode-dataset.ts';
import { departuresOf, eachPerson, problemOf, repeated, type Check } from './check.ts';

/** Manners that say why: a page's words for it must stand in the record. */
const needsWords: Readonly<Partial<Record<Manner, readonly (keyof Departure)[]>>> = {
  resigned: ['stated', 'reported', 'next', 'disputed'],
  retired: ['stated', 'reported', 'next', 'disputed'],
  dismissed: ['stated', 'reported', 'disputed'],
  'laid-off': ['stated', 'reported', 'context', 'disputed'],
  'founded-company': ['stated', 'next'],
  'joined-other': ['stated', 'next'],
};

function mannerFaults(person: Person): readonly DatasetProblem[] {
  return departuresOf(person).flatMap(({ departure, path }) => {
    const fields = needsWords[departure.manner] ?? [];
    return fields.length === 0 || fields.some((field) => departure[field] !== undefined)
      ? []
      : [problemOf(person)(`${path}.manner`, `"${departure.manner}" needs ${fields.join(' or ')}; else "not-stated"`)];
  });
}

const everyMannerHasItsWords: Check = eachPerson(mannerFaults);

const noDepartureStandsTwice: Check = eachPerson((person) =>
  repeated(person.departures.map(({ announced, effective }) => announced ?? effective)).flatMap((moment) =>
    moment === undefined ? [] : [problemOf(person)('departures', `two departures of ${moment}`)],
  ),
);

const nobodyIsHereWithoutARoleHere: Check = eachPerson((person) =>
  person.roles.some(({ org }) => metaFamily.has(org))
    ? []
    : [problemOf(person)('roles', 'none of them is at Meta, Facebook, Instagram, WhatsApp, Messenger or Oculus')],
);

export const departureChecks: readonly Check[] = [
  everyMannerHasItsWords,
  noDepartureStandsTwice,
  nobodyIsHereWithoutARoleHere,
];
