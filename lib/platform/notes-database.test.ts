import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { aText, people } from '../../tests/note-arbitraries.ts';
import { databaseVersion, deleteNotesDatabase, mainDatabase, openNotesDatabase, reasonOf } from './notes-database.ts';

afterEach(() => deleteNotesDatabase(mainDatabase));

/** The database as each released version left it. */
async function leave(version: number, notes: readonly unknown[]): Promise<void> {
  if (version === 0) return;
  const old = await openDB(mainDatabase, version, {
    upgrade(database) {
      database.createObjectStore('notes', { keyPath: 'id' }).createIndex('byPerson', 'person');
    },
  });
  for (const note of notes) await old.put('notes', note);
  old.close();
}

const instant = '2026-01-01T00:00:00.000Z';
const old = { id: 'n1', person: 'dan-levy', body: 'one', createdAt: instant, updatedAt: instant };

async function readAll() {
  const database = await openNotesDatabase();
  const rows = await database.getAll('notes');
  const unreadable = await database.getAll('unreadable');
  database.close();
  return { rows, unreadable, version: database.version };
}

describe('opening', () => {
  it.each(Array.from({ length: databaseVersion }, (_, version) => version))('from version %i', async (version) => {
    await leave(version, [old]);
    const { rows, unreadable, version: now } = await readAll();
    expect(now).toBe(databaseVersion);
    expect(unreadable).toEqual([]);
    expect(rows.map(({ note }) => note)).toEqual(version === 0 ? [] : [{ ...old, version: { 'shape-1': 1 } }]);
  });

  it('any notes of version 1 arrive whole', async () => {
    const note = fc.record(
      {
        id: fc.uuid(),
        person: fc.constantFrom(...people),
        body: aText,
        createdAt: fc.constant(instant),
        updatedAt: fc.constant(instant),
        context: fc.record({ url: fc.constant('https://a.example/'), title: aText, quote: aText }),
      },
      { requiredKeys: ['id', 'person', 'body', 'createdAt', 'updatedAt'], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(note, { selector: ({ id }) => id, maxLength: 5 }), async (notes) => {
        await deleteNotesDatabase(mainDatabase);
        await leave(1, notes);
        const { rows } = await readAll();
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(rows.map((row) => row.note).toSorted(byId)).toEqual(
          notes.map((each) => ({ ...each, version: { 'shape-1': 1 } })).toSorted(byId),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('what the upgrade cannot read is kept, not thrown away', async () => {
    const strange = { id: 'n2', something: 'else' };
    await leave(1, [old, strange]);
    const { rows, unreadable } = await readAll();
    expect(rows).toHaveLength(1);
    expect(unreadable).toEqual([strange]);
  });

  it('says why it fails', async () => {
    (await openDB(mainDatabase, databaseVersion + 1)).close();
    const failed = await openNotesDatabase().catch((error: unknown) => error);
    expect(reasonOf(failed)).toBe('newer');
    expect(reasonOf(new DOMException('', 'TimeoutError'))).toBe('blocked');
    expect(reasonOf(new Error('anything'))).toBe('unreadable');
  });
});
