import { describe, expect, it } from 'vitest';
import { date, day, departure, person, role } from '../../../tests/fictitious-people.ts';
import type { Person } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import { changeBetween, standingOn, type Change } from './role-at.ts';

/** "in-post: Title", or the bare kind. */
function told(subject: Person, on: string): string {
  const standing = standingOn(subject, day(on));
  const held = standing.kind === 'in-post' || standing.kind === 'leaving' ? standing.role : undefined;
  const last = standing.kind === 'left' || standing.kind === 'unknown' ? standing.lastRole : undefined;
  const title = (held ?? last)?.title.en;
  return title ? `${standing.kind}: ${title}` : standing.kind;
}

describe('somebody in post', () => {
  const engineer = person({
    name: 'Ada Quill',
    roles: [
      role({ title: 'Engineer', start: '2015-03', end: '2018-06-30' }),
      role({ title: 'Director', start: '2018-07-01', end: '2022' }),
      role({ title: 'Vice President', start: '2022', end: 'as of 2026-02' }),
    ],
  });

  it('holds the role whose dates contain the day', () => {
    expect(told(engineer, '2016-01-01')).toBe('in-post: Engineer');
    expect(told(engineer, '2018-06-30')).toBe('in-post: Engineer');
    expect(told(engineer, '2018-07-01')).toBe('in-post: Director');
    expect(told(engineer, '2025-05-05')).toBe('in-post: Vice President');
  });

  it('takes a coarse date for every day it can mean, and the later role where two can hold', () => {
    expect(told(engineer, '2015-03-01')).toBe('in-post: Engineer');
    expect(told(engineer, '2022-06-01')).toBe('in-post: Vice President');
  });

  it('is not there before the first role', () => {
    expect(told(engineer, '2015-02-28')).toBe('not-yet');
  });

  it('still holds a current role after the day it was last seen', () => {
    expect(told(engineer, '2026-11-24')).toBe('in-post: Vice President');
  });

  it('does not count jobs elsewhere', () => {
    const late = person({
      name: 'Bo Lind',
      roles: [
        role({ org: 'Steamworks', title: 'Chief', start: '2010', end: '2020-12' }),
        role({ title: 'Head of Engines', start: '2021-02', end: 'as of 2026' }),
      ],
    });
    expect(told(late, '2015-01-01')).toBe('not-yet');
  });

  it('is told by the day’s work rather than by a seat on the board', () => {
    const founder = person({
      name: 'Cy Moss',
      roles: [
        role({ title: 'Chief Executive Officer', start: '2004', end: 'as of 2026' }),
        role({ title: 'Member of the Board of Directors', start: '2012', end: 'as of 2026' }),
      ],
    });
    expect(told(founder, '2020-01-01')).toBe('in-post: Chief Executive Officer');
  });
});

describe('a role with an open side', () => {
  const untilOnly = person({ name: 'Di Roe', roles: [role({ title: 'Head of Pumps', end: '2022' })] });
  const fromOnly = person({ name: 'Ed Sol', roles: [role({ title: 'Head of Pumps', start: '2014-02' })] });

  it('holds near its known side, and is not vouched for far from it', () => {
    expect(told(untilOnly, '2021-09-01')).toBe('in-post: Head of Pumps');
    expect(told(untilOnly, '2010-09-01')).toBe('unknown: Head of Pumps');
    expect(told(fromOnly, '2014-02-01')).toBe('in-post: Head of Pumps');
    expect(told(fromOnly, '2015-12-01')).toBe('in-post: Head of Pumps');
    expect(told(fromOnly, '2020-01-01')).toBe('unknown: Head of Pumps');
  });

  it('holds between two roles of known dates', () => {
    const between = person({
      name: 'Flo Tan',
      roles: [
        role({ title: 'Engineer', start: '2005', end: '2007' }),
        role({ title: 'Manager', end: '2016' }),
        role({ title: 'Director', start: '2016', end: 'as of 2026' }),
      ],
    });
    expect(told(between, '2010-01-01')).toBe('in-post: Manager');
  });

  it('holds until the next one begins', () => {
    const followed = person({
      name: 'Gus Ulm',
      roles: [
        role({ title: 'Manager', start: '2008' }),
        role({ title: 'Director', start: '2016-05', end: 'as of 2026' }),
      ],
    });
    expect(told(followed, '2015-12-31')).toBe('in-post: Manager');
    expect(told(followed, '2016-05-01')).toBe('in-post: Director');
  });

  it('with neither date says nothing about any day', () => {
    expect(told(person({ name: 'Hal Voss', roles: [role({ title: 'Adviser' })] }), '2020-01-01')).toBe(
      'unknown: Adviser',
    );
  });
});

describe('a role that pages show on their own days', () => {
  const seenFrom = (first: string, last: string): Pick<Role, 'seen'> => ({
    seen: { first: date(first), last: date(last) },
  });

  it('holds on those days, between them, and for a year on either side', () => {
    const seen = person({
      name: 'Ab Fern',
      roles: [{ ...role({ title: 'Adviser' }), ...seenFrom('2016-03-01', '2020-06-15') }],
    });
    expect(told(seen, '2015-02-01')).toBe('unknown: Adviser');
    expect(told(seen, '2015-04-01')).toBe('in-post: Adviser');
    expect(told(seen, '2016-03-01')).toBe('in-post: Adviser');
    expect(told(seen, '2018-01-01')).toBe('in-post: Adviser');
    expect(told(seen, '2021-06-01')).toBe('in-post: Adviser');
    expect(told(seen, '2021-07-01')).toBe('unknown: Adviser');
  });

  it('stretches a role of known start or known end', () => {
    const started = person({
      name: 'Bea Gorse',
      roles: [{ ...role({ title: 'Adviser', start: '2010' }), ...seenFrom('2019-01-01', '2019-01-01') }],
    });
    const ended = person({
      name: 'Cal Hazel',
      roles: [{ ...role({ title: 'Adviser', end: '2020' }), ...seenFrom('2011-01-01', '2011-01-01') }],
    });
    expect(told(started, '2019-06-01')).toBe('in-post: Adviser');
    expect(told(ended, '2012-01-01')).toBe('in-post: Adviser');
    expect(told(ended, '2009-01-01')).toBe('unknown: Adviser');
  });

  it('gives way to the role that the day’s pages show', () => {
    const two = person({
      name: 'Dot Iris',
      roles: [
        { ...role({ title: 'Clerk' }), ...seenFrom('2012-01-01', '2012-01-01') },
        { ...role({ title: 'Chief' }), ...seenFrom('2018-01-01', '2018-01-01') },
      ],
    });
    expect(told(two, '2012-01-01')).toBe('in-post: Clerk');
    expect(told(two, '2018-01-01')).toBe('in-post: Chief');
  });
});

describe('an exit that no page dates', () => {
  const gone = (shownBy?: string): Person =>
    person({
      name: 'Eve Juniper',
      asOf: '2021-03-01',
      roles: [role({ title: 'Adviser', start: '2016' })],
      departures: [{ ...departure({}), ...(shownBy ? { shownBy: date(shownBy) } : {}) }],
    });

  it('is past from the day of the page that shows it', () => {
    expect(told(gone('2017-05-01'), '2017-04-30')).toBe('in-post: Adviser');
    expect(told(gone('2017-05-01'), '2017-05-01')).toBe('left: Adviser');
  });

  it('is past after the newest page where its own pages have no date', () => {
    expect(told(gone(), '2017-01-01')).toBe('in-post: Adviser');
    expect(told(gone(), '2020-01-01')).toBe('unknown: Adviser');
    expect(told(gone(), '2021-03-01')).toBe('left: Adviser');
  });

  it('is not made of a change of post', () => {
    const moved = person({
      name: 'Fay Kale',
      roles: [role({ title: 'Adviser', start: '2016', end: '2018' })],
      departures: [departure({ announced: '2018-02', manner: 'changed-role' })],
    });
    expect(told(moved, '2020-01-01')).toBe('unknown: Adviser');
  });
});

describe('somebody who leaves', () => {
  const levy = person({
    name: 'Ian West',
    roles: [role({ title: 'Head of Messaging', start: '2022', end: '2023-05' })],
    departures: [departure({ announced: '2023-03-20', effective: '2023-05', manner: 'resigned' })],
  });

  it('is in post until the announcement, leaving until the last day can have passed, then gone', () => {
    expect(told(levy, '2023-03-19')).toBe('in-post: Head of Messaging');
    expect(told(levy, '2023-03-20')).toBe('leaving: Head of Messaging');
    expect(told(levy, '2023-05-31')).toBe('leaving: Head of Messaging');
    expect(told(levy, '2023-06-01')).toBe('left: Head of Messaging');
  });

  it('is leaving for a month after an announcement without a last day, then has left', () => {
    const open = person({
      name: 'Jo York',
      roles: [role({ title: 'Chief Revenue Officer', start: '2024-12', end: '2025-11' })],
      departures: [departure({ announced: '2025-11-18', manner: 'founded-company' })],
    });
    expect(told(open, '2025-11-19')).toBe('leaving: Chief Revenue Officer');
    expect(told(open, '2025-12-18')).toMatch(/^leaving/);
    expect(told(open, '2025-12-19')).toBe('left: Chief Revenue Officer');
  });

  it('has left on the day after an exact last day', () => {
    const exact = person({
      name: 'Kit Zorn',
      roles: [role({ title: 'Chief Operating Officer', start: '2008', end: '2022-08-01' })],
      departures: [departure({ announced: '2022-06-01', effective: '2022-08-01', manner: 'resigned' })],
    });
    expect(told(exact, '2022-08-01')).toBe('leaving: Chief Operating Officer');
    expect(told(exact, '2022-08-02')).toBe('left: Chief Operating Officer');
  });

  it('keeps a seat on the board after leaving the day’s work', () => {
    const kept = person({
      name: 'Lea Abel',
      roles: [
        role({ title: 'Chief Operating Officer', start: '2008', end: '2022-08' }),
        role({ title: 'Member of the Board of Directors', start: '2012', end: '2024-05' }),
      ],
      departures: [departure({ effective: '2022-08', manner: 'resigned' })],
    });
    expect(told(kept, '2023-06-01')).toBe('in-post: Member of the Board of Directors');
    expect(told(kept, '2025-01-01')).toBe('left: Chief Operating Officer');
  });

  it('may come back', () => {
    const back = person({
      name: 'Mo Bell',
      roles: [
        role({ title: 'Chief Product Officer', start: '2014', end: '2019-03' }),
        role({ title: 'Chief Product Officer again', start: '2020-06', end: '2022-12' }),
      ],
      departures: [
        departure({ announced: '2019-03-14', effective: '2019-03', manner: 'resigned' }),
        departure({ announced: '2022-12-01', effective: '2022-12', manner: 'not-stated' }),
      ],
    });
    expect(told(back, '2019-12-01')).toBe('left: Chief Product Officer');
    expect(told(back, '2020-06-01')).toBe('in-post: Chief Product Officer again');
    expect(told(back, '2024-01-01')).toBe('left: Chief Product Officer again');
  });

  it('stays in the company when only the role changes', () => {
    const moved = person({
      name: 'Ny Cole',
      roles: [
        role({ title: 'Head of Boilers', start: '2018', end: '2021-06' }),
        role({ title: 'Head of Steam', start: '2021-06', end: 'as of 2026' }),
      ],
      departures: [departure({ announced: '2021-06-03', manner: 'changed-role' })],
    });
    expect(told(moved, '2021-06-15')).toBe('in-post: Head of Steam');
    expect(told(moved, '2024-01-01')).toBe('in-post: Head of Steam');
  });

  it('has left when every role is over, though no departure is on record', () => {
    const silent = person({ name: 'Oz Dunn', roles: [role({ title: 'Director', start: '2010', end: '2014' })] });
    expect(told(silent, '2014-12-31')).toBe('in-post: Director');
    expect(told(silent, '2015-01-01')).toBe('left: Director');
  });

  it('is unknown in a gap of the record', () => {
    const gap = person({
      name: 'Pia Eck',
      roles: [
        role({ title: 'Engineer', start: '2010', end: '2011' }),
        role({ title: 'Director', start: '2015', end: 'as of 2026' }),
      ],
    });
    expect(told(gap, '2013-06-01')).toBe('unknown: Engineer');
  });
});

describe('the change between two days', () => {
  const moving = person({
    name: 'Quin Fay',
    roles: [
      role({ title: 'Engineer', start: '2015', end: '2018-06' }),
      role({ title: 'Director', start: '2018-07', end: '2023-05' }),
    ],
    departures: [departure({ announced: '2023-03-20', effective: '2023-05-31', manner: 'resigned' })],
  });
  const change = (then: string, now: string): Change =>
    changeBetween(standingOn(moving, day(then)), standingOn(moving, day(now)));

  it.each([
    ['2016-01-01', '2017-01-01', 'none'],
    ['2016-01-01', '2020-01-01', 'moved'],
    ['2010-01-01', '2020-01-01', 'moved'],
    ['2010-01-01', '2011-01-01', 'none'],
    ['2020-01-01', '2023-04-01', 'leaving'],
    ['2023-04-01', '2023-04-02', 'none'],
    ['2020-01-01', '2026-01-01', 'left'],
    ['2023-04-01', '2026-01-01', 'left'],
    ['2024-01-01', '2026-01-01', 'none'],
  ])('from %s to %s is %s', (then, now, expected) => {
    expect(change(then, now)).toBe(expected);
  });

  it('is unknown when either day is', () => {
    const vague = person({ name: 'Ria Gold', roles: [role({ title: 'Director', start: '2014' })] });
    expect(changeBetween(standingOn(vague, day('2014-06-01')), standingOn(vague, day('2026-01-01')))).toBe('unknown');
  });
});
