import { expect, test } from 'vitest';
import { filterKey, makeFilter, openFilter } from './quick-filter.ts';

const words = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919).toString(36)}x`);

test.each([100, 5_000])('knows all of %i keys and turns most others away', (count) => {
  const keys = words(count).map((word) => filterKey(word, 'Latn'));
  const filter = openFilter(makeFilter(keys));
  expect(keys.every(filter)).toBe(true);
  const strangers = Array.from({ length: 2_000 }, (_, at) =>
    filterKey(`${String.fromCharCode(97 + (at % 26))}q${at}`, 'Latn'),
  );
  const passed = strangers.filter((key) => !keys.includes(key)).filter(filter).length;
  expect(passed / strangers.length).toBeLessThan(0.15);
});
