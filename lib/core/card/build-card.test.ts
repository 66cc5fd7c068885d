import { describe, expect, it } from 'vitest';
import { claim, day, departure, person, role, sources } from '../../../tests/fictitious-people.ts';
import type { Language } from '../model/claim.ts';
import type { Person } from '../model/person.ts';
import { buildCard, type ArticleDate } from './build-card.ts';
import type { CardModel } from './card-model.ts';

type Options = { readonly article?: ArticleDate; readonly language?: Language; readonly others?: readonly Person[] };

const cardOf = (subject: Person, { article, language = 'en', others = [] }: Options = {}): CardModel =>
  buildCard({
    person: subject,
    people: new Map(others.map((entry) => [entry.id, entry])),
    sources,
    posts: [],
    language,
    today: day('2026-11-24'),
    ...(article ? { article } : {}),
  });

const on = (text: string): ArticleDate => ({ day: day(text), guessed: false });

const leaver = person({
  name: 'Ada Quill',
  gender: 'female',
  summary: { en: 'Ran the engines.', fr: 'A dirigé les moteurs.' },
  asOf: '2023-08',
  roles: [
    role({ title: { en: 'Engineer', fr: 'ingénieure' }, start: '2015', end: '2020', sources: ['gazette'] }),
    role({
      title: { en: 'Head of Engines', fr: 'responsable des moteurs' },
      start: '2020',
      end: '2023-05',
      sources: ['ledger', 'courier'],
    }),
  ],
  departures: [
    departure({ announced: '2019-02', manner: 'changed-role', sources: ['gazette'] }),
    departure({
      announced: '2023-03-20',
      effective: '2023-05',
      manner: 'resigned',
      next: claim('She writes.', 'gazette'),
      stated: claim('She wished to write.', 'ledger', 'courier'),
      context: claim('The pumps had been sold.', 'courier'),
      reported: claim('The press spoke of a quarrel.', 'courier'),
      confirmedBy: { en: 'A spokesperson', fr: 'Un porte-parole' },
      firstReportedBy: 'The Ledger',
      successors: ['bo-lind', { name: 'Cy Moss' }],
      sources: ['courier', 'ledger'],
    }),
  ],
});

describe('a card', () => {
  const others = [person({ name: 'Bo Lind', roles: [role({ title: 'Engineer' })] })];
  const card = cardOf(leaver, { article: on('2022-01-01'), others });

  it('compares then and now', () => {
    expect(card.then?.value).toBe('Head of Engines');
    expect(card.now.value).toBe('Left Meta, May 2023');
    expect(card.change).toBe('left');
  });

  it('has no then, and no change, without an article’s date', () => {
    const undated = cardOf(leaver);
    expect(Object.keys(undated)).not.toContain('then');
    expect(Object.keys(undated)).not.toContain('change');
  });

  it('tells the newest departure first, reason before rumour before context before what came next', () => {
    const [newest, earlier] = card.departures;
    expect(newest).toMatchObject({
      kind: 'resigned',
      heading: 'How she left',
      dates: 'Announced 20 March 2023, effective May 2023',
      manner: 'Chose to leave',
      credits: ['Confirmed by: A spokesperson', 'First reported by The Ledger'],
    });
    expect(newest?.parts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Reason given: She wished to write.',
      'As reported: The press spoke of a quarrel.',
      'At Meta then: The pumps had been sold.',
      'Next: She writes.',
    ]);
    expect(earlier?.heading).toBe('Change of role');
  });

  it('links successors that the dataset knows, and only names the others', () => {
    expect(card.departures[0]?.successors).toEqual([{ name: 'Bo Lind', person: 'bo-lind' }, { name: 'Cy Moss' }]);
  });

  it('tells the history newest first', () => {
    expect(card.history.map(({ title, dates }) => `${title}, ${dates}`)).toEqual([
      'Head of Engines, 2020 – May 2023',
      'Engineer, 2015 – 2020',
    ]);
  });

  it('numbers sources by first use, each once, and cites them in order', () => {
    expect(card.departures[0]?.dateSources).toEqual([1, 2]);
    expect(card.departures[0]?.parts[0]?.sources).toEqual([1, 2]);
    expect(card.sources.map(({ number, publisher }) => `${number} ${publisher}`)).toEqual([
      '1 The Morning Courier',
      '2 The Ledger',
      '3 Gazette du Soir',
    ]);
  });

  it('is plain JSON: it crosses a message unchanged', () => {
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  it('is worded in French, titles with a capital', () => {
    const french = cardOf(leaver, { article: on('2022-01-01'), language: 'fr' });
    expect(french.then?.value).toBe('Responsable des moteurs');
    expect(french.summary).toBe('A dirigé les moteurs.');
    expect(french.departures[0]?.dates).toBe('Annoncé le 20 mars 2023, effectif en mai 2023');
    expect(french.departures[0]?.manner).toBe('Départ choisi');
  });
});

describe('what a card says only once', () => {
  const steady = person({ name: 'Di Roe', roles: [role({ title: 'Chief', start: '2015', end: 'as of 2026' })] });

  it('is a role held then and now', () => {
    expect(cardOf(steady, { article: on('2020-01-01') }).now.value).toBe('Same role');
    expect(cardOf(steady).now.value).toBe('Chief');
  });

  it('is a unit that the title names already', () => {
    const unitOf = (title: string, unit: string) =>
      cardOf(person({ name: 'Ed Sol', roles: [role({ title, unit, start: '2015' })] })).history[0]?.unit;
    expect(unitOf('Vice President, Business Messaging', 'Business Messaging')).toBeUndefined();
    expect(unitOf('Chief Revenue Officer', 'Monetization')).toBe('Monetization');
  });
});

describe('the dates of a departure', () => {
  const datesOf = (draft: Parameters<typeof departure>[0], language: Language = 'en') =>
    cardOf(
      person({ name: 'Flo Tan', roles: [role({ title: 'Chief', start: '2015' })], departures: [departure(draft)] }),
      { language },
    ).departures[0]?.dates;

  it.each([
    [
      { announced: '2023-03-20', effective: '2023-05', planned: true },
      'Announced 20 March 2023, planned for May 2023',
      'Annoncé le 20 mars 2023, prévu en mai 2023',
    ],
    [
      { announced: '2026-11-01', effective: '2027-01' },
      'Announced 1 November 2026, planned for January 2027',
      'Annoncé le 1er novembre 2026, prévu en janvier 2027',
    ],
    [{ effective: '2023-05-04' }, 'effective 4 May 2023', 'effectif le 4 mai 2023'],
    [{ announced: '2023' }, 'Announced 2023', 'Annoncé en 2023'],
    [
      { announced: '2023-05-04', effective: '2023-05-04', immediate: true },
      'Announced 4 May 2023, effective at once',
      'Annoncé le 4 mai 2023, avec effet immédiat',
    ],
    [{ effective: '2023-05-04', manner: 'died' }, '4 May 2023', '4 mai 2023'],
    [{}, '', ''],
  ] as const)('%j', (draft, en, fr) => {
    expect(datesOf(draft)).toBe(en);
    expect(datesOf(draft, 'fr')).toBe(fr);
  });
});

describe('disputed facts', () => {
  const sides = [claim('He resigned.', 'courier'), claim('He was asked to go.', 'gazette')] as const;

  it('keep every side with its sources', () => {
    const subject = person({
      name: 'Gus Ulm',
      roles: [role({ title: 'Chief', start: '2015', disputed: [sides[0], sides[1]], sources: ['ledger'] })],
      departures: [departure({ disputed: [sides[0], sides[1]] })],
    });
    const card = cardOf(subject);
    expect(card.departures[0]?.disputed).toEqual([
      { text: 'He resigned.', sources: [1] },
      { text: 'He was asked to go.', sources: [2] },
    ]);
    expect(card.history[0]?.disputed).toHaveLength(2);
  });
});

it('breaks loudly when a record cites what is not there: the build checks that', () => {
  const subject = person({ name: 'Hal Voss', roles: [role({ title: 'Chief', sources: ['nowhere'] })] });
  expect(() => cardOf(subject)).toThrow('nowhere');
});
