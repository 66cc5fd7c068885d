import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, isZip, readZip, writeZip } from './zip-archive.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const when = '2026-11-24T10:00:00.000Z';

const written = (files: Readonly<Record<string, string>>) =>
  writeZip(
    Object.entries(files).map(([name, text]) => ({ name, bytes: encode(text) })),
    encode,
    when,
  );

/** `Zoé.md` with "abc" 200 times, made by Python's zipfile, so deflated and not by us. */
const foreign =
  'UEsDBBQAAAgIAABQeF1t3zXKCwAAAFgCAAAHAAAAWm/DqS5tZEtMSk4cRaOI2ggAUEsBAhQDFAAACAgAAFB4XW3fNcoLAAAAWAIAAAcAAAAAAAAAAAAAAIABAAAAAFpvw6kubWRQSwUGAAAAAAEAAQA1AAAAMAAAAAAA';

describe('zip files', () => {
  it('the check sum is the one of the standard', () => {
    expect(crc32(encode('123456789'))).toBe(0xcbf43926);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), {
          noNullPrototype: true,
        }),
        (files) => {
          const bytes = written(files);
          const entries = readZip(bytes, decode);
          expect(entries?.map(({ name, packed }) => [name, decode(packed)])).toEqual(
            Object.entries(files).map(([name, text]) => [decode(encode(name)), decode(encode(text))]),
          );
          for (const { packed, crc, size } of entries ?? []) {
            expect(crc32(packed)).toBe(crc);
            expect(packed.length).toBe(size);
          }
        },
      ),
    );
  });

  it('another program’s can be read', () => {
    const entries = readZip(new Uint8Array(Buffer.from(foreign, 'base64')) as Uint8Array<ArrayBuffer>, decode);
    expect(entries?.map(({ name, method }) => [name, method])).toEqual([['Zoé.md', 8]]);
    const text = inflateRawSync(entries?.[0]?.packed ?? new Uint8Array());
    expect(crc32(text)).toBe(entries?.[0]?.crc);
  });

  it('broken ones are told from whole ones, and never crash', () => {
    const bytes = written({ 'a.md': 'abc', 'b.md': 'def' });
    expect(isZip(bytes)).toBe(true);
    for (let length = 0; length < bytes.length; length += 1)
      expect(readZip(bytes.slice(0, length), decode)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const broken = bytes.slice();
        broken[at] = value;
        const entries = readZip(broken, decode);
        for (const { packed } of entries ?? []) expect(packed.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
