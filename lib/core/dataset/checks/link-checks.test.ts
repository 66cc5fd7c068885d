import { expect, test } from 'vitest';
import { findingsAfter, addPerson, departureIn, roleIn, type Fault } from '../../../../tests/builders.ts';

const faults: readonly Fault[] = [
  [
    'a successor nobody is',
    (files) => (departureIn(files).successors = ['nobody-at-all']),
    'people/ada-first.json: departures[0].successors[0]: nobody has the id "nobody-at-all"',
  ],
  [
    'a predecessor nobody is',
    (files) => (roleIn(files, 1).predecessor = 'nobody-at-all'),
    'people/ben-second.json: roles[0].predecessor: nobody has the id "nobody-at-all"',
  ],
  [
    'a bare name that has a record',
    (files) => (departureIn(files).successors = [{ name: 'Ben Second' }]),
    'people/ada-first.json: departures[0].successors[0]: "Ben Second" is in the dataset: write "ben-second"',
  ],
  [
    'a link to oneself',
    (files) => (roleIn(files).predecessor = 'ada-first'),
    'people/ada-first.json: roles[0].predecessor: points at the person themselves',
  ],
  [
    'a post nobody knows',
    (files) => (roleIn(files).post = 'head-of-looms'),
    'people/ada-first.json: roles[0].post: "head-of-looms" is not in posts.json',
  ],
  [
    'a post nobody holds',
    (files) => files.posts.push({ ...files.posts[0], id: 'head-of-looms', order: 11 }),
    'posts.json: "head-of-looms" is held by nobody',
  ],
  [
    'a succession only one side knows of',
    (files) => delete roleIn(files, 1).predecessor,
    'people/ada-first.json: roles[1].successor: "ben-second" does not name "ada-first" as predecessor in the post "head-of-engines"',
  ],
  [
    'a successor in no such post',
    (files) => delete roleIn(files, 1).post,
    'people/ada-first.json: roles[1].successor: "ben-second" has no role in the post "head-of-engines"',
  ],
  [
    'a succession without a post',
    (files) => delete roleIn(files, 1).post,
    'people/ben-second.json: roles[0].predecessor: has no "post" to follow in',
  ],
  [
    'an interim link',
    (files) => (roleIn(files, 1).interim = true),
    'people/ben-second.json: roles[0].predecessor: an interim holder is no link of the succession',
  ],
  [
    'a redirect to nobody',
    (files) => (files.redirects['old-name'] = 'nobody-at-all'),
    'redirects.json: old-name: nobody has the id "nobody-at-all"',
  ],
  [
    'a redirect from somebody',
    (files) => (files.redirects['ben-second'] = 'ada-first'),
    'redirects.json: ben-second: is still somebody’s id',
  ],
  [
    'one id twice',
    (files) => addPerson(files, { id: 'ben-second' }),
    'people/ben-second.json: id: is the id of two people',
  ],
  [
    'one name twice',
    (files) => addPerson(files, { name: 'Ben Second' }),
    'people/: name: two people are called "Ben Second": one record, or names that tell them apart',
  ],
];

test.each(faults)('%s', (_name, change, finding) => {
  expect(findingsAfter(change)).toContain(finding);
});
