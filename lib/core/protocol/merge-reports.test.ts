import { expect, it } from 'vitest';
import { day, id } from '../../../tests/fictitious-people.ts';
import { mergeReports } from './merge-reports.ts';
import type { PageReport } from './requests.ts';

const report = (host: string, ...people: readonly (readonly [string, number])[]): PageReport => ({
  host,
  people: people.map(([person, count]) => ({ person: id(person), count })),
});

const merged = (...reports: readonly (readonly [number, PageReport])[]) => mergeReports(new Map(reports));

it('keeps the text’s order, top document first, and adds up', () => {
  const top = report('news.example', ['a', 2], ['b', 1]);
  const frame = report('embed.example', ['c', 1], ['a', 3]);
  expect(merged([7, frame], [0, top])).toEqual({
    host: 'news.example',
    people: [
      { person: 'a', count: 5, frame: 0 },
      { person: 'b', count: 1, frame: 0 },
      { person: 'c', count: 1, frame: 7 },
    ],
    possible: [],
  });
});

it('takes the date of the top document only', () => {
  const article = { day: day('2023-03-23'), guessed: false };
  expect(merged([0, { ...report('news.example'), article }])?.article).toEqual(article);
  expect(merged([0, report('news.example')], [3, { ...report('ad.example'), article }])?.article).toBeUndefined();
});

it('lists doubtful names once, and none that are beyond doubt elsewhere', () => {
  const doubtful = (surface: string, ...among: readonly [string, ...string[]]) => {
    const [first, ...rest] = among;
    return { surface, among: [id(first), ...rest.map(id)] as const, because: [] };
  };
  const top = { ...report('news.example', ['a', 1]), possible: [doubtful('A.', 'a'), doubtful('B.', 'b')] };
  const frame = { ...report('embed.example'), possible: [doubtful('B.', 'b'), doubtful('A. or C.', 'a', 'c')] };
  expect(merged([0, top], [7, frame])?.possible.map(({ surface }) => surface)).toEqual(['B.', 'A. or C.']);
});

it('says nothing without a top document', () => {
  expect(merged([3, report('ad.example', ['a', 1])])).toBeUndefined();
});
