import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { minimalFiles, type MutableFiles } from '../../../tests/builders.ts';
import type { Dataset } from './dataset.ts';
import { decodeDataset, decodePackagedDataset } from './decode-dataset.ts';

function decoded(change: (files: MutableFiles) => unknown = () => undefined): Dataset {
  const files = minimalFiles();
  change(files);
  const result = decodeDataset(files);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problemsAfter(change: (files: MutableFiles) => unknown): readonly string[] {
  const files = minimalFiles();
  change(files);
  const result = decodeDataset(files);
  return result.ok ? [] : result.error.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`);
}

describe('a role', () => {
  it('speaks both languages, and agrees with the person', () => {
    const [ada, ben] = decoded().people;
    expect(ada?.roles[0].title).toEqual({ en: 'Head of Engines', fr: 'directrice des machines' });
    expect(ada?.roles[0].unit).toEqual({ en: 'Engines', fr: 'Machines' });
    expect(ben?.roles[0].title.fr).toBe('directeur des machines');
  });

  it('writes out both genders where none is stated', () => {
    const [ada] = decoded((files) => (files.people[0].gender = 'unstated')).people;
    expect(ada?.roles[0].title.fr).toBe('directrice des machines ou directeur des machines');
  });

  it('is ended, current as of a day, or of unknown end', () => {
    const ends = (change: (role: Record<string, unknown>) => void) =>
      decoded((files) => change(files.people[1].roles[0])).people[1]?.roles[0].end;
    expect(ends(() => undefined)).toEqual({ kind: 'current', asOf: '2024-07-01' });
    expect(ends((role) => delete role['currentAsOf'])).toEqual({ kind: 'unknown' });
    expect(
      ends((role) => {
        delete role['currentAsOf'];
        role['end'] = '2024';
      }),
    ).toEqual({ kind: 'ended', on: '2024' });
  });
});

describe('a person', () => {
  it('has departures in order of time, and no schema', () => {
    const [ada] = decoded((files) =>
      files.people[0].departures.unshift({ ...files.people[0].departures[0], announced: '2024-12', effective: '2025' }),
    ).people;
    expect(ada?.departures.map(({ announced }) => announced)).toEqual(['2024-05-30', '2024-12']);
    expect(ada).not.toHaveProperty('$schema');
  });
});

it('gives sources their ids', () => {
  expect(decoded().sources['courier-2024-06-first' as never]).toMatchObject({
    id: 'courier-2024-06-first',
    publisher: 'Le Courrier',
  });
});

describe('what is wrong', () => {
  const cases: readonly (readonly [string, (files: MutableFiles) => unknown, string])[] = [
    [
      'a misspelt key',
      (files) => (files.people[0].roles[0].titel = 'x'),
      'people/ada-first.json: roles[0].titel: unknown key',
    ],
    [
      'a day that does not exist',
      (files) => (files.people[0].roles[0].start = '2023-02-29'),
      'people/ada-first.json: roles[0].start: expected a date (2023, 2023-05, 2023-05-20, with ~ for about), found "2023-02-29"',
    ],
    [
      'a claim without a source',
      (files) => (files.people[0].departures[0].stated.sources = []),
      'people/ada-first.json: departures[0].stated.sources: expected at least one entry, found an empty list',
    ],
    [
      'one language only',
      (files) => delete files.people[0].summary.fr,
      'people/ada-first.json: summary.fr: expected text, found missing',
    ],
    [
      'a title out of the vocabulary',
      (files) => (files.people[0].roles[0].title = 'Grand Vizier'),
      'people/ada-first.json: roles[0].title: "Grand Vizier" is not in titles.json',
    ],
    [
      'a title every object has',
      (files) => (files.people[0].roles[0].title = 'constructor'),
      'people/ada-first.json: roles[0].title: "constructor" is not in titles.json',
    ],
    [
      'a unit out of the vocabulary',
      (files) => (files.people[0].roles[0].unit = 'Looms'),
      'people/ada-first.json: roles[0].unit: "Looms" is not in units.json',
    ],
    [
      'ended and current at once',
      (files) => (files.people[0].roles[0].currentAsOf = '2024'),
      'people/ada-first.json: roles[0]: has both "end" and "currentAsOf"',
    ],
    [
      'an address that is none',
      (files) => (files.sources['courier-2024-06-first'].url = 'javascript:alert(1)'),
      'sources.json: courier-2024-06-first.url: expected an http(s) address, found "javascript:alert(1)"',
    ],
    [
      'no id',
      (files) => delete files.people[1].id,
      'people/(entry 1): id: expected a person id in kebab-case, found missing',
    ],
  ];

  test.each(cases)('%s is named by file, field and reason', (_name, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('is reported for every file at once', () => {
    const problems = problemsAfter((files) => {
      files.posts[0].order = 'first';
      files.redirects = [];
      delete files.people[0].name;
      delete files.people[1].name;
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'posts.json',
      'redirects.json',
      'people/ada-first.json',
      'people/ben-second.json',
    ]);
  });
});

describe('the packaged dataset', () => {
  it('is the same files in one object', () => {
    const packaged: unknown = JSON.parse(JSON.stringify(minimalFiles()));
    expect(decodePackagedDataset(packaged)).toEqual(decodeDataset(minimalFiles()));
  });

  it('is refused when a part is missing', () => {
    const { people: _, ...rest } = minimalFiles();
    const result = decodePackagedDataset(rest);
    expect(result.ok ? [] : result.error[0]).toEqual({
      file: 'dataset.json',
      path: 'people',
      reason: 'expected a list, found missing',
    });
  });

  it('never throws, whatever the database holds', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(decodePackagedDataset(value).ok).toBe(false);
      }),
    );
  });
});
