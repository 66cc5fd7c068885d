import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIsoDay, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import { layoutRoleLanes, timeOf, type RoleTime } from './role-lanes.ts';

const date = (text: string) => text as PartialDate;
const day = (text: string) => text as IsoDay;

describe('the time of a role', () => {
  it('takes all the days that its dates can mean', () => {
    expect(timeOf({ start: date('2019'), end: { kind: 'ended', on: date('2023-03') } })).toEqual({
      from: '2019-01-01',
      to: '2023-03-31',
      begins: true,
      ends: true,
    });
  });

  it('goes by what pages show where a side is open', () => {
    const seen = { first: date('2016-05-01'), last: date('2020-06-01') };
    expect(timeOf({ end: { kind: 'unknown' }, seen })).toEqual({
      from: '2016-05-01',
      to: '2020-06-01',
      begins: false,
      ends: false,
    });
    expect(timeOf({ end: { kind: 'unknown' } })).toEqual({ begins: false, ends: false });
  });
});

describe('the lanes', () => {
  const past: RoleTime = { from: day('2010-01-01'), to: day('2014-12-31'), begins: true, ends: true };
  const now: RoleTime = { from: day('2015-01-01'), to: day('2019-12-31'), begins: true, ends: false };

  it('share one axis of whole years', () => {
    const { ticks, bars } = layoutRoleLanes([now, past]);
    expect(ticks.map(({ year }) => year)).toEqual([2010, 2012, 2014, 2016, 2018]);
    expect(bars[1]?.at).toBe(0);
    expect(bars[0]?.at).toBeCloseTo(0.5, 2);
    expect(bars.map((bar) => bar?.fadesOut)).toEqual([true, false]);
  });

  it('have no bar where no date is known, and no axis where none is at all', () => {
    const nothing: RoleTime = { begins: false, ends: false };
    expect(layoutRoleLanes([nothing])).toEqual({ ticks: [], bars: [undefined] });
    expect(layoutRoleLanes([past, nothing]).bars[1]).toBeUndefined();
  });

  it('stay inside the picture and can be seen, whatever the dates', () => {
    const anyDay = fc
      .tuple(fc.integer({ min: 1970, max: 2040 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => makeIsoDay(y, m, 28));
    const anyTime = fc.record(
      { from: anyDay, to: anyDay, begins: fc.boolean(), ends: fc.boolean() },
      { requiredKeys: ['begins', 'ends'] },
    );
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1 }), (times) => {
        const { ticks, bars } = layoutRoleLanes(times as RoleTime[]);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const bar of bars) {
          if (!bar) continue;
          expect(bar.at).toBeGreaterThanOrEqual(0);
          expect(bar.width).toBeGreaterThan(0.01);
          expect(bar.at + bar.width).toBeLessThanOrEqual(1.0001);
        }
      }),
    );
  });
});
