import { expect, it } from 'vitest';
import { day, departure, person, role } from '../../../tests/fictitious-people.ts';
import { buildPersonLine } from './person-line.ts';

const leaver = person({
  name: 'Ada Quill',
  roles: [role({ title: 'Chief', start: '2015', end: '2025-11' })],
  departures: [departure({ announced: '2025-11-18', manner: 'founded-company' })],
});
const common = { person: leaver, language: 'en', today: day('2026-11-24') } as const;

it('says what the card says, without its sources', () => {
  expect(buildPersonLine({ ...common, article: { day: day('2020-01-01'), guessed: true } })).toEqual({
    person: 'ada-quill',
    name: 'Ada Quill',
    monogram: 'AQ',
    then: 'Chief',
    change: 'left',
    now: 'Left Meta',
    detail: 'Announced 18 Nov 2025; last day not known',
    tone: 'left',
  });
});

it('has no then without a date', () => {
  const line = buildPersonLine(common);
  expect(Object.keys(line)).not.toContain('then');
  expect(Object.keys(line)).not.toContain('change');
});
