import { describe, expect, it } from 'vitest';
import { date, departure, person, post, role } from '../../../tests/fictitious-people.ts';
import type { Person } from '../model/person.ts';
import { buildTimeline } from './build-timeline.ts';

const told = (people: readonly Person[], language: 'en' | 'fr' = 'en'): readonly string[] =>
  buildTimeline(people, language, []).events.map(({ date, kind, name, text }) => `${date} ${kind} ${name}: ${text}`);

const engineer = person({
  name: 'Ada Quill',
  gender: 'female',
  roles: [
    role({ org: 'Steamworks', title: 'Stoker', start: '2012', end: '2015' }),
    role({ org: 'Facebook', title: 'Engineer', start: '2015-03', end: '2018' }),
    role({ title: 'Director', start: '2018-07-02', end: '2023-05' }),
  ],
  departures: [departure({ announced: '2023-03-20', effective: '2023-05', manner: 'resigned' })],
});

describe('events', () => {
  it('tell arrival, moves, announcement and departure, newest first', () => {
    expect(told([engineer])).toEqual([
      '2023-05 departure Ada Quill: Left Meta (chose to leave)',
      '2023-03-20 announcement Ada Quill: Departure announced',
      '2018-07-02 move Ada Quill: Became Director, Meta',
      '2015-03 arrival Ada Quill: Joined Facebook as Engineer',
    ]);
  });

  it('date a departure by its announcement when no page gives the last day, and say so', () => {
    const open = person({
      name: 'Bo Lind',
      roles: [role({ title: 'Chief', start: '2020' })],
      departures: [departure({ announced: '2025-11-18', manner: 'founded-company' })],
    });
    expect(told([open])[0]).toBe('2025-11-18 departure Bo Lind: Departure announced (left to found a company)');
  });

  it('leave out what has no date', () => {
    expect(
      told([
        person({ name: 'Cy Moss', roles: [role({ title: 'Adviser', end: '2020' })], departures: [departure({})] }),
      ]),
    ).toEqual([]);
  });

  it('name the company as it was when they left, not where they went next', () => {
    const early = person({
      name: 'Di Roe',
      roles: [
        role({ org: 'Facebook', title: 'Chief', start: '2009', end: '2013' }),
        role({ title: 'Chief again', start: '2022', end: 'as of 2026' }),
      ],
      departures: [departure({ effective: '2013-06', manner: 'not-stated' })],
    });
    expect(told([early])).toEqual([
      '2022 arrival Di Roe: Joined Meta as Chief again',
      '2013-06 departure Di Roe: Left Facebook',
      '2009 arrival Di Roe: Joined Facebook as Chief',
    ]);
  });

  it('take leaving a post for a move', () => {
    const moved = person({
      name: 'Ed Sol',
      roles: [role({ title: 'Head of Boilers', start: '2018', end: '2021-06' })],
      departures: [departure({ announced: '2021-06-03', manner: 'changed-role' })],
    });
    expect(told([moved])[0]).toBe('2021-06-03 move Ed Sol: Left the post of Head of Boilers');
  });

  it('stand in one order whatever the order of the people', () => {
    const other = person({ name: 'Zoë Ulm', roles: [role({ title: 'Engineer', start: '2015-03', end: '2016' })] });
    expect(told([other, engineer])).toEqual(told([engineer, other]));
  });

  it('are worded in French', () => {
    expect(told([engineer], 'fr').slice(0, 2)).toEqual([
      '2023-05 departure Ada Quill: Quitte Meta (départ choisi)',
      '2023-03-20 announcement Ada Quill: Départ annoncé',
    ]);
  });
});

describe('departures per year', () => {
  it('count departures, not announcements, and keep empty years', () => {
    const other = person({
      name: 'Flo Tan',
      roles: [role({ title: 'Engineer', start: '2010' })],
      departures: [departure({ effective: '2021-01', manner: 'retired' })],
    });
    expect(buildTimeline([engineer, other], 'en', []).departuresPerYear).toEqual([
      { year: 2021, count: 1 },
      { year: 2022, count: 0 },
      { year: 2023, count: 1 },
    ]);
    expect(buildTimeline([], 'en', []).departuresPerYear).toEqual([]);
  });
});

describe('stays', () => {
  it('are the roles at the company, with how each ends', () => {
    const { tenures } = buildTimeline([engineer], 'en', []);
    expect(tenures.map(({ title, start, end, ending, dates }) => ({ title, start, end, ending, dates }))).toEqual([
      { title: 'Engineer', start: '2015-03', end: '2018', ending: 'ended', dates: 'Mar 2015 – 2018' },
      { title: 'Director', start: '2018-07-02', end: '2023-05', ending: 'ended', dates: '2 Jul 2018 – May 2023' },
    ]);
  });

  it('end where the person was last seen, when nothing shows an end', () => {
    const held = person({
      name: 'Gus Ulm',
      roles: [role({ title: 'Chief', start: '2020', end: 'as of 2026-02' }), role({ title: 'Adviser', start: '2024' })],
    });
    const { tenures } = buildTimeline([held], 'en', []);
    expect(tenures.map(({ end, ending }) => [end, ending])).toEqual([
      ['2026-02', 'open'],
      [undefined, 'unknown'],
    ]);
  });

  it('are as long as pages show them, where nothing says when they began or ended', () => {
    const seen = { first: date('2016-03'), last: date('2020-06-15') };
    const vague = person({ name: 'Ian West', roles: [{ ...role({ title: 'Adviser' }), seen }] });
    expect(buildTimeline([vague], 'en', []).tenures).toMatchObject([
      { start: '2016-03', end: '2020-06-15', opening: 'unknown', ending: 'unknown' },
    ]);
  });

  it('bring the posts that somebody held, in the order of their lanes', () => {
    const holder = person({
      name: 'Hal Voss',
      roles: [role({ title: 'Chief', post: 'chief', start: '2020', end: 'as of 2026' })],
    });
    const posts = [
      { ...post('empty', 'Nobody’s'), order: 1 },
      { ...post('chief', 'Chief'), order: 5 },
    ];
    expect(buildTimeline([holder], 'en', posts).posts).toEqual([{ id: 'chief', label: 'Chief' }]);
  });
});
