import { describe, expect, it } from 'vitest';
import { date, role } from '../../../tests/fictitious-people.ts';
import { messagesFor } from '../wording/messages.ts';
import { monogramOf, roleDates, roleDuration, spanOf } from './words.ts';

describe('a monogram', () => {
  it.each([
    ['Dan Levy', 'DL'],
    ['Dina Powell McCormick', 'DM'],
    ['Andrew “Boz” Bosworth', 'AB'],
    ['Yann LeCun', 'YL'],
    ['Élodie d’Artois', 'ÉD'],
    ['Madonna', 'M'],
    ['ليلى المنصوري', 'لا'],
    ['扎克伯格', '扎'],
    ['𝒜da 𝓛ovelace', '𝒜𝓛'],
    ['  Ada   Lovelace  ', 'AL'],
  ])('of %s is %s', (name, letters) => {
    expect(monogramOf(name)).toBe(letters);
  });
});

describe('the dates of a role seen on pages', () => {
  const dates = (
    draft: { start?: string; end?: string },
    [first, last]: readonly [string, string],
    language: 'en' | 'fr' = 'en',
  ) =>
    roleDates(
      { ...spanOf(role({ title: 'Engineer', ...draft })), seen: { first: date(first), last: date(last) } },
      messagesFor(language),
    );

  it('are those of the pages, where there are no others', () => {
    expect(dates({}, ['2016-03-01', '2020-06'])).toBe('seen 1 Mar 2016 – Jun 2020');
    expect(dates({}, ['2016', '2016'])).toBe('seen 2016');
    expect(dates({}, ['2016', '2016'], 'fr')).toBe('attesté 2016');
  });

  it('add how long a role of unknown end is known to have lasted, and nothing else', () => {
    expect(dates({ start: '2010' }, ['2012', '2019-01'])).toBe('from 2010, last seen Jan 2019');
    expect(dates({ start: '2010' }, ['2010-05', '2010-05'])).toBe('from 2010');
    expect(dates({ start: '2010', end: '2020' }, ['2012', '2019'])).toBe('2010 – 2020');
    expect(dates({ end: '2020' }, ['2012', '2019'])).toBe('until 2020');
  });
});

describe('the length of a role', () => {
  const length = (start: string, end: string, language: 'en' | 'fr' = 'en') =>
    roleDuration(role({ title: 'Engineer', start, end }), messagesFor(language));

  it.each([
    ['2021-04', '2023-05', '2 years, 1 month', '2 ans et 1 mois'],
    ['2021-04-30', '2022-04-01', '1 year', '1 an'],
    ['2024-12', '2025-11', '11 months', '11 mois'],
    ['2024-12', '2024-12', undefined, undefined],
    ['2021', '2023-05', undefined, undefined],
    ['2018-01', '2025-12~', undefined, undefined],
    ['2021-04', '2023', undefined, undefined],
    ['2021-04', 'as of 2023-05', undefined, undefined],
  ])('from %s to %s', (start, end, ...wanted) => {
    expect(length(start, end)).toBe(wanted[0]);
    expect(length(start, end, 'fr')).toBe(wanted[1]);
  });
});

describe('the dates of a role', () => {
  const dates = (draft: { start?: string; end?: string }, language: 'en' | 'fr' = 'en'): string => {
    return roleDates(spanOf(role({ title: 'Engineer', ...draft })), messagesFor(language));
  };

  it.each([
    [{ start: '2019', end: '2023-03' }, '2019 – Mar 2023', '2019 – mars 2023'],
    [{ start: '2019', end: '2019' }, '2019', '2019'],
    [{ start: '2019', end: 'as of 2026-05' }, 'since 2019', 'depuis 2019'],
    [{ start: '2019-03-04', end: 'as of 2026-05' }, 'since 4 Mar 2019', 'depuis le 4 mars 2019'],
    [{ start: '2019' }, 'from 2019', 'à partir de 2019'],
    [{ start: '2019-04' }, 'from Apr 2019', 'à partir d’avr. 2019'],
    [{ end: '2022' }, 'until 2022', 'jusqu’en 2022'],
    [{ end: '2022-06-30' }, 'until 30 Jun 2022', 'jusqu’au 30 juin 2022'],
    [{ end: '2022~' }, 'until about 2022', 'jusqu’à vers 2022'],
    [{ end: 'as of 2026-05' }, 'as of May 2026', 'état connu : mai 2026'],
    [{}, 'dates not known', 'dates inconnues'],
  ])('%j are worded with what is known', (draft, en, fr) => {
    expect(dates(draft)).toBe(en);
    expect(dates(draft, 'fr').replaceAll('\u00a0', ' ')).toBe(fr);
  });
});
