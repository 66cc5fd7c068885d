import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLike, makeEntry, search } from './search-words.ts';

const entries = [
  makeEntry('hegeman', ['John Hegeman', 'Chief Revenue Officer, Meta']),
  makeEntry('pesenti', ['Jérôme Pesenti', 'Vice President of AI, Facebook']),
  makeEntry('sandberg', ['Sheryl Sandberg', 'Chief Operating Officer, Facebook']),
  makeEntry('powell', ['Dina Powell McCormick', 'President and Vice Chair, Meta']),
  makeEntry('lukasz', ['Łukasz Żółć', 'Engineer, WhatsApp']),
];

describe('a search', () => {
  it.each([
    ['', ['hegeman', 'pesenti', 'sandberg', 'powell', 'lukasz']],
    ['  ', ['hegeman', 'pesenti', 'sandberg', 'powell', 'lukasz']],
    ['hegeman', ['hegeman']],
    ['HEGE', ['hegeman']],
    ['jerome', ['pesenti']],
    ['Jérôme', ['pesenti']],
    ['lukasz zolc', ['lukasz']],
    ['mccormick dina', ['powell']],
    ['chief officer', ['hegeman', 'sandberg']],
    ['officer facebook', ['sandberg']],
    ['whatsapp', ['lukasz']],
    ['nobody', []],
    ['chief nobody', []],
  ])('for “%s” finds %j', (query, found) => {
    expect(search(entries, query)).toEqual(found);
  });

  it.each(['hegemann', 'hegman', 'hegmean', 'hageman', 'hegemen'])('forgives the slip in “%s”', (query) => {
    expect(search(entries, query)).toContain('hegeman');
  });

  it('forgives nothing in short words', () => {
    expect(search(entries, 'ais')).toEqual([]);
    expect(isLike('cfo', 'coo')).toBe(false);
  });

  it('does not take one name for another', () => {
    expect(isLike('hegemann', 'hellmann')).toBe(false);
    expect(isLike('levy', 'levin')).toBe(true);
    expect(isLike('levy', 'lewis')).toBe(false);
    expect(isLike('clegg', 'klein')).toBe(false);
  });
});

it('finds every word by each of its beginnings, and with any one letter dropped from five on', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(), (word, at) => {
      const entry = [makeEntry(word, [word])];
      expect(search(entry, word.slice(0, 1 + (at % word.length)))).toEqual([word]);
      const dropped = 1 + (at % (word.length - 1));
      expect(search(entry, word.slice(0, dropped) + word.slice(dropped + 1))).toEqual([word]);
    }),
  );
});
