import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Note } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { writeJson } from '../core/notes/formats/json-format.ts';
import { writeMarkdownFiles } from '../core/notes/formats/markdown-format.ts';
import { writeZip } from '../core/notes/formats/zip-archive.ts';
import { packText, unpackText } from './compress.ts';
import { readImport } from './read-import.ts';

const now = '2026-11-24T10:00:00.000Z';
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

const noteNumber = (index: number): Note => ({
  id: `n${index}`,
  person: (index % 2 === 0 ? 'dan-levy' : 'guy-rosen') as PersonId,
  body: `Note ${index}`,
  createdAt: now,
  updatedAt: now,
  version: { a: 1 },
});

const records = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    note: noteNumber(index),
    history: { past: [], future: [] },
    writer: '',
  }));

const read = (file: Blob, progress: (share: number) => void = () => undefined, signal = new AbortController().signal) =>
  readImport(file, { now, progress, signal });

const outcomeOf = async (file: Blob): Promise<string> => {
  const outcome = await read(file);
  return outcome.ok ? `${outcome.value.records.length} notes` : outcome.error.kind;
};

describe('a file of the reader’s', () => {
  it('is read with progress', async () => {
    const seen: number[] = [];
    const outcome = await read(new Blob([writeJson({ records: records(1_000), now })]), (share) => seen.push(share));
    expect(outcome.ok && outcome.value.records).toHaveLength(1_000);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('can be given up', async () => {
    const stop = new AbortController();
    const file = new Blob([writeJson({ records: records(1_000), now })]);
    await expect(read(file, () => stop.abort(), stop.signal)).rejects.toThrow('abort');
  });

  it('of a hundred megabytes is refused before it is read', async () => {
    const huge = { size: 100_000_000, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as Blob;
    expect(await read(huge)).toEqual({ ok: false, error: { kind: 'too-large', detail: '100 MB' } });
  });

  it('that is no text is refused', async () => {
    expect(await outcomeOf(new Blob([new Uint8Array([0x89, 0x50, 0xff, 0xfe])]))).toBe('not-text');
    expect(await outcomeOf(new Blob([]))).toBe('empty');
  });
});

describe('a zip file', () => {
  const files = writeMarkdownFiles({ records: records(6), directory: { names: {}, redirects: {} }, now });
  const entries = files.map(({ name, text }) => ({ name, bytes: encode(text) }));

  it('of ours comes back whole, other files in it being passed over', async () => {
    const zip = writeZip(
      [...entries, { name: 'Other.md', bytes: encode('# Shopping') }, { name: 'x.png', bytes: encode('x') }],
      encode,
      now,
    );
    expect(await outcomeOf(new Blob([zip]))).toBe('6 notes');
  });

  it('with one damaged file among them changes nothing', async () => {
    const broken = { name: 'z.md', bytes: encode('<!-- rolecall-notes {"version":2} -->\n<!-- rolecall-note x -->') };
    expect(await outcomeOf(new Blob([writeZip([...entries, broken], encode, now)]))).toBe('malformed');
  });

  it('whose bytes do not add up is refused', async () => {
    const zip = writeZip(entries, encode, now);
    const at = zip.findIndex((byte, index) => index > 60 && byte === 'N'.charCodeAt(0));
    zip[at] = 'M'.charCodeAt(0);
    expect(await outcomeOf(new Blob([zip]))).toBe('broken-zip');
  });

  it('that unpacks to far more than it says is refused without unpacking it', async () => {
    const bomb = deflateRawSync(Buffer.alloc(60_000_000, 'x'));
    const zip = writeZip([{ name: 'bomb.md', bytes: new Uint8Array(bomb) as Uint8Array<ArrayBuffer> }], encode, now);
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 6, true);
    // Both headers say "deflated", and lie about the size.
    view.setUint16(8, 8, true);
    view.setUint16(directory + 10, 8, true);
    view.setUint32(directory + 24, 1_000, true);
    expect(await outcomeOf(new Blob([zip]))).toBe('broken-zip');
  });
});

describe('packed text', () => {
  it('comes back, and is smaller', async () => {
    const text = 'Zoé 扎克伯格 '.repeat(2_000);
    const packed = await packText(text);
    expect(packed.length).toBeLessThan(text.length / 10);
    expect(await unpackText(packed, 1_000_000)).toBe(text);
    expect(await unpackText(packed, 1_000)).toBeUndefined();
    expect(await unpackText('no base64 !', 1_000)).toBeUndefined();
    expect(await unpackText(btoa('no gzip'), 1_000)).toBeUndefined();
  });
});
