import { expect, it } from 'vitest';
import { claim, day, departure, person, role, sources } from '../../../tests/fictitious-people.ts';
import { messagesFor } from '../wording/messages.ts';
import { buildCard } from './build-card.ts';
import { citationOf } from './citation.ts';

const ada = person({
  name: 'Ada Quill',
  gender: 'female',
  roles: [role({ title: 'Head of Engines', start: '2020', end: '2023-05', sources: ['ledger'] })],
  departures: [
    departure({
      announced: '2023-03-20',
      effective: '2023-05',
      manner: 'resigned',
      stated: claim('She wished to write.', 'courier'),
      disputed: [claim('She resigned.', 'courier'), claim('She was asked to go.', 'gazette')],
    }),
  ],
});

const common = { person: ada, people: new Map(), sources, posts: [], today: day('2026-11-24') };

it('says who, then and now, how they left, and where each number comes from', () => {
  const card = buildCard({ ...common, language: 'en', article: { day: day('2022-06-01'), guessed: false } });
  const text = citationOf(card, messagesFor('en'));
  const lines = text.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'Ada Quill',
    'When this was written (1 Jun 2022): Head of Engines',
    expect.stringMatching(/^Today .*: Left Meta/),
  ]);
  expect(text).toContain('How she left: Announced 20 March 2023');
  expect(text).toMatch(/Reason given: She wished to write\. \[\d\]/);
  expect(text).toMatch(/Sources disagree: She resigned\. \[\d\] \/ She was asked to go\. \[\d\]/);
  for (const { number, publisher, url } of card.sources) {
    const line = lines.find((candidate) => candidate.startsWith(`[${number}] `));
    expect(line).toContain(publisher);
    expect(line?.endsWith(url)).toBe(true);
  }
  const used = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
  expect(new Set(used)).toEqual(new Set(card.sources.map(({ number }) => number)));
});

it('leaves out what there is not: no date, no then; no departure, no paragraph', () => {
  const steady = person({ name: 'Cy Moss', roles: [role({ title: 'Chief', start: '2020', end: 'as of 2026-06' })] });
  const card = buildCard({ ...common, person: steady, language: 'fr' });
  const text = citationOf(card, messagesFor('fr'));
  expect(text.split('\n\n')).toHaveLength(2);
  expect(text).not.toContain('À la date de l’article');
  expect(text).not.toMatch(/undefined|\(\)/);
});
