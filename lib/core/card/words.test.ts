import { describe, expect, it } from 'vitest';
import { role } from '../../../tests/fictitious-people.ts';
import { messagesFor } from '../wording/messages.ts';
import { monogramOf, roleDates, roleDuration } from './words.ts';

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

describe('the length of a role', () => {
  const length = (start: string, end: string, language: 'en' | 'fr' = 'en') =>
    roleDuration(role({ title: 'Engineer', start, end }), messagesFor(language));

  it.each([
    ['2021-04', '2023-05', '2 years, 1 month', '2 ans et 1 mois'],
    ['2021-04-30', '2022-04-01', '1 year', '1 an'],
    ['2024-12', '2025-11', '11 months', '11 mois'],
    ['2024-12', '2024-12', undefined, undefined],
    ['2021', '2023-05', undefined, undefined],
    ['2021-04', '2023', undefined, undefined],
    ['2021-04', 'as of 2023-05', undefined, undefined],
  ])('from %s to %s', (start, end, ...wanted) => {
    expect(length(start, end)).toBe(wanted[0]);
    expect(length(start, end, 'fr')).toBe(wanted[1]);
  });
});

describe('the dates of a role', () => {
  const dates = (draft: { start?: string; end?: string }, language: 'en' | 'fr' = 'en'): string => {
    const { start, end } = role({ title: 'Engineer', ...draft });
    return roleDates({ start, end }, messagesFor(language));
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
