import { describe, expect, it } from 'vitest';
import { claim, day, person, post, role, sources } from '../../../tests/fictitious-people.ts';
import type { Person } from '../model/person.ts';
import type { Post } from '../model/role.ts';
import { buildCard } from './build-card.ts';
import type { SuccessionModel } from './card-model.ts';

const engines = post('engines', 'Head of engines');

const holder = (
  name: string,
  dates: { start?: string; end?: string },
  more: Partial<Parameters<typeof role>[0]> = {},
): Person => person({ name, roles: [role({ title: 'Head of Engines', post: 'engines', ...dates, ...more })] });

function successionOf(
  subject: Person,
  others: readonly Person[],
  posts: readonly Post[] = [engines],
): readonly SuccessionModel[] {
  const people = new Map(others.map((entry) => [entry.id, entry]));
  return buildCard({ person: subject, people, sources, posts, language: 'en', today: day('2026-11-24') }).succession;
}

const told = (succession: readonly SuccessionModel[]): readonly string[] =>
  succession.flatMap(({ steps }) =>
    steps.map(({ name, person: linked, dates, self, interim }) =>
      [linked ? name : `(${name})`, dates, self ? 'self' : '', interim ? 'interim' : ''].filter(Boolean).join(' | '),
    ),
  );

const levy = holder('Dan Lev', { end: '2022' });
const hegeman = holder('Jon Heg', { start: '2022', end: '2025-11' });
const bocking = holder('And Boc', { start: '2025-11', end: 'as of 2026' });

describe('a chain', () => {
  it('runs in time, whoever is looked at', () => {
    expect(told(successionOf(hegeman, [bocking, levy]))).toEqual([
      'Dan Lev | until 2022',
      'Jon Heg | 2022 – Nov 2025 | self',
      'And Boc | since Nov 2025',
    ]);
    expect(told(successionOf(bocking, [hegeman, levy])).at(-1)).toBe('And Boc | since Nov 2025 | self');
  });

  it('of one is none', () => {
    expect(successionOf(hegeman, [])).toEqual([]);
  });

  it('holds neighbours who are only names, each once', () => {
    const first = holder(
      'Ada Quill',
      { start: '2010', end: '2012' },
      { predecessor: { name: 'Bo Lind' }, successor: { name: 'Cy Moss' } },
    );
    const third = holder('Di Roe', { start: '2014', end: '2016' }, { predecessor: { name: 'Cy Moss' } });
    expect(told(successionOf(first, [third]))).toEqual([
      '(Bo Lind)',
      'Ada Quill | 2010 – 2012 | self',
      '(Cy Moss)',
      'Di Roe | 2014 – 2016',
    ]);
  });

  it('holds a neighbour of the dataset whose own record does not name the post', () => {
    const other = person({ name: 'Bo Lind', roles: [role({ title: 'Engineer', start: '2008' })] });
    const subject = holder('Ada Quill', { start: '2010', end: '2012' }, { predecessor: 'bo-lind' });
    expect(told(successionOf(subject, [other]))).toEqual(['Bo Lind', 'Ada Quill | 2010 – 2012 | self']);
    expect(told(successionOf(subject, []))).toEqual(['(bo-lind)', 'Ada Quill | 2010 – 2012 | self']);
  });

  it('tells one stay under two titles once, and a return twice', () => {
    const long = person({
      name: 'Ed Sol',
      roles: [
        role({ title: 'Head of Engines', post: 'engines', start: '2008', end: '2009' }),
        role({ title: 'Vice President, Engines', post: 'engines', start: '2009', end: '2010' }),
        role({ title: 'Head of Engines', post: 'engines', start: '2013', end: '2014' }),
      ],
    });
    const between = holder('Flo Tan', { start: '2010', end: '2013' });
    expect(told(successionOf(between, [long]))).toEqual([
      'Ed Sol | 2008 – 2010',
      'Flo Tan | 2010 – 2013 | self',
      'Ed Sol | 2013 – 2014',
    ]);
  });

  it('marks who only minded the post', () => {
    const minder = holder('Gus Ulm', { start: '2025-10', end: '2025-11' }, { interim: true });
    expect(told(successionOf(bocking, [minder, hegeman]))).toContain('Gus Ulm | Oct 2025 – Nov 2025 | interim');
  });
});

it('tells what became of a post that nobody holds', () => {
  const abolished = post('engines', 'Head of engines', claim('The post was abolished.', 'ledger'));
  const [only] = successionOf(hegeman, [], [abolished]);
  expect(only?.fate?.text).toBe('The post was abolished.');
});

it('tells the post held last first', () => {
  const both = person({
    name: 'Hal Voss',
    roles: [
      role({ title: 'Head of Pumps', post: 'pumps', start: '2010', end: '2015', predecessor: { name: 'Ian West' } }),
      role({ title: 'Head of Engines', post: 'engines', start: '2015', end: '2020', predecessor: { name: 'Jo York' } }),
    ],
  });
  expect(successionOf(both, [], [post('pumps', 'Head of pumps'), engines]).map((model) => model.post)).toEqual([
    'Head of engines',
    'Head of pumps',
  ]);
});
