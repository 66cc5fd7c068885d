import { expect, test } from 'vitest';
import { findingsAfter, addRole, departureIn, roleIn, type Fault } from '../../../../tests/builders.ts';

const faults: readonly Fault[] = [
  [
    'an end before the start',
    (files) => (roleIn(files).end = '2017'),
    'people/ada-first.json: roles[0].end: is before the start',
  ],
  [
    'a role later than the record',
    (files) => (roleIn(files, 1).currentAsOf = '2024-07-02'),
    'people/ben-second.json: roles[0].currentAsOf: is later than the record (2024-07-01)',
  ],
  [
    'roles out of order',
    (files) => (files.people[0].roles = files.people[0].roles.toReversed()),
    'people/ada-first.json: roles[1].start: is before the role above it (2022-01): oldest first',
  ],
  [
    'a role twice',
    (files) => addRole(files, 1, {}),
    'people/ben-second.json: roles: the same role stands twice: ["Meta","Head of Engines",null,"2024-06",{"kind":"current","asOf":"2024-07-01"}]',
  ],
  [
    'two holders at once',
    (files) => (roleIn(files, 1).start = '2024-02'),
    'people/ben-second.json: roles[0]: holds the post "head-of-engines" at the same time as ada-first (roles[1])',
  ],
  [
    'a departure without a date',
    (files) => {
      const entry = departureIn(files);
      for (const key of ['announced', 'effective', 'stated', 'reported', 'next']) delete entry[key];
    },
    'people/ada-first.json: departures[0]: has neither "announced" nor "effective", and no claim that tells the exit',
  ],
  [
    'an effect before the announcement',
    (files) => (departureIn(files).effective = '2024-05-29'),
    'people/ada-first.json: departures[0].effective: is before the announcement',
  ],
  [
    'an announcement taken for the exit',
    (files) => (departureIn(files).effective = '2024-05-30'),
    'people/ada-first.json: departures[0].effective: is the day of the announcement: does a page say so? Then add "immediate": true',
  ],
  [
    'an immediate departure with two dates',
    (files) => (departureIn(files).immediate = true),
    'people/ada-first.json: departures[0].immediate: needs "announced" and "effective" to be the same',
  ],
  [
    'a plan whose day has passed',
    (files) => {
      departureIn(files).effective = '2024-06-01';
      departureIn(files).planned = true;
    },
    'people/ada-first.json: departures[0].planned: was to take effect in 2024-06-01: the record (2024-06-10) is newer',
  ],
  [
    'departures out of order',
    (files) => files.people[0].departures.push({ ...departureIn(files), announced: '2020-01', effective: '2020-02' }),
    'people/ada-first.json: departures: oldest first',
  ],
  [
    'Meta before it was Meta',
    (files) => (roleIn(files).org = 'Meta'),
    'people/ada-first.json: roles[0].org: the company was Facebook until 2021-10-28',
  ],
  [
    'Facebook after it was Facebook',
    (files) => (roleIn(files, 0, 1).org = 'Facebook'),
    'people/ada-first.json: roles[1].org: the company is Meta since 2021-10-28',
  ],
  [
    'an old role called current',
    (files) => (files.asOf = '2026-07-02'),
    'people/ben-second.json: roles[0].currentAsOf: was seen over 2 years ago: leave it out',
  ],
  [
    'a role held after leaving',
    (files) => (departureIn(files).effective = '2024-05-31'),
    'people/ada-first.json: roles[1]: is held in 2024-06, after leaving in 2024-05-31',
  ],
];

test.each(faults)('%s', (_name, change, finding) => {
  expect(findingsAfter(change)).toContain(finding);
});
