import { describe, expect, it } from 'vitest';
import { date, departure, id, person, role } from '../../../tests/fictitious-people.ts';
import { messagesFor } from '../wording/messages.ts';
import { collectMoments, sameWeeks, type Moment } from './same-weeks.ts';

const leaver = (name: string, effective: string, start = '2010'): ReturnType<typeof person> =>
  person({
    name,
    roles: [role({ title: 'Engineer', start })],
    departures: [departure({ effective, manner: 'retired' })],
  });

describe('comings and goings', () => {
  it('are those at the company, known to the month', () => {
    const subject = person({
      name: 'Ada Quill',
      roles: [
        role({ org: 'Steamworks', title: 'Stoker', start: '2001-01' }),
        role({ title: 'Engineer', start: '2010-05' }),
        role({ title: 'Director', start: '2014-05' }),
      ],
      departures: [departure({ announced: '2013-02', manner: 'changed-role' }), departure({ effective: '2020-01-31' })],
    });
    expect(collectMoments([subject, leaver('Bo Lind', '2015')])).toEqual([
      { person: 'ada-quill', name: 'Ada Quill', kind: 'came', date: '2010-05' },
      { person: 'ada-quill', name: 'Ada Quill', kind: 'left', date: '2020-01-31' },
    ]);
  });
});

describe('the same weeks', () => {
  const moments: readonly Moment[] = collectMoments([
    leaver('Ada Quill', '2023-03-20'),
    leaver('Bo Lind', '2023-03-22'),
    leaver('Cy Moss', '2023-04-19'),
    leaver('Di Roe', '2023-04-20'),
    leaver('Ed Sol', '2023-03'),
    leaver('Flo Tan', '2023'),
    leaver('Gus Ulm', '2024-03-20', '2023-02-20'),
  ]);
  const near = (on: string | undefined, language: 'en' | 'fr' = 'en'): readonly string[] =>
    sameWeeks({ person: id('ada-quill'), departure: on === undefined ? {} : { effective: date(on) } }, moments, {
      messages: messagesFor(language),
    }).map(({ name, words }) => `${name} ${words}`);

  it('are 30 days either way, nearest first, without the person', () => {
    expect(near('2023-03-20')).toEqual([
      'Bo Lind left 22 Mar 2023',
      'Ed Sol left Mar 2023',
      'Gus Ulm came 20 Feb 2023',
      'Cy Moss left 19 Apr 2023',
    ]);
  });

  it('are those of the announcement where there was one, each person once, by the nearer of two dates', () => {
    const others = collectMoments([
      person({
        name: 'Hal Voss',
        roles: [role({ title: 'Engineer' })],
        departures: [departure({ announced: '2023-03-13', effective: '2023-03-31' })],
      }),
      leaver('Ian West', '2023-05-20'),
    ]);
    const found = sameWeeks(
      { person: id('ada-quill'), departure: { announced: date('2023-03-20'), effective: date('2023-05') } },
      others,
      { messages: messagesFor('en') },
    );
    expect(found.map(({ name, kind, words }) => `${name} ${kind}: ${words}`)).toEqual([
      'Hal Voss left: announced 13 Mar 2023',
    ]);
  });

  it('are none around a date known only by its year, or not at all', () => {
    expect(near('2023')).toEqual([]);
    expect(near(undefined)).toEqual([]);
  });

  it('are worded in French', () => {
    expect(near('2023-03-20', 'fr').slice(0, 2)).toEqual([
      'Bo Lind départ le 22 mars 2023',
      'Ed Sol départ\u00a0: mars 2023',
    ]);
  });
});
