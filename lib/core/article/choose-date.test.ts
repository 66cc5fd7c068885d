import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../model/partial-date.ts';
import { chooseArticleDate, type DateCandidate } from './choose-date.ts';

const today = '2026-11-24' as IsoDay;
const choose = (...candidates: readonly DateCandidate[]) => chooseArticleDate(candidates, today);

describe('the order of trust', () => {
  const all: readonly DateCandidate[] = [
    { from: 'time', text: '2025-01-06' },
    { from: 'url', text: '/2025/01/05/a' },
    { from: 'json-ld-page', text: '2025-01-04' },
    { from: 'time-published', text: '2025-01-03' },
    { from: 'meta', text: '2025-01-02' },
    { from: 'json-ld', text: '2025-01-01' },
  ];
  it.each([1, 2, 3, 4, 5, 6])('candidate %i wins over those that stand after it', (rank) => {
    const left = all.slice(0, all.length - rank + 1);
    expect(choose(...left)?.day).toBe(`2025-01-0${rank}`);
  });

  it('says when it is a guess', () => {
    expect(choose({ from: 'json-ld', text: '2025-01-01' })?.guessed).toBe(false);
    expect(choose({ from: 'url', text: '/2025/01/05/a' })?.guessed).toBe(false);
    expect(choose({ from: 'time', text: '2025-01-01' })?.guessed).toBe(true);
    expect(choose({ from: 'json-ld-page', text: '2025-01-01' })?.guessed).toBe(true);
  });

  it('passes over a date that cannot be and takes the next', () => {
    expect(choose({ from: 'json-ld', text: '2025-02-30' }, { from: 'meta', text: '2025-02-28' })?.day).toBe(
      '2025-02-28',
    );
    expect(choose({ from: 'json-ld', text: '2031-01-01' }, { from: 'meta', text: '2025-02-28' })?.day).toBe(
      '2025-02-28',
    );
    expect(choose({ from: 'json-ld', text: '0001-01-01T00:00:00' })).toBeUndefined();
  });

  it('allows for a clock that is a day ahead, and no more', () => {
    expect(choose({ from: 'meta', text: '2026-11-25' })?.day).toBe('2026-11-25');
    expect(choose({ from: 'meta', text: '2026-11-26' })).toBeUndefined();
  });
});

describe('forms of dates', () => {
  it.each([
    ['2025-11-18T23:30:00-05:00', '2025-11-18'],
    ['2025-11-18 09:00:00', '2025-11-18'],
    ['20251118T120000Z', '2025-11-18'],
    ['2025/11/18', '2025-11-18'],
    ['2025.11.18', '2025-11-18'],
    ['Tue, 18 Nov 2025 14:00:00 GMT', '2025-11-18'],
    ['18 November 2025', '2025-11-18'],
    ['November 18, 2025', '2025-11-18'],
    ['Nov. 18, 2025', '2025-11-18'],
    ['1763424000', '2025-11-18'],
    ['1763424000000', '2025-11-18'],
  ])('%s', (text, day) => {
    expect(choose({ from: 'meta', text })?.day).toBe(day);
  });

  it.each(['', 'yesterday', '2025', '2025-11', '18/11/2025', '12345', '2025-13-01'])('%j is no day', (text) => {
    expect(choose({ from: 'meta', text })).toBeUndefined();
  });

  it.each([
    ['/2025/11/18/meta-hegeman', '2025-11-18'],
    ['/news/2025-11-18-hegeman.html', '2025-11-18'],
    ['/articles/20251118/hegeman', '2025-11-18'],
    ['/2025/nov/18/hegeman', '2025-11-18'],
    ['/business/hegeman-2025-11-18/', '2025-11-18'],
  ])('in the address %s', (text, day) => {
    expect(choose({ from: 'url', text })?.day).toBe(day);
  });

  it.each(['/2025/11/hegeman', '/story/1234567890', '/a/20259918/b', '/tel/0201-2025'])('not in %s', (text) => {
    expect(choose({ from: 'url', text })).toBeUndefined();
  });
});
