import { describe, expect, it } from 'vitest';
import { date, departure, person, role } from '../../../tests/fictitious-people.ts';
import type { Source, SourceId } from '../model/claim.ts';
import { withEvidence } from './evidence.ts';

const page = (name: string, published?: string): readonly [string, Source] => [
  name,
  {
    id: name as SourceId,
    publisher: 'The Morning Courier',
    title: 'Engines',
    url: `https://${name}.example/`,
    lang: 'en',
    ...(published ? { published: date(published) } : {}),
  },
];

const sources: Readonly<Record<SourceId, Source>> = Object.fromEntries([
  page('early', '2014-03-02'),
  page('middle', '2016-05'),
  page('late', '2019-07-01'),
  page('undated'),
]);

const seen = (subject: Parameters<typeof withEvidence>[0], index = 0) =>
  withEvidence(subject, sources).roles[index]?.seen;

describe('a role with an open side', () => {
  it('is seen on the days of its oldest and newest page', () => {
    const vague = person({
      name: 'Ada Quill',
      roles: [role({ title: 'Chief', sources: ['late', 'early', 'middle'] })],
    });
    expect(seen(vague)).toEqual({ first: '2014-03-02', last: '2019-07-01' });
  });

  it('is not seen on pages older than its start or younger than its end', () => {
    const started = person({
      name: 'Bo Lind',
      roles: [role({ title: 'Chief', start: '2015', sources: ['early', 'middle'] })],
    });
    const ended = person({
      name: 'Cy Moss',
      roles: [role({ title: 'Chief', end: '2018', sources: ['middle', 'late'] })],
    });
    expect(seen(started)).toEqual({ first: '2016-05', last: '2016-05' });
    expect(seen(ended)).toEqual({ first: '2016-05', last: '2016-05' });
  });

  it('is not seen on a page that also tells of what came after', () => {
    const moved = person({
      name: 'Di Roe',
      roles: [role({ title: 'Clerk', sources: ['early', 'late'] }), role({ title: 'Chief', sources: ['late'] })],
    });
    const gone = person({
      name: 'Ed Sol',
      roles: [role({ title: 'Chief', sources: ['early', 'late'] })],
      departures: [departure({ sources: ['late'] })],
    });
    expect(seen(moved)).toEqual({ first: '2014-03-02', last: '2014-03-02' });
    expect(seen(gone)).toEqual({ first: '2014-03-02', last: '2014-03-02' });
  });

  it('is not seen once the person has left or works elsewhere', () => {
    const left = person({
      name: 'Flo Tan',
      roles: [role({ title: 'Chief', sources: ['early', 'late'] })],
      departures: [departure({ effective: '2017', sources: ['middle'] })],
    });
    const elsewhere = person({
      name: 'Gus Ulm',
      roles: [
        role({ title: 'Chief', sources: ['early', 'late'] }),
        role({ org: 'Steamworks', title: 'Chief', start: '2018', sources: ['undated'] }),
      ],
    });
    expect(seen(left)).toEqual({ first: '2014-03-02', last: '2014-03-02' });
    expect(seen(elsewhere)).toEqual({ first: '2014-03-02', last: '2014-03-02' });
  });
});

it('leaves roles of known dates, and jobs elsewhere, as they are', () => {
  const known = person({
    name: 'Hal Voss',
    roles: [
      role({ org: 'Steamworks', title: 'Clerk', sources: ['early'] }),
      role({ title: 'Chief', start: '2013', end: '2019', sources: ['middle'] }),
    ],
  });
  expect(withEvidence(known, sources)).toEqual(known);
});

it('dates an undated departure by the oldest page that tells it', () => {
  const gone = person({
    name: 'Ian West',
    roles: [role({ title: 'Chief', sources: ['early'] })],
    departures: [departure({ sources: ['late', 'middle'] })],
  });
  expect(withEvidence(gone, sources).departures[0]?.shownBy).toBe('2016-05');
});
