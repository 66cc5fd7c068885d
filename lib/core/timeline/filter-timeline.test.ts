import { describe, expect, it } from 'vitest';
import { departure, id, person, post, role } from '../../../tests/fictitious-people.ts';
import type { PostId } from '../model/role.ts';
import { buildTimeline } from './build-timeline.ts';
import { countFilters, filterTimeline, noFilter, yearsOf, type TimelineFilter } from './filter-timeline.ts';

const ada = person({
  name: 'Ada Quill',
  roles: [
    role({ title: 'Engineer', start: '2008', end: '2014-12' }),
    role({ title: 'Head of Engines', post: 'engines', start: '2015-01', end: '2019-06' }),
  ],
  departures: [departure({ announced: '2019-03-01', effective: '2019-06', manner: 'retired' })],
});
const bo = person({
  name: 'Bo Lind',
  roles: [role({ title: 'Chief', post: 'chief', start: '2012', end: 'as of 2026-02' })],
});

const model = buildTimeline([ada, bo], 'en', [post('engines', 'Engines'), post('chief', 'Chief')]);

const left = (filter: Partial<TimelineFilter>, here?: readonly string[]) => {
  const { events, tenures, posts } = filterTimeline(model, { ...noFilter, ...filter }, here && new Set(here.map(id)));
  return {
    events: events.map(({ year, kind, name }) => `${year} ${kind} ${name}`),
    stays: tenures.map(({ name, title }) => `${name}: ${title}`),
    posts: posts.map(({ label }) => label),
  };
};

describe('the filter', () => {
  it('leaves everything when it asks for nothing', () => {
    expect(filterTimeline(model, noFilter, new Set())).toBe(model);
  });

  it('drops kinds of events, and no stays', () => {
    const { events, stays } = left({ without: ['arrival', 'announcement', 'move'] });
    expect(events).toEqual(['2019 departure Ada Quill']);
    expect(stays).toHaveLength(3);
  });

  it('keeps the holders of a post, with what happened around it', () => {
    const { events, stays, posts } = left({ post: 'engines' as PostId });
    expect(events).toEqual(['2019 departure Ada Quill', '2019 announcement Ada Quill', '2015 move Ada Quill']);
    expect(stays).toEqual(['Ada Quill: Head of Engines']);
    expect(posts).toEqual(['Engines']);
  });

  it('keeps what happened in the years, and the stays that reach into them', () => {
    expect(left({ from: 2020 })).toMatchObject({ events: [], stays: ['Bo Lind: Chief'] });
    expect(left({ to: 2010 })).toMatchObject({ events: ['2008 arrival Ada Quill'], stays: ['Ada Quill: Engineer'] });
    expect(left({ from: 2012, to: 2015 })).toMatchObject({ events: ['2015 move Ada Quill', '2012 arrival Bo Lind'] });
    expect(left({ from: 2012, to: 2015 }).stays).toHaveLength(3);
    expect(left({ from: 2016, to: 2015 }).events).toEqual([]);
  });

  it('keeps who is named on the page; without a page, everybody', () => {
    expect(new Set(left({ onPage: true }, ['bo-lind']).events)).toEqual(new Set(['2012 arrival Bo Lind']));
    expect(left({ onPage: true }, []).stays).toEqual([]);
    expect(left({ onPage: true }).stays).toHaveLength(3);
  });
});

it('counts years as one wish', () => {
  expect(countFilters(noFilter)).toBe(0);
  expect(countFilters({ without: ['move'], from: 2010, to: 2012, onPage: true, post: 'x' as PostId })).toBe(4);
});

it('offers every year in which something happened', () => {
  expect([yearsOf(model)[0], yearsOf(model).at(-1)]).toEqual([2008, 2026]);
  expect(yearsOf({ ...model, events: [], tenures: [] })).toEqual([]);
});
