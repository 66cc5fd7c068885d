import { describe, expect, it } from 'vitest';
import { departure, person, role } from '../../tests/fictitious-people.ts';
import { buildTimeline } from '../../lib/core/timeline/build-timeline.ts';
import { layoutTimeline } from '../../lib/core/timeline/layout-timeline.ts';
import { itemsOf, step, type LaneItem } from './lane-items.ts';

const ada = person({
  name: 'Ada Quill',
  roles: [
    role({ title: 'Engineer', start: '2015-03-01', end: '2018-06-30' }),
    role({ title: 'Director', start: '2018-07-01', end: '2023-05-31' }),
  ],
  departures: [departure({ effective: '2023-05-31', manner: 'retired' })],
});
const bo = person({ name: 'Bo Lind', roles: [role({ title: 'Engineer', start: '2021-01-01', end: 'as of 2022' })] });
const lanes = layoutTimeline(buildTimeline([ada, bo], 'en', []), 'people').lanes.map(itemsOf);

describe('the things in a lane', () => {
  it('say who, what and when, in order of time', () => {
    expect(lanes[0]?.map(({ words }) => words)).toEqual([
      'Ada Quill · Engineer · 1 Mar 2015 – 30 Jun 2018',
      'Ada Quill · Joined Meta as Engineer · 1 Mar 2015',
      'Ada Quill · Director · 1 Jul 2018 – 31 May 2023',
      'Ada Quill · Became Director, Meta · 1 Jul 2018',
      'Ada Quill · Left Meta (retired) · 31 May 2023',
    ]);
  });

  it('have keys of their own', () => {
    const keys = lanes.flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a key', () => {
  const at = (lane: number, item: number, key: string) => step(lanes, { lane, item }, key);

  it('goes along the lane and stops at its ends', () => {
    expect(at(0, 0, 'ArrowRight')).toEqual({ lane: 0, item: 1 });
    expect(at(0, 0, 'ArrowLeft')).toBeUndefined();
    expect(at(0, 4, 'ArrowRight')).toBeUndefined();
    expect(at(0, 2, 'End')).toEqual({ lane: 0, item: 4 });
    expect(at(0, 2, 'Home')).toEqual({ lane: 0, item: 0 });
  });

  it('goes to what is nearest in time in the next lane, and back', () => {
    expect(at(0, 4, 'ArrowDown')?.lane).toBe(1);
    const back = at(1, 0, 'ArrowUp');
    expect(lanes[0]?.[back?.item ?? -1]?.words).toMatch(/2023|2018/);
    expect(at(1, 0, 'ArrowDown')).toBeUndefined();
  });

  it('of no meaning leads nowhere', () => {
    expect(at(0, 0, 'a')).toBeUndefined();
    expect(step([], { lane: 0, item: 0 }, 'ArrowRight')).toBeUndefined();
    const empty: readonly (readonly LaneItem[])[] = [lanes[0] ?? [], []];
    expect(step(empty, { lane: 0, item: 0 }, 'ArrowDown')).toBeUndefined();
  });
});
