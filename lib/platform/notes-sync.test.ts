import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aSet, asRecord } from '../../tests/note-arbitraries.ts';
import { createArea, silenceWarnings } from '../../tests/note-stores.ts';
import type { Note, NoteRecord } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { planMerge } from '../core/notes/plan-merge.ts';
import { syncLimit, syncSize } from '../core/notes/sync-chunks.ts';
import { readSyncStatus, syncNotes, writeSyncStatus } from './notes-sync.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: {} } }));

/** One browser of the reader's, with notes in memory that merge as the store's do. */
function createBrowser(remote: ReturnType<typeof createArea>, notes: readonly Note[] = []) {
  const local = createArea().area;
  let records: readonly NoteRecord[] = notes.map(asRecord);
  const store = {
    all: async () => records,
    takeIn: async (incoming: readonly NoteRecord[]) => {
      const plan = planMerge(records, incoming);
      const byId = new Map(records.map((record) => [record.note.id, record]));
      for (const record of plan.put) byId.set(record.note.id, record);
      records = [...byId.values()];
      return plan;
    },
  };
  const sync = () =>
    syncNotes({ notes: store, local, remote: remote.area, now: () => new Date('2026-11-24T10:00:00.000Z') });
  return {
    local,
    sync,
    on: () => writeSyncStatus({ on: true }, local),
    write: (note: Note) => {
      records = [...records.filter((record) => record.note.id !== note.id), asRecord(note)];
    },
    bodies: () => records.map(({ note }) => note.body).toSorted(),
    notes: () => records.map(({ note }) => note).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const note = (fields: Partial<Note> = {}): Note => ({
  id: 'n1',
  person: 'dan-levy' as PersonId,
  body: 'one',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: { a: 1 },
  ...fields,
});

beforeEach(() => {
  silenceWarnings();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('syncing', () => {
  it('is off until it is switched on, and then nothing is read or written', async () => {
    const remote = createArea();
    expect(await createBrowser(remote, [note()]).sync()).toBe('off');
    expect(remote.items.size).toBe(0);
  });

  it('brings notes from one browser to another, and stops when both agree', async () => {
    const remote = createArea();
    const [a, b] = [createBrowser(remote, [note()]), createBrowser(remote)];
    await Promise.all([a.on(), b.on()]);
    expect(await a.sync()).toBe('sent');
    expect(await b.sync()).toBe('same');
    expect(b.bodies()).toEqual(['one']);
    expect(await a.sync()).toBe('same');
  });

  it('edited in both, both versions are in both', async () => {
    const remote = createArea();
    const [a, b] = [createBrowser(remote, [note()]), createBrowser(remote, [note()])];
    await Promise.all([a.on(), b.on()]);
    a.write(note({ body: 'a', version: { a: 2 } }));
    b.write(note({ body: 'b', version: { a: 1, b: 1 } }));
    for (const browser of [a, b, a, b]) await browser.sync();
    expect(a.bodies()).toEqual(['a', 'b']);
    expect(b.bodies()).toEqual(['a', 'b']);
    expect(await a.sync()).toBe('same');
  });

  it('items of two writes are taken for nothing, and what either browser has survives', async () => {
    const remote = createArea();
    const [a, b] = [createBrowser(remote, [note()]), createBrowser(remote, [note({ id: 'n2', body: 'two' })])];
    await Promise.all([a.on(), b.on()]);
    await a.sync();
    const head = remote.items.get('notes-head') ?? '';
    remote.items.set('notes-head', head.replace(/"print":"\w/, '"print":"_'));
    await b.sync();
    expect(b.bodies()).toEqual(['two']);
    await a.sync();
    await b.sync();
    expect(a.bodies()).toEqual(['one', 'two']);
    expect(b.bodies()).toEqual(['one', 'two']);
  });

  it('says when the notes have outgrown it, and leaves what is there', async () => {
    const remote = createArea();
    const a = createBrowser(remote, [note()]);
    await a.on();
    await a.sync();
    const before = new Map(remote.items);
    // What does not compress.
    for (let index = 0; index < 40; index += 1) {
      const body = Array.from(crypto.getRandomValues(new Uint8Array(3_000)), (byte) => byte.toString(16)).join('');
      a.write(note({ id: `big-${index}`, body }));
    }
    expect(await a.sync()).toBe('outgrown');
    expect(remote.items).toEqual(before);
    const status = await readSyncStatus(a.local);
    expect(status).toMatchObject({ on: true, problem: 'outgrown' });
    expect(status.size).toBeGreaterThan(syncLimit);
  });

  it('what a newer RoleCall wrote is left alone', async () => {
    const remote = createArea();
    await remote.area.set({ 'notes-head': { version: 9, chunks: 0, print: '' } });
    const a = createBrowser(remote, [note()]);
    await a.on();
    expect(await a.sync()).toBe('newer');
    expect(remote.items.size).toBe(1);
  });

  it('a browser that refuses is told of, and tried again', async () => {
    const remote = createArea();
    const a = createBrowser(remote, [note()]);
    await a.on();
    vi.spyOn(remote.area, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    expect(await a.sync()).toBe('failed');
    expect(await readSyncStatus(a.local)).toMatchObject({ problem: 'failed' });
    expect(await a.sync()).toBe('sent');
    expect((await readSyncStatus(a.local)).problem).toBeUndefined();
  });
});

it('for any notes in three browsers, all end up with the same, and within the quota', async () => {
  await fc.assert(
    fc.asyncProperty(aSet, aSet, aSet, async (one, two, three) => {
      const remote = createArea();
      const browsers = [one, two, three].map((notes) => createBrowser(remote, notes));
      for (const browser of browsers) await browser.on();
      for (let round = 0; round < 3; round += 1) for (const browser of browsers) await browser.sync();
      const [first, ...others] = browsers.map((browser) => browser.notes());
      for (const other of others) expect(other).toEqual(first);
      const items = Object.fromEntries([...remote.items].map(([key, value]) => [key, JSON.parse(value) as unknown]));
      expect(syncSize(items)).toBeLessThanOrEqual(syncLimit);
    }),
    { numRuns: 25 },
  );
});
