import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSet, asRecord, aText } from '../../../../tests/note-arbitraries.ts';
import type { Note, NoteHistory, NoteRecord } from '../../model/note.ts';
import type { PersonId } from '../../model/person.ts';
import { planMerge } from '../plan-merge.ts';
import { csvColumns, writeCsv } from './csv-format.ts';
import { writeJson } from './json-format.ts';
import { writeMarkdown, writeMarkdownFiles } from './markdown-format.ts';
import type { NotesToWrite } from './notes-file.ts';
import { readNotesFile } from './read-notes-file.ts';
import { writeWebAnnotations } from './web-annotation-format.ts';

const directory = { names: { ['dan-levy' as PersonId]: 'Dan Levy' }, redirects: {} };
const now = '2026-11-24T10:00:00.000Z';
const later = '2026-12-01T10:00:00.000Z';

const writing = (records: readonly NoteRecord[]): NotesToWrite => ({ records, directory, now });

function readAll(text: string, at = later): readonly NoteRecord[] {
  const reading = readNotesFile(text, at);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(`${step.value.error.kind} ${step.value.error.detail}`);
    return step.value.value.records;
  }
}

const byId = (a: NoteRecord, b: NoteRecord) => (a.note.id < b.note.id ? -1 : 1);
const inSight = ({ deletedAt }: Note) => deletedAt === undefined;

const aHistory: fc.Arbitrary<NoteHistory> = fc.record(
  {
    past: fc.array(fc.record({ at: fc.nat(9), removed: aText, added: aText }, { noNullPrototype: true }), {
      maxLength: 3,
    }),
    future: fc.array(fc.record({ at: fc.nat(9), removed: aText, added: aText }, { noNullPrototype: true }), {
      maxLength: 2,
    }),
  },
  { noNullPrototype: true },
);

const someRecords = aSet.map((notes) => notes.map(asRecord));

describe('for any notes', () => {
  it('JSON brings everything back, the bin and the steps to undo included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aSet, aHistory), { minLength: 1, maxLength: 3 }), (sets) => {
        const records = sets.flatMap(([notes, history]) => notes.map((note) => ({ note, history, writer: '' })));
        fc.pre(records.length > 0);
        expect(readAll(writeJson({ records, now }))).toEqual(records);
      }),
    );
  });

  it.each([
    ['Markdown', (all: NotesToWrite) => [writeMarkdown(all)]],
    ['Markdown, one file a person', (all: NotesToWrite) => writeMarkdownFiles(all).map(({ text }) => text)],
    ['Web Annotation', (all: NotesToWrite) => [writeWebAnnotations(all)]],
  ])('%s brings back everything in sight', (_name, write) => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const shown = records.filter(({ note }) => inSight(note));
        fc.pre(shown.length > 0);
        const read = write(writing(records)).flatMap((text) => readAll(text));
        expect(read.toSorted(byId)).toEqual(shown.toSorted(byId));
        // And what comes back into the notes it came from changes nothing.
        expect(planMerge(records, read).put).toEqual([]);
      }),
    );
  });

  it('Markdown survives an editor that changes line ends', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const shown = records.filter(({ note }) => inSight(note));
        fc.pre(shown.length > 0);
        const text = `\uFEFF${writeMarkdown(writing(records)).replaceAll('\n', '\r\n')}`;
        expect(readAll(text).toSorted(byId)).toEqual(shown.toSorted(byId));
      }),
    );
  });

  it('CSV says what the notes say', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const rows = parseCsv(writeCsv(writing(records)));
        expect(rows[0]).toEqual([...csvColumns]);
        const bodies = rows.slice(1).map((row) => row[2]);
        const wanted = records.filter(({ note }) => inSight(note)).map(({ note }) => note.body);
        const unguarded = bodies.map((body) => body?.replace(/^'(?=[=+\-@\t\r])/, ''));
        expect(unguarded.toSorted()).toEqual(wanted.map((body) => body.replace(/^'(?=[=+\-@\t\r])/, '')).toSorted());
        expect(bodies.filter((body) => /^[=+\-@]/.test(body ?? ''))).toEqual([]);
      }),
    );
  });
});

/** RFC 4180, written down again so that the writer is not judged by itself. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  pattern.lastIndex = 1;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (pattern.lastIndex >= text.length) break;
  }
  return rows.filter((row) => row.length > 1);
}

const note = (fields: Partial<Note> = {}): Note => ({
  id: 'n1',
  person: 'dan-levy' as PersonId,
  body: 'Met in 2009.\n\nSaid **yes**.',
  createdAt: now,
  updatedAt: now,
  version: { a: 2 },
  context: { url: 'https://a.example/1', title: 'Levy [leaves]', quote: 'Levy is\nleaving' },
  ...fields,
});

describe('a file that was edited by hand', () => {
  const text = writeMarkdown(writing([asRecord(note())]));

  it('takes the place of the note that it was written from', () => {
    const read = readAll(text.replace('Met in 2009.', 'Met in 2010.'));
    const plan = planMerge([asRecord(note())], read);
    expect(plan.changed.map(({ after }) => after.body)).toEqual(['Met in 2010.\n\nSaid **yes**.']);
    expect(plan.changed[0]?.after.updatedAt).toBe(later);
  });

  it('and stands beside it when that was edited too', () => {
    const read = readAll(text.replace('Met in 2009.', 'Met in 2010.'));
    const plan = planMerge([asRecord(note({ body: 'Met in 2008.', version: { a: 3 } }))], read);
    expect([...plan.keptBoth, ...plan.changed.map(({ after }) => after)].map(({ body }) => body)).toHaveLength(2);
    expect(plan.put.map(({ note: { body } }) => body).toSorted()).toEqual([
      'Met in 2008.',
      'Met in 2010.\n\nSaid **yes**.',
    ]);
  });

  it('a Web Annotation that was edited does the same', () => {
    const annotations = writeWebAnnotations(writing([asRecord(note())])).replace('Met in 2009.', 'Met in 2010.');
    const plan = planMerge([asRecord(note())], readAll(annotations));
    expect(plan.changed).toHaveLength(1);
  });
});

describe('what people see', () => {
  it('Markdown reads as Markdown', () => {
    const text = writeMarkdown(writing([asRecord(note())]));
    expect(text).toContain('## Dan Levy');
    expect(text).toContain('\nMet in 2009.\n\nSaid **yes**.\n');
    expect(text).toContain('> Levy is\n> leaving\n> — Levy \\[leaves\\] <https://a.example/1>');
  });

  it('Obsidian finds a title, an alias and dates', () => {
    const [file] = writeMarkdownFiles(writing([asRecord(note())]));
    expect(file?.name).toBe('Dan Levy.md');
    expect(file?.text.split('\n').slice(0, 8)).toEqual([
      '---',
      'title: "Dan Levy"',
      'aliases: ["Dan Levy"]',
      'tags: [rolecall]',
      'rolecall-person: dan-levy',
      `created: ${now}`,
      `updated: ${now}`,
      '---',
    ]);
  });

  it('two people of one name, and names no file can have, get files of their own', () => {
    const names = { ['a' as PersonId]: 'A/B: "C"', ['b' as PersonId]: 'a b c', ['c' as PersonId]: '..' };
    const records = ['a', 'b', 'c'].map((person) => asRecord(note({ id: person, person: person as PersonId })));
    const files = writeMarkdownFiles({ records, directory: { names, redirects: {} }, now });
    expect(files.map(({ name }) => name)).toEqual(['note.md', 'A B C.md', 'a b c 2.md']);
  });

  it('a Web Annotation is one by the W3C’s model', () => {
    const collection = JSON.parse(writeWebAnnotations(writing([asRecord(note())])));
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.first.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      target: { source: 'https://a.example/1', selector: { type: 'TextQuoteSelector', exact: 'Levy is\nleaving' } },
    });
  });

  it('annotations about nobody of ours are left out, and counted', () => {
    const other = {
      type: 'Annotation',
      id: 'https://h.example/1',
      body: { type: 'TextualBody', value: 'x' },
      target: 'https://a.example/',
    };
    const reading = readNotesFile(JSON.stringify([other]), now);
    let step = reading.next();
    while (!step.done) step = reading.next();
    expect(step.value).toEqual({ ok: true, value: { records: [], skipped: 1 } });
  });
});
