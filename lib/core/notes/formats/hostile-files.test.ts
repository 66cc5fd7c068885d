import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSet, asRecord } from '../../../../tests/note-arbitraries.ts';
import { runDecoder } from '../../model/decode.ts';
import type { ImportFailure } from './import-failure.ts';
import { recordDecoder } from '../decode-note.ts';
import { planMerge } from '../plan-merge.ts';
import { writeJson } from './json-format.ts';
import { writeMarkdown } from './markdown-format.ts';
import type { NotesRead } from './notes-file.ts';
import { readNotesFile } from './read-notes-file.ts';
import { writeWebAnnotations } from './web-annotation-format.ts';
import type { Result } from '../../model/result.ts';

const now = '2026-11-24T10:00:00.000Z';

function read(text: string): Result<NotesRead, ImportFailure> {
  const reading = readNotesFile(text, now);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

const refusalOf = (text: string): string => {
  const outcome = read(text);
  return outcome.ok ? 'taken' : outcome.error.kind;
};

const entry = {
  id: 'n1',
  person: 'dan-levy',
  body: 'x',
  createdAt: now,
  updatedAt: now,
  version: { a: 1 },
};
const file = (notes: unknown, more: object = {}) =>
  JSON.stringify({ format: 'rolecall-notes', version: 2, exportedAt: now, notes, ...more });

describe('files that cannot be taken', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0', 'not-text'],
    ['prose', 'Dear diary', 'unknown-format'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'unknown-format'],
    ['another program’s JSON', '{"notes":[]}', 'unknown-format'],
    ['half a file', file([entry]).slice(0, -9), 'malformed'],
    ['a newer file', file([entry], { version: 3 }), 'newer'],
    ['a version that is none', file([entry], { version: '2' }), 'malformed'],
    ['no notes', file([]), 'no-notes'],
    ['notes that are no list', file({}), 'malformed'],
    ['a note of the wrong type', file([entry, null]), 'malformed'],
    ['an unknown key', file([{ ...entry, html: '<b>' }]), 'malformed'],
    ['a key beside the notes', file([entry], { extra: 1 }), 'malformed'],
    ['a person that is none', file([{ ...entry, person: '../../etc' }]), 'malformed'],
    ['a date that is none', file([{ ...entry, updatedAt: 'yesterday' }]), 'malformed'],
    ['a text without end', file([{ ...entry, body: 'x'.repeat(100_001) }]), 'malformed'],
    ['a version that counts wrong', file([{ ...entry, version: { a: -1 } }]), 'malformed'],
    ['no version', file([{ ...entry, version: {} }]), 'malformed'],
    [
      'too many devices',
      file([{ ...entry, version: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`d${i}`, 1])) }]),
      'malformed',
    ],
    ['one bad note among good ones', file([entry, { ...entry, id: 'n2', body: 7 }]), 'malformed'],
    ['Markdown cut off', '<!-- rolecall-notes {"version":2} -->\n<!-- rolecall-note {} -->\nx', 'malformed'],
    ['newer Markdown', '<!-- rolecall-notes {"version":9} -->\n', 'newer'],
    ['Markdown without a note', '<!-- rolecall-notes {"version":2} -->\nx', 'no-notes'],
    [
      'annotations that are none',
      '[{"type":"Annotation","body":{"source":"urn:rolecall:person:dan-levy"},"id":7,"created":7}]',
      'malformed',
    ],
  ])('%s', (_name, text, kind) => {
    expect(refusalOf(text)).toBe(kind);
  });

  it('say where, and repeat nothing of the file', () => {
    const outcome = read(file([entry, { ...entry, body: 7 }]));
    expect(outcome).toEqual({ ok: false, error: { kind: 'malformed', detail: 'notes[1].body' } });
  });
});

describe('keys that reach for prototypes', () => {
  it.each([
    file([entry]).replace('"body"', '"__proto__":{"polluted":true},"body"'),
    file([entry]).replace('"a":1', '"__proto__":1,"a":1'),
    file([entry]).replace('"a":1', '"constructor":1,"a":1'),
    file([{ ...entry, history: { past: [], future: [] } }]).replace('"past"', '"__proto__":{"polluted":true},"past"'),
    '{"__proto__":{"format":"rolecall-notes"},"version":2}',
    '{"type":"AnnotationCollection","__proto__":{"first":{"items":[]}}}',
  ])('%s', (text) => {
    const outcome = read(text);
    const taken = outcome.ok ? outcome.value.records : [];
    expect(taken.every((record) => runDecoder(recordDecoder, record).ok)).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('HTML in a note is text like any other', () => {
  const body = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  const outcome = read(file([{ ...entry, body }]));
  expect(outcome.ok && outcome.value.records[0]?.note.body).toBe(body);
});

const tokens = [
  '"__proto__":{"x":1},',
  'null',
  '{',
  ']',
  '"',
  '\0',
  '<!-- rolecall-end -->',
  '\n',
  '-1',
  '1e999',
  '"version":3',
  '\\',
  '<script>',
];

/** One to four wounds: something cut out, doubled, flipped or put in. */
function wound(text: string, wounds: readonly { at: number; kind: number; size: number }[]): string {
  let result = text;
  for (const { at, kind, size } of wounds) {
    const start = Math.floor(at * result.length);
    const piece = result.slice(start, start + size);
    const rest = result.slice(start + size);
    if (kind === 0) result = result.slice(0, start) + rest;
    else if (kind === 1) result = result.slice(0, start) + piece + piece + rest;
    else if (kind === 2)
      result =
        result.slice(0, start) +
        String.fromCharCode(result.charCodeAt(start) ^ (1 << (size % 7)) || 65) +
        result.slice(start + 1);
    else result = result.slice(0, start) + (tokens[size % tokens.length] ?? '') + result.slice(start);
  }
  return result;
}

it('ten thousand mutated files: never a crash, never half a file, no prototype touched', () => {
  const keysBefore = Reflect.ownKeys(Object.prototype);
  const own = asRecord({ ...entry, id: 'own' } as never);
  const counts = { files: 0, taken: 0, refused: 0 };
  const aFile = aSet
    .filter((notes) => notes.length > 0)
    .chain((notes) => {
      const all = { records: notes.map(asRecord), directory: { names: {}, redirects: {} }, now };
      return fc.constantFrom(writeJson(all), writeMarkdown(all), writeWebAnnotations(all));
    });
  const aWound = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    kind: fc.nat(3),
    size: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(
      aFile,
      fc.array(fc.array(aWound, { minLength: 1, maxLength: 4 }), { minLength: 20, maxLength: 20 }),
      (text, mutations) => {
        for (const wounds of mutations) {
          counts.files += 1;
          const outcome = read(wound(text, wounds));
          if (!outcome.ok) {
            counts.refused += 1;
            if (typeof outcome.error.kind !== 'string' || outcome.error.detail.length > 80)
              throw new Error('an unclear refusal');
            continue;
          }
          counts.taken += 1;
          for (const record of outcome.value.records) {
            if (!runDecoder(recordDecoder, record).ok) throw new Error('an unsound note was taken');
          }
          const { put } = planMerge([own], outcome.value.records);
          if (put.some(({ note }) => note.id === 'own')) throw new Error('a note of another id was changed');
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(counts.files).toBe(10_000);
  expect(counts.taken + counts.refused).toBe(10_000);
  expect(counts.refused).toBeGreaterThan(1_000);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(keysBefore);
}, 30_000);
