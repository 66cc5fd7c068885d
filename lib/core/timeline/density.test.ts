import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, day, id } from '../../../tests/fictitious-people.ts';
import { dayNumber } from '../model/partial-date.ts';
import { countByMonth, densityBars } from './density.ts';
import { monthIndexOf, type TimeSpan } from './time-axis.ts';
import type { EventKind, TimelineEvent } from './timeline-model.ts';

const event = (on: string, kind: EventKind = 'departure'): TimelineEvent => ({
  person: id('ada'),
  name: 'Ada',
  kind,
  date: date(on),
  dateText: on,
  year: Number(on.slice(0, 4)),
  text: '',
});

const span = (from: string, to: string): TimeSpan => ({ from: dayNumber(day(from)), to: dayNumber(day(to)) });

describe('counting', () => {
  it('counts departures and nothing else', () => {
    const months = countByMonth([
      event('2022-11-09'),
      event('2022-11'),
      event('2023-01-02'),
      event('2022-12', 'announcement'),
    ]);
    expect(months).toEqual({ first: monthIndexOf(day('2022-11-01')), counts: [2, 0, 1] });
  });

  it('spreads a departure known by its year over the year', () => {
    const { counts } = countByMonth([event('2022'), event('2022-07-01')]);
    expect(counts).toHaveLength(12);
    expect(counts[0]).toBeCloseTo(1 / 12);
    expect(counts[6]).toBeCloseTo(1 + 1 / 12);
  });

  it('of nothing is nothing', () => {
    expect(countByMonth([])).toEqual({ first: 0, counts: [] });
    expect(densityBars(countByMonth([]), { window: { from: 0, to: 365 }, width: 100 })).toEqual({
      bars: [],
      highest: 0,
    });
  });
});

describe('columns', () => {
  const events = [event('2018-03'), event('2022-11-09'), event('2022-12'), event('2023-01-02'), event('2025')];

  it.each([
    [2_400, 31],
    [600, 92],
    [60, 366],
  ])('at %i px for ten years are at most %i days', (width, days) => {
    const { bars } = densityBars(countByMonth(events), { window: span('2016-01-01', '2026-01-01'), width });
    expect(Math.max(...bars.map(({ from, to }) => to - from))).toBeLessThanOrEqual(days);
    expect(Math.min(...bars.map(({ from, to }) => ((to - from) / 3_653) * width))).toBeGreaterThan(4.5);
  });

  it('begin with the calendar’s quarters and years', () => {
    const { bars } = densityBars(countByMonth(events), { window: span('2016-01-01', '2026-01-01'), width: 600 });
    expect(bars[0]).toMatchObject({ from: dayNumber(day('2018-01-01')), to: dayNumber(day('2018-04-01')), count: 1 });
    expect(bars[1]).toMatchObject({ from: dayNumber(day('2022-10-01')), count: 2 });
  });

  it('outside the window are left out, and still decide the height', () => {
    const { bars, highest } = densityBars(countByMonth(events), {
      window: span('2017-01-01', '2019-01-01'),
      width: 100,
    });
    expect(bars).toHaveLength(1);
    expect(highest).toBe(2);
  });

  it('lose nobody', () => {
    const anyDate = fc
      .tuple(fc.integer({ min: 2004, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([year, month, coarse]) => (coarse ? String(year) : `${year}-${String(month).padStart(2, '0')}`));
    fc.assert(
      fc.property(
        fc.array(anyDate, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 50, max: 3_000 }),
        (dates, width) => {
          const { bars } = densityBars(countByMonth(dates.map((on) => event(on))), {
            window: span('2000-01-01', '2030-01-01'),
            width,
          });
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(dates.length);
        },
      ),
    );
  });
});
