import { describe, expect, it } from 'vitest';
import { day, departure, idOf, person, post, role } from '../../../tests/fictitious-people.ts';
import type { Person } from '../model/person.ts';
import { dayNumber } from '../model/partial-date.ts';
import { buildTimeline } from './build-timeline.ts';
import { layoutTimeline, rowOffsets, type Lane, type LaneMode } from './layout-timeline.ts';

const posts = [
  { ...post('engines', 'Engines'), order: 2 },
  { ...post('chief', 'Chief'), order: 1 },
];

const lay = (people: readonly Person[], mode: LaneMode, only?: readonly string[]) =>
  layoutTimeline(buildTimeline(people, 'en', posts), mode, only && new Set(only.map(idOf)));

/** "Name@row" for each stay. */
const rowsOf = (lane: Lane | undefined): readonly string[] =>
  (lane?.bars ?? []).map(({ tenure, row }) => `${tenure.name}@${row}`);

const first = person({
  name: 'Ada Quill',
  roles: [role({ title: 'Head of Engines', post: 'engines', start: '2010-01', end: '2015-06' })],
  departures: [departure({ announced: '2015-03-01', effective: '2015-06', manner: 'retired' })],
});
const second = person({
  name: 'Bo Lind',
  roles: [
    role({ title: 'Engineer', start: '2012', end: '2015-06' }),
    role({ title: 'Head of Engines', post: 'engines', start: '2015-06', end: 'as of 2026-02' }),
  ],
});
const chief = person({
  name: 'Cy Moss',
  roles: [role({ title: 'Chief', post: 'chief', start: '2004', end: 'as of 2026-05' })],
});

describe('lanes of posts', () => {
  it('stand in the order of the posts, and hold who held them', () => {
    const { lanes } = lay([first, second, chief], 'posts');
    expect(lanes.map(({ label }) => label)).toEqual(['Chief', 'Engines']);
    expect(rowsOf(lanes[1])).toEqual(['Ada Quill@0', 'Bo Lind@0']);
    expect(lanes[1]?.rows).toBe(1);
  });

  it('draw holders at the same time below one another', () => {
    const other = person({
      name: 'Di Roe',
      roles: [role({ title: 'Co-head', post: 'engines', start: '2012', end: '2014' })],
    });
    const lane = lay([first, second, other], 'posts').lanes[0];
    expect(rowsOf(lane)).toEqual(['Ada Quill@0', 'Di Roe@1', 'Bo Lind@0']);
    expect(lane?.rows).toBe(2);
  });

  it('mark a departure at the stay that it ended', () => {
    const lane = lay([first, second], 'posts').lanes[0];
    expect(lane?.marks.map(({ event, row }) => `${event.name} ${event.manner} @${row}`)).toEqual([
      'Ada Quill retired @0',
    ]);
    expect(lane?.marks[0]?.day).toBeCloseTo(dayNumber(day('2015-06-15')), -1);
  });

  it('do not mark a departure from another post years later', () => {
    const moved = person({
      name: 'Ed Sol',
      roles: [
        role({ title: 'Head of Engines', post: 'engines', start: '2010', end: '2012' }),
        role({ title: 'Adviser', start: '2012', end: '2019' }),
      ],
      departures: [departure({ effective: '2019-01', manner: 'resigned' })],
    });
    expect(lay([moved], 'posts').lanes[0]?.marks).toEqual([]);
  });

  it('leave out posts in which the search found nobody', () => {
    expect(lay([first, second, chief], 'posts', ['Cy Moss']).lanes.map(({ label }) => label)).toEqual(['Chief']);
  });
});

describe('lanes of people', () => {
  it('stand newest event first, each with all that happened', () => {
    const { lanes } = lay([chief, first, second], 'people');
    expect(lanes.map(({ label }) => label)).toEqual(['Ada Quill', 'Bo Lind', 'Cy Moss']);
    expect(lanes[0]?.marks.map(({ event }) => event.kind)).toEqual(['arrival', 'announcement', 'departure']);
    expect(lanes[1]?.person).toBe('bo-lind');
  });

  it('keep to the people found', () => {
    expect(lay([chief, first, second], 'people', ['Ada Quill']).lanes.map(({ label }) => label)).toEqual(['Ada Quill']);
  });
});

describe('stays with an open side', () => {
  const barOf = (draft: Parameters<typeof role>[0]) =>
    lay([person({ name: 'Flo Tan', roles: [role(draft)] })], 'people').lanes[0]?.bars[0];

  it('reach a little beyond where they were last seen', () => {
    const bar = barOf({ title: 'Chief', start: '2020-01', end: 'as of 2026-02' });
    expect(bar).toMatchObject({ openEnd: true, openStart: false });
    expect(bar?.to).toBeGreaterThan(dayNumber(day('2026-02-28')));
    expect(bar?.to).toBeLessThan(dayNumber(day('2026-07-01')));
  });

  it('are as long as a fade when only one date is known', () => {
    expect(barOf({ title: 'Chief', end: '2020-06-01' })).toMatchObject({
      openStart: true,
      openEnd: false,
      to: dayNumber(day('2020-06-01')),
    });
    const from = barOf({ title: 'Chief', start: '2020-06-01' });
    expect(from).toMatchObject({ openStart: false, openEnd: true, from: dayNumber(day('2020-06-01')) });
    expect(from?.to).toBeGreaterThan(from?.from ?? 0);
  });

  it('are never of no or negative length, whatever coarse dates say', () => {
    expect(barOf({ title: 'Chief', start: '2020', end: '2020' })?.to).toBeGreaterThan(
      barOf({ title: 'Chief', start: '2020', end: '2020' })?.from ?? 0,
    );
    const backwards = barOf({ title: 'Chief', start: '2020-11', end: '2020' });
    expect(backwards?.to).toBeGreaterThan(backwards?.from ?? 0);
  });
});

describe('the bounds', () => {
  it('hold everything, also what the search left out', () => {
    const all = lay([first, second, chief], 'posts').bounds;
    expect(all.from).toBeLessThan(dayNumber(day('2004-01-01')));
    expect(all.to).toBeGreaterThan(dayNumber(day('2026-05-31')));
    expect(lay([first, second, chief], 'posts', ['Ada Quill']).bounds).toEqual(all);
  });

  it('are a year of nothing when there is nothing', () => {
    expect(lay([], 'people').bounds).toEqual({ from: 0, to: 365 });
  });
});

it('lanes stand below one another by their rows', () => {
  const lanes = [2, 1, 3].map((rows): Lane => ({ key: String(rows), label: '', rows, bars: [], marks: [] }));
  expect(rowOffsets(lanes)).toEqual({ tops: [0, 2, 3], total: 6 });
});
