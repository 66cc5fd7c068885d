import { describe, expect, it } from 'vitest';
import { date } from '../../../tests/fictitious-people.ts';
import { formatDate } from './format-date.ts';
import { messagesFor } from './messages.ts';

describe.each([
  ['2023', 'long', '2023', '2023'],
  ['2023-05', 'long', 'May 2023', 'mai 2023'],
  ['2023-05-20', 'long', '20 May 2023', '20 mai 2023'],
  ['2023-11-01', 'long', '1 November 2023', '1er novembre 2023'],
  ['2023-11-01', 'short', '1 Nov 2023', '1er nov. 2023'],
  ['2023-11', 'short', 'Nov 2023', 'nov. 2023'],
  ['2021~', 'short', 'about 2021', 'vers 2021'],
  ['2025-12~', 'long', 'about December 2025', 'vers décembre 2025'],
] as const)('%s, %s', (text, style, ...wanted) => {
  it('is worded with the precision it has', () => {
    expect(formatDate(date(text), messagesFor('en'), style)).toBe(wanted[0]);
    expect(formatDate(date(text), messagesFor('fr'), style)).toBe(wanted[1]);
  });
});

it('names the same day in every time zone', () => {
  // A day at midnight UTC is the evening before in America; the words must not depend on where the reader is.
  expect(formatDate(date('2020-01-01'), messagesFor('en'))).toBe('1 January 2020');
  expect(formatDate(date('2020-12-31'), messagesFor('en'))).toBe('31 December 2020');
});
