import { expect, test } from 'vitest';
import { findingsAfter, departureIn, type Fault } from '../../../../tests/builders.ts';

const faults: readonly Fault[] = [
  [
    'a resignation nobody speaks of',
    (files) => delete departureIn(files).stated,
    'people/ada-first.json: departures[0].manner: "resigned" needs stated or reported or next or disputed; else "not-stated"',
  ],
  [
    'somebody who was never there',
    (files) => (files.people[1].roles[0].org = 'Elsewhere'),
    'people/ben-second.json: roles: none of them is at Meta, Facebook, Instagram, WhatsApp, Messenger or Oculus',
  ],
];

test.each(faults)('%s', (_name, change, finding) => {
  expect(findingsAfter(change)).toContain(finding);
});
