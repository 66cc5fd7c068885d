import { describe, expect, it } from 'vitest';
import { date, day, departure, person, role } from '../../../tests/fictitious-people.ts';
import type { Language } from '../model/claim.ts';
import type { Person } from '../model/person.ts';
import { messagesFor } from '../wording/messages.ts';
import { nowStatus, thenStatus } from './status.ts';

const words = (language: Language = 'en') => ({ language, messages: messagesFor(language) });
const now = (subject: Person, on = '2026-11-24', language: Language = 'en') =>
  nowStatus(subject, day(on), words(language));
const then = (subject: Person, on: string, guessed = false) => thenStatus(subject, { day: day(on), guessed }, words());

const leaver = (more: Parameters<typeof departure>[0], asOf = '2026-06'): Person =>
  person({
    name: 'Ida Moor',
    gender: 'female',
    asOf,
    roles: [role({ title: { en: 'Head of Engines', fr: 'responsable des moteurs' }, start: '2020', end: '2023-05' })],
    departures: [departure({ manner: 'resigned', ...more })],
  });

describe('today', () => {
  it('says as of when a role was last seen, not the day of the record', () => {
    const held = person({
      name: 'Al Ost',
      asOf: '2026-06',
      roles: [role({ title: 'Engineer', start: '2020', end: 'as of 2025-01' })],
    });
    expect(now(held)).toEqual({ heading: 'Today', qualifier: 'as of Jan 2025', value: 'Engineer', tone: 'in-post' });
  });

  it('names a subsidiary with the title, unless the title does', () => {
    const at = (title: string) =>
      person({ name: 'Al Ost', roles: [role({ org: 'Instagram', title, start: '2020', end: 'as of 2026' })] });
    expect(now(at('Head of Design')).value).toBe('Head of Design, Instagram');
    expect(now(at('Head of Instagram')).value).toBe('Head of Instagram');
  });

  it('begins a French title with a capital', () => {
    const held = person({
      name: 'Al Ost',
      roles: [role({ title: { en: 'Engineer', fr: 'ingénieure' }, start: '2020', end: 'as of 2026' })],
    });
    expect(now(held, '2026-11-24', 'fr').value).toBe('Ingénieure');
  });

  it('dates an exit by its last day, never by the announcement', () => {
    expect(now(leaver({ announced: '2023-03-20', effective: '2023-05' }))).toMatchObject({
      value: 'Left Meta, May 2023',
      tone: 'left',
    });
    const announcedOnly = now(leaver({ announced: '2023-03-20' }));
    expect(announcedOnly.value).toBe('Left Meta');
    expect(announcedOnly.detail).toBe('Announced 20 Mar 2023; last day not known');
  });

  it('says since when somebody is known to be gone, where nothing dates the exit', () => {
    const shown = leaver({});
    const [exit] = shown.departures;
    if (!exit) throw new Error('no departure');
    const gone = { ...shown, departures: [{ ...exit, shownBy: date('2024-02-03') }] };
    expect(now(gone)).toMatchObject({ value: 'Left Meta', detail: 'Gone by 3 Feb 2024; last day not known' });
  });

  it('tells a plan that no later page confirms', () => {
    const plan = { announced: '2023-03-20', effective: '2023-05', planned: true } as const;
    expect(now(leaver(plan, '2023-03-24')).detail).toBe('As planned (24 Mar 2023); no later page read');
    expect(now(leaver(plan, '2023-08-01')).detail).toBeUndefined();
  });

  it('says where they went, when the record knows', () => {
    const gone = leaver({ effective: '2023-05' });
    const elsewhere = role({
      org: 'Steamworks',
      title: { en: 'chief executive', fr: 'directrice générale' },
      start: '2024',
      end: 'as of 2026',
    });
    expect(now({ ...gone, roles: [...gone.roles, elsewhere] }).detail).toBe('Chief executive, Steamworks');
  });

  it('does not speak of leaving where somebody died', () => {
    const status = now(leaver({ manner: 'died', effective: '2023-05-04' }));
    expect(status.value).toBe('Died, 4 May 2023');
    expect(now(leaver({ manner: 'died', effective: '2023-05-04' }), '2026-11-24', 'fr').value).toBe(
      'Décédée le 4 mai 2023',
    );
  });

  it('admits that it does not know', () => {
    const vague = person({ name: 'Al Ost', roles: [role({ title: 'Engineer', start: '2012' })] });
    expect(now(vague)).toMatchObject({ value: 'Role not known', detail: 'Last seen as Engineer', tone: 'unknown' });
    const [held] = vague.roles;
    const seen = { ...vague, roles: [{ ...held, seen: { first: date('2013'), last: date('2014-05') } }] as const };
    expect(now(seen).detail).toBe('Last seen as Engineer, May 2014');
  });
});

describe('the article’s day', () => {
  it('is told with the role held then, and an exit already announced beside it', () => {
    expect(then(leaver({ announced: '2023-03-20', effective: '2023-05' }), '2023-03-23')).toEqual({
      heading: 'When this was written',
      qualifier: '23 Mar 2023',
      value: 'Head of Engines',
      detail: 'Leaving Meta, announced 20 Mar 2023',
      tone: 'leaving',
    });
  });

  it('does not announce what was not announced yet', () => {
    expect(then(leaver({ announced: '2023-03-20', effective: '2023-05' }), '2023-03-19').detail).toBeUndefined();
  });

  it('tells an exit known only by its year as that', () => {
    expect(then(leaver({ effective: '2023' }), '2023-02-01').detail).toBe('Left Meta in 2023');
  });

  it('says when the day is a guess', () => {
    expect(then(leaver({}), '2022-02-01', true)).toMatchObject({ qualifier: 'probably 1 Feb 2022', guessed: true });
    expect(then(leaver({}), '2022-02-01').guessed).toBeUndefined();
  });

  it('says what is known of later, where nothing is known of that day', () => {
    const vague = person({ name: 'Al Ost', roles: [role({ title: 'Engineer' })] });
    const [held] = vague.roles;
    const seen = { ...vague, roles: [{ ...held, seen: { first: date('2022-08-05'), last: date('2023') } }] as const };
    expect(then(seen, '2019-06-01').detail).toBe('Later seen as Engineer, 5 Aug 2022');
  });

  it('knows who had not come yet', () => {
    expect(then(leaver({}), '2012-02-01')).toMatchObject({ value: 'Not yet at the company', tone: 'not-yet' });
  });
});
