import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkLength, packSync, surplusKeys, syncSize, unpackSync } from './sync-chunks.ts';

const aPayload = fc
  .tuple(fc.nat(60_000), fc.constantFrom('abc', 'QUJD', 'x/+='))
  .map(([length, text]) => text.repeat(Math.ceil(length / text.length)).slice(0, length));

describe('for any payload', () => {
  it('comes back whole from items that the browser takes', () => {
    fc.assert(
      fc.property(aPayload, (payload) => {
        const items = packSync(payload);
        for (const [key, value] of Object.entries(items))
          expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(8_192);
        expect(unpackSync(items)).toEqual({ kind: 'whole', payload });
      }),
      { numRuns: 40 },
    );
  });

  it('what is missing, or of two writes, is never taken for whole', () => {
    fc.assert(
      fc.property(aPayload, aPayload, fc.nat(), (first, second, which) => {
        fc.pre(first !== second && first.length > 0);
        const items = packSync(first);
        const keys = Object.keys(items);
        const lost = keys[which % keys.length] ?? '';
        const { [lost]: _gone, ...rest } = items;
        expect(unpackSync(rest).kind).not.toBe('whole');
        const mixed = { ...packSync(second), [lost]: items[lost] };
        const unpacked = unpackSync(mixed);
        expect([first, second, undefined]).toContain(unpacked.kind === 'whole' ? unpacked.payload : undefined);
      }),
      { numRuns: 40 },
    );
  });
});

it('nothing there is not the same as something broken', () => {
  expect(unpackSync({})).toEqual({ kind: 'absent' });
  expect(unpackSync({ 'notes-head': 7 })).toEqual({ kind: 'incomplete' });
  expect(unpackSync({ 'notes-head': { version: 2, chunks: 0, print: '' } })).toEqual({ kind: 'newer' });
});

it('a shorter write leaves no tail of a longer one', () => {
  const long = packSync('x'.repeat(3 * chunkLength));
  expect(surplusKeys({ ...long, other: 1 }, packSync('x'))).toEqual(['notes-1', 'notes-2']);
});

it('counts as the browser counts', () => {
  expect(syncSize({ ab: 'c' })).toBe(5);
});
