import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/fictitious-people.ts';
import { dayNumber } from '../model/partial-date.ts';
import {
  dayAt,
  fitWindow,
  lengthOf,
  monthIndexOf,
  monthStart,
  panWindow,
  positionOf,
  ticksOf,
  yearOf,
  zoomWindow,
  type TimeSpan,
} from './time-axis.ts';

const bounds: TimeSpan = { from: dayNumber(day('2004-01-01')), to: dayNumber(day('2027-01-01')) };
const span = (from: string, to: string): TimeSpan => ({ from: dayNumber(day(from)), to: dayNumber(day(to)) });

const anyWindow = fc
  .tuple(fc.integer({ min: bounds.from, max: bounds.to - 61 }), fc.integer({ min: 60, max: 9_000 }))
  .map(([from, length]) => fitWindow({ from, to: from + length }, bounds));

describe('a window', () => {
  it('stays within bounds and keeps its length when it is moved', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -20_000, max: 20_000 }), (window, days) => {
        const moved = panWindow(window, days, bounds);
        expect(moved.from).toBeGreaterThanOrEqual(bounds.from - 1e-6);
        expect(moved.to).toBeLessThanOrEqual(bounds.to + 1e-6);
        expect(lengthOf(moved)).toBeCloseTo(lengthOf(window), 6);
      }),
    );
  });

  it('keeps the day under the pointer where it is while zooming, away from the bounds', () => {
    const window = span('2014-01-01', '2018-01-01');
    const around = dayNumber(day('2015-01-01'));
    const zoomed = zoomWindow(window, { factor: 0.5, around }, bounds);
    expect(lengthOf(zoomed)).toBeCloseTo(lengthOf(window) / 2);
    const share = (at: TimeSpan): number => (around - at.from) / lengthOf(at);
    expect(share(zoomed)).toBeCloseTo(share(window));
  });

  it('never grows beyond the bounds, nor shrinks below what can be read', () => {
    fc.assert(
      fc.property(anyWindow, fc.double({ min: 0.001, max: 1_000, noNaN: true }), (window, factor) => {
        const zoomed = zoomWindow(window, { factor, around: window.from }, bounds);
        expect(lengthOf(zoomed)).toBeGreaterThanOrEqual(59.999);
        expect(lengthOf(zoomed)).toBeLessThanOrEqual(lengthOf(bounds) + 1e-6);
        expect(zoomed.from).toBeGreaterThanOrEqual(bounds.from - 1e-6);
        expect(zoomed.to).toBeLessThanOrEqual(bounds.to + 1e-6);
      }),
    );
  });

  it('shows everything there is when there is less than the shortest window', () => {
    const short = { from: 0, to: 10 };
    expect(fitWindow({ from: -5, to: 100 }, short)).toEqual(short);
  });
});

it('a day and its position lead to one another', () => {
  fc.assert(
    fc.property(
      anyWindow,
      fc.integer({ min: 50, max: 4_000 }),
      fc.integer({ min: bounds.from, max: bounds.to }),
      (window, width, wanted) => {
        const scale = { window, width };
        expect(dayAt(scale, positionOf(scale, wanted))).toBeCloseTo(wanted, 4);
      },
    ),
  );
});

describe('ticks', () => {
  const labels = (window: TimeSpan, width: number): readonly string[] =>
    ticksOf({ window, width }).map(({ kind, year, month }) => (kind === 'year' ? String(year) : `${year}-${month}`));

  it('are years where months have no room', () => {
    expect(labels(span('2014-06-01', '2026-06-01'), 700)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(2015 + index)),
    );
  });

  it('are every second, fifth or tenth year where years have no room either', () => {
    expect(labels(span('2014-06-01', '2026-06-01'), 340)).toEqual(['2016', '2018', '2020', '2022', '2024', '2026']);
    expect(labels(span('2004-01-01', '2027-01-01'), 300)).toEqual(['2005', '2010', '2015', '2020', '2025']);
  });

  it('are months where there is room', () => {
    expect(labels(span('2022-11-15', '2023-04-15'), 600)).toEqual(['2022-12', '2023', '2023-2', '2023-3', '2023-4']);
    expect(labels(span('2022-01-01', '2024-01-01'), 340)).toEqual([
      '2022',
      '2022-4',
      '2022-7',
      '2022-10',
      '2023',
      '2023-4',
      '2023-7',
      '2023-10',
    ]);
  });

  it('never stand so close that their labels touch', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 200, max: 3_000 }), (window, width) => {
        const scale = { window, width };
        const places = ticksOf(scale).map((tick) => positionOf(scale, tick.day));
        for (const [index, place] of places.slice(1).entries())
          expect(place - (places[index] ?? 0)).toBeGreaterThan(29);
      }),
    );
  });
});

it('months are counted through the years', () => {
  expect(monthStart(monthIndexOf(day('2023-12-31')) + 1)).toBe(dayNumber(day('2024-01-01')));
  expect(yearOf(dayNumber(day('2023-12-31')))).toBe(2023);
  expect(yearOf(dayNumber(day('2024-01-01')))).toBe(2024);
});
