import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  comparePartialDates,
  dayNumber,
  daySpanOf,
  isIsoDay,
  isPartialDate,
  isSurelyBefore,
  makeIsoDay,
  midDayNumber,
  parseDateParts,
  type PartialDate,
} from './partial-date.ts';

const date = (text: string): PartialDate => text as PartialDate;

describe('reading a date', () => {
  test.each([
    ['2023', { year: 2023, approximate: false }],
    ['2023-05', { year: 2023, month: 5, approximate: false }],
    ['2023-05-20', { year: 2023, month: 5, day: 20, approximate: false }],
    ['2023~', { year: 2023, approximate: true }],
    ['2024-02-29', { year: 2024, month: 2, day: 29, approximate: false }],
  ])('reads %s', (text, parts) => {
    expect(parseDateParts(text)).toEqual(parts);
  });

  test.each([
    '',
    '23',
    '2023-5',
    '2023-13',
    '2023-00',
    '2023-04-31',
    '2023-02-29',
    '2023-05-20T00',
    '~2023',
    ' 2023',
    '2023-05-00',
  ])('refuses %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('takes only whole days for days', () => {
    expect(isIsoDay('2023-05-20')).toBe(true);
    expect(isIsoDay('2023-05')).toBe(false);
    expect(isIsoDay('2023-05-20~')).toBe(false);
  });
});

describe('the days a date can mean', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02~', '2023-02-01', '2023-02-28'],
    ['2023-05-20', '2023-05-20', '2023-05-20'],
  ])('%s is from %s to %s', (text, first, last) => {
    expect(daySpanOf(date(text))).toEqual({ first, last });
  });

  it('is surely before only when every day is', () => {
    expect(isSurelyBefore(date('2022'), date('2023-01-01'))).toBe(true);
    expect(isSurelyBefore(date('2023'), date('2023-06'))).toBe(false);
    expect(isSurelyBefore(date('2023-05'), date('2023-05-31'))).toBe(false);
  });
});

describe('the order of dates', () => {
  it('puts unknown dates first, and coarser dates before finer ones of the same first day', () => {
    const sorted = [date('2023-01-01'), date('2023'), undefined, date('2022-12'), date('2023-01')].toSorted(
      comparePartialDates,
    );
    // toSorted keeps undefined last whatever the comparison says, so the comparison is asked itself.
    expect(sorted.slice(0, 4)).toEqual(['2022-12', '2023', '2023-01', '2023-01-01']);
    expect(comparePartialDates(undefined, date('1999'))).toBeLessThan(0);
    expect(comparePartialDates(date('1999'), undefined)).toBeGreaterThan(0);
    expect(comparePartialDates(undefined, undefined)).toBe(0);
  });

  it('is the same whichever way round two dates are compared', () => {
    const anyDate = fc
      .tuple(fc.integer({ min: 1990, max: 2030 }), fc.option(fc.integer({ min: 1, max: 12 })))
      .map(([year, month]) => date(month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`));
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(comparePartialDates(a, b)) + Math.sign(comparePartialDates(b, a))).toBe(0);
      }),
    );
  });
});

describe('days as numbers', () => {
  it('counts from 1970', () => {
    expect(dayNumber(makeIsoDay(1970, 1, 1))).toBe(0);
    expect(dayNumber(makeIsoDay(2024, 3, 1)) - dayNumber(makeIsoDay(2024, 2, 28))).toBe(2);
  });

  it('draws a coarse date at its middle', () => {
    expect(midDayNumber(date('2023-05-20'))).toBe(dayNumber(makeIsoDay(2023, 5, 20)));
    expect(midDayNumber(date('2023'))).toBe(dayNumber(makeIsoDay(2023, 7, 2)));
  });
});
