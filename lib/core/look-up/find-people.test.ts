import { describe, expect, it } from 'vitest';
import { day, person, role } from '../../../tests/fictitious-people.ts';
import type { Person } from '../model/person.ts';
import { createPeopleFinder, type Aim } from './find-people.ts';

const at = (name: string, title: string, end?: string): Person =>
  person({ name, roles: [role({ title, start: '2015', ...(end === undefined ? {} : { end }) })] });

const odile = at('Odile Brancusi', 'Head of Engines', 'as of 2026-01');
const theo = at('Théo Lys', 'Head of Ropes', 'as of 2026-01');
const everybody: readonly Person[] = [
  {
    ...odile,
    names: [...odile.names, { text: 'Одиль Бранкузи', script: 'Cyrl', form: 'full', strength: 'full' }],
  },
  at('Jérôme Quill', 'Chief Counsel', '2020'),
  at('Ada Quill', 'Head of Sails', 'as of 2026-01'),
  at('Ada Brandt', 'Head of Anchors', '2019'),
  { ...theo, names: [...theo.names, { text: 'Ada Lys', form: 'full', strength: 'needs-context', misspelling: true }] },
];
const finder = createPeopleFinder(everybody, { language: 'en', today: day('2026-11-24') });

const namesFor = (query: string): readonly string[] => finder.find(query, 6).map(({ name }) => name);
const targetOf = (aim: Aim): string => (aim.kind === 'person' ? aim.found.name : `search: ${aim.query}`);

describe('finding', () => {
  it.each([
    ['brancusi', ['Odile Brancusi']],
    ['ODILE b', ['Odile Brancusi']],
    ['jerome', ['Jérôme Quill']],
    ['brancsui', ['Odile Brancusi']],
    ['Бранкузи', ['Odile Brancusi']],
    ['counsel', ['Jérôme Quill']],
    ['nobody', []],
    ['', []],
    ['  ’ ', []],
  ])('“%s”', (query, names) => {
    expect(namesFor(query)).toEqual(names);
  });

  it('puts a name as it is written before a job, and who is there before who has left', () => {
    expect(namesFor('quill')).toEqual(['Ada Quill', 'Jérôme Quill']);
    expect(namesFor('head')).toEqual(['Ada Quill', 'Odile Brancusi', 'Théo Lys', 'Ada Brandt']);
    expect(namesFor('bran')).toEqual(['Odile Brancusi', 'Ada Brandt']);
    expect(namesFor('ada')).toEqual(['Ada Quill', 'Ada Brandt', 'Théo Lys']);
  });

  it('says what they do now, and no more people than asked for', () => {
    expect(finder.find('brancusi', 1)).toEqual([
      { person: 'odile-brancusi', name: 'Odile Brancusi', now: 'Head of Engines' },
    ]);
    expect(finder.find('head', 2)).toHaveLength(2);
  });
});

describe('what a query aims at', () => {
  it.each([
    ['Ada Quill', 'Ada Quill'],
    ['brancusi', 'Odile Brancusi'],
    ['brancusy', 'Odile Brancusi'],
    ['counsel', 'Jérôme Quill'],
    ['quill', 'search: quill'],
    ['  nobody   here ', 'search: nobody here'],
    ['', 'search: '],
  ])('“%s”: %s', (query, target) => {
    expect(targetOf(finder.aimOf(query))).toBe(target);
  });
});

describe('what a selection aims at', () => {
  it.each([
    ['Brancusi', 'Odile Brancusi'],
    ['Brancusi’s', 'Odile Brancusi'],
    ['d’Odile', 'Odile Brancusi'],
    ['Théo\n Lys', 'Théo Lys'],
    ['when Théo Lys left the engines, Brandt stayed', 'Théo Lys'],
    ['Théo Lys and Ada Brandt', 'search: Théo Lys and Ada Brandt'],
    ['Quill', 'search: Quill'],
    // A beginning or a slip may be another word: the reader sees what is found, and chooses.
    ['Bran', 'search: Bran'],
    ['the engines', 'search: the engines'],
    ['…', 'search: …'],
  ])('“%s”: %s', (text, target) => {
    expect(targetOf(finder.aimOfSelection(text))).toBe(target);
  });

  it('takes a page’s worth of text without a page’s worth of time', () => {
    const aim = finder.aimOfSelection('engines and sails '.repeat(20_000));
    expect(targetOf(aim).length).toBeLessThan(140);
  });
});
