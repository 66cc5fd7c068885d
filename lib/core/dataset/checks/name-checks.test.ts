import { expect, test } from 'vitest';
import { findingsAfter, type Fault } from '../../../../tests/builders.ts';

const faults: readonly Fault[] = [
  [
    'a form twice',
    (files) => files.people[1].names.push({ text: 'Ben Second', form: 'full', strength: 'needs-context' }),
    'people/ben-second.json: names[2].text: "Ben Second" stands twice',
  ],
  [
    'a form in another script',
    (files) => delete files.people[1].names[1].script,
    'people/ben-second.json: names[1].script: "Бен Секонд" is not written in Latn',
  ],
  [
    'a script nobody writes',
    (files) => (files.people[1].names[1].script = 'Xxyz'),
    'people/ben-second.json: names[1].script: "Xxyz" is no script',
  ],
  [
    'a surname on its own',
    (files) => (files.people[0].names[1].strength = 'full'),
    'people/ada-first.json: names[1].strength: a surname alone needs context',
  ],
  [
    'a record without its own name',
    (files) => (files.people[1].name = 'Benedict Second'),
    'people/ben-second.json: names: "Benedict Second" is not among them',
  ],
  [
    'a full form of two people',
    (files) => files.people[1].names.push({ text: 'ÁDA FIRST', form: 'full', strength: 'needs-context' }),
    'people/ada-first.json: names[0]: "Ada First" is a form of ben-second too: needs context',
  ],
  [
    'a confusable without words',
    (files) => (files.people[0].confusables[0].words = []),
    'people/ada-first.json: confusables[0].words: has no word to be told by',
  ],
  [
    'a confusable told by the person’s own name',
    (files) => files.people[0].confusables[0].words.push('Ada First'),
    'people/ada-first.json: confusables[0].words: "Ada First" is a form of this person’s own name',
  ],
];

test.each(faults)('%s', (_name, change, finding) => {
  expect(findingsAfter(change)).toContain(finding);
});
