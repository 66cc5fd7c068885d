import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aSave, bodiesOf, createMachine, dan, silenceWarnings } from '../../tests/note-stores.ts';
import { mergeNotes } from '../core/notes/merge-notes.ts';
import { deleteNotesDatabase, mainDatabase, openNotesDatabase, rescueDatabase } from './notes-database.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: {} } }));

const onlyMain = async (
  change: (database: Awaited<ReturnType<typeof openNotesDatabase>>) => unknown,
): Promise<void> => {
  const database = await openNotesDatabase();
  await change(database);
  database.close();
};

beforeEach(() => {
  silenceWarnings();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteNotesDatabase(mainDatabase);
  await deleteNotesDatabase(rescueDatabase);
});

describe('keeping', () => {
  it('a saved note is in both stores before the answer', async () => {
    const machine = createMachine();
    const { record, copies } = await machine.open().save(aSave('one'));
    expect(copies).toBe(2);
    expect(JSON.parse(machine.items.get(`note/${record.note.id}`) ?? '')).toEqual(record);
    await onlyMain(async (database) =>
      expect((await database.get('notes', record.note.id))?.note).toEqual(record.note),
    );
  });

  it('asks for data to be on the disk, not on its way there', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await createMachine().open().save(aSave('one'));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
  });

  it('lists a person’s notes newest first, under every id they had', async () => {
    const store = createMachine().open();
    await store.save(aSave('old', { person: 'd-levy' as never }));
    await store.save(aSave('new'));
    await store.save(aSave('other', { person: 'guy-rosen' as never }));
    expect((await store.of([dan, 'd-levy' as never])).map(({ note }) => note.body)).toEqual(['new', 'old']);
    expect((await store.newest('notes', 2)).map(({ body }) => body)).toEqual(['other', 'new']);
  });

  it('undo and redo outlive the background', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('a', { id: 'n' }));
    machine.wait(60_000);
    await machine.open().save(aSave('b', { id: 'n' }));
    expect((await machine.open().turn('n', 'undo'))?.record.note.body).toBe('a');
    expect((await machine.open().turn('n', 'redo'))?.record.note.body).toBe('b');
    expect(await machine.open().turn('n', 'redo')).toBeUndefined();
  });

  it('a deleted note is in the bin for thirty days, and can be had back', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('kept', { id: 'n' }));
    await store.remove('n');
    expect(await store.of([dan])).toEqual([]);
    machine.wait(29 * 86_400_000);
    await store.verify();
    expect((await store.newest('bin')).map(({ body }) => body)).toEqual(['kept']);
    await store.restore('n');
    expect((await store.of([dan])).map(({ note }) => note.body)).toEqual(['kept']);
    await store.remove('n');
    machine.wait(31 * 86_400_000);
    await store.verify();
    expect(await store.all()).toEqual([]);
    expect(machine.items.has('note/n')).toBe(false);
  });
});

describe('a store that is gone', () => {
  it('the database: everything comes back from the mirror, undo included, and the reader is told', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('one', { id: 'n' }));
    await deleteNotesDatabase(mainDatabase);
    const store = machine.open();
    expect(await bodiesOf(store)).toEqual(['one']);
    expect((await store.turn('n', 'undo'))?.record.note.body).toBe('');
    expect(machine.notices).toEqual([expect.objectContaining({ kind: 'database-restored', notes: 1 })]);
  });

  it('the database, deleted under an open store', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('one'));
    await deleteNotesDatabase(mainDatabase);
    await store.save(aSave('two'));
    expect(await bodiesOf(store)).toEqual(['one', 'two']);
  });

  it('the mirror: everything is written there again, and the reader is told', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('one'));
    machine.clearMirror();
    expect(await bodiesOf(store)).toEqual(['one']);
    expect([...machine.items.keys()]).toContain('note/note-one');
    expect(machine.kinds()).toEqual(['mirror-restored']);
  });

  it('the mirror, emptied under a save that then writes to it', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('one'));
    const set = machine.area.set;
    vi.spyOn(machine.area, 'set').mockImplementationOnce(async (items) => {
      machine.clearMirror();
      await set(items);
    });
    await store.save(aSave('two'));
    await store.of([dan]);
    await deleteNotesDatabase(mainDatabase);
    expect(await bodiesOf(machine.open())).toEqual(['one', 'two']);
  });

  it('one after the other, any number of times', async () => {
    const machine = createMachine();
    for (const body of ['one', 'two', 'three']) {
      await machine.open().save(aSave(body));
      await deleteNotesDatabase(mainDatabase);
      await machine.open().verify();
      machine.clearMirror();
      await machine.open().verify();
    }
    expect(await bodiesOf(machine.open())).toEqual(['one', 'three', 'two']);
  });
});

describe('stopped in the middle', () => {
  it('after the database and before the mirror: the next start brings the mirror up to date', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('one'));
    vi.spyOn(machine.area, 'set').mockReturnValueOnce(new Promise(() => undefined));
    void machine.open().save(aSave('two'));
    await vi.waitFor(() => expect(machine.area.set).toHaveBeenCalled());
    // Its lock goes with the one that was stopped: a machine with the same stores and a lock of its own.
    const after = createMachine();
    for (const [key, value] of machine.items) after.items.set(key, value);
    expect(await bodiesOf(after.open())).toEqual(['one', 'two']);
    expect(after.items.has('note/note-two')).toBe(true);
    expect(after.notices).toEqual([]);
  });

  it('a save sent again afterwards makes no second note', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('one'));
    await machine.open().save(aSave('one'));
    expect(await bodiesOf(machine.open())).toEqual(['one']);
  });
});

describe('a database that cannot be had', () => {
  const newer = 99;

  it('a newer one is left alone, and its notes are there again after the update', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('before'));
    (await openNotesDatabase(mainDatabase, newer)).close();
    const store = machine.open();
    await store.save(aSave('meanwhile'));
    expect(await bodiesOf(store)).toEqual(['before', 'meanwhile']);
    expect(machine.kinds()).toContain('newer');
    const found = (await indexedDB.databases()).find(({ name }) => name === mainDatabase);
    expect(found?.version).toBe(newer);
    // The newer extension comes back: its database opens, and has what was written meanwhile.
    const updated = machine.open((name) => openNotesDatabase(name, name === mainDatabase ? newer : undefined));
    expect(await bodiesOf(updated)).toEqual(['before', 'meanwhile']);
    expect(machine.kinds()).toContain('main-back');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(rescueDatabase);
  });

  it('a damaged one is left alone too', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('one'));
    await deleteNotesDatabase(mainDatabase);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(mainDatabase, 2);
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
    const store = machine.open();
    await store.save(aSave('two'));
    expect(await bodiesOf(store)).toEqual(['one', 'two']);
    expect(machine.kinds()).toContain('unreadable');
  });

  it('one whose reading fails is replaced while it is open', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('one'));
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw new DOMException('cannot read', 'UnknownError');
    });
    await store.save(aSave('two'));
    expect(await bodiesOf(store)).toEqual(['one', 'two']);
    expect(machine.kinds()).toContain('unreadable');
  });

  it('with no database at all the mirror keeps the notes, and says that it is alone', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('one'));
    const denied = machine.open(async () => Promise.reject(new DOMException('denied', 'SecurityError')));
    expect((await denied.save(aSave('two'))).copies).toBe(1);
    expect((await denied.of([dan])).map(({ note }) => note.body)).toEqual(['two', 'one']);
    expect(machine.kinds()).toContain('no-database');
    const back = machine.open();
    expect(await bodiesOf(back)).toEqual(['one', 'two']);
    expect((await back.save(aSave('three'))).copies).toBe(2);
  });

  it('is tried again after a while, without a restart', async () => {
    const machine = createMachine();
    let blocked = true;
    const store = machine.open((name) =>
      blocked && name === mainDatabase
        ? Promise.reject(new DOMException('held', 'TimeoutError'))
        : openNotesDatabase(name),
    );
    await store.save(aSave('one'));
    blocked = false;
    machine.wait(61_000);
    await store.save(aSave('two'));
    expect(machine.kinds()).toEqual(['blocked', 'main-back']);
    await onlyMain(async (database) => expect(await database.count('notes')).toBe(2));
  });
});

describe('a write that fails', () => {
  it('says so, and leaves nothing half written', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('one'));
    const before = new Map(machine.items);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await expect(store.save(aSave('two'))).rejects.toThrow('the disk is full');
    vi.restoreAllMocks();
    expect(machine.items).toEqual(before);
    expect(await bodiesOf(store)).toEqual(['one']);
    await store.save(aSave('two'));
    expect(await bodiesOf(store)).toEqual(['one', 'two']);
  });

  it('of the mirror alone: the note is kept in one store, said to be, and in both as soon as it can be', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('one'));
    const set = vi.spyOn(machine.area, 'set').mockRejectedValue(new Error('storage.local is broken'));
    expect((await store.save(aSave('two'))).copies).toBe(1);
    expect(machine.kinds()).toEqual(['no-mirror']);
    set.mockRestore();
    machine.wait(61_000);
    expect((await store.save(aSave('three'))).copies).toBe(2);
    expect([...machine.items.keys()].filter((key) => key.startsWith('note/'))).toHaveLength(3);
  });

  it('a damaged row is put back from the mirror', async () => {
    const machine = createMachine();
    await machine.open().save(aSave('one'));
    await onlyMain((database) => database.put('notes', { id: 'note-one', note: 17 } as never));
    const store = machine.open();
    await store.verify();
    expect((await store.of([dan])).map(({ note }) => note.body)).toEqual(['one']);
  });
});

describe('taking in', () => {
  const incoming = ['a', 'b', 'c'].map((body) => ({
    note: {
      id: `in-${body}`,
      person: dan,
      body,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      version: { other: 1 },
    },
    history: { past: [], future: [] },
    writer: '',
  }));

  it('a plan changes nothing, the merge does what was planned, and can be taken back', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('own'));
    const plan = await store.plan(incoming);
    expect(plan.added).toHaveLength(3);
    expect(await bodiesOf(store)).toEqual(['own']);
    await store.takeIn(incoming, { undoable: true });
    expect(await bodiesOf(store)).toEqual(['a', 'b', 'c', 'own']);
    expect((await machine.open().lastImport())?.entries).toHaveLength(3);
    expect(await machine.open().undoImport()).toBe(3);
    expect((await store.newest('notes')).map(({ body }) => body)).toEqual(['own']);
    expect(await store.undoImport()).toBe(0);
  });

  it('taken back, a note edited since stays', async () => {
    const store = createMachine().open();
    await store.takeIn(incoming, { undoable: true });
    await store.save(aSave('a, edited', { id: 'in-a', base: 1 }));
    await store.undoImport();
    expect((await store.newest('notes')).map(({ body }) => body)).toEqual(['a, edited']);
  });

  it('cancelled, it has changed nothing', async () => {
    const machine = createMachine();
    const store = machine.open();
    await store.save(aSave('own'));
    const before = new Map(machine.items);
    const stop = new AbortController();
    const many = Array.from({ length: 600 }, (_, index) => ({
      ...incoming[0]!,
      note: { ...incoming[0]!.note, id: `many-${index}` },
    }));
    const seen: number[] = [];
    const progress = (done: number) => {
      seen.push(done);
      stop.abort();
    };
    await expect(store.takeIn(many, { undoable: true, signal: stop.signal, progress })).rejects.toThrow('abort');
    expect(seen).toEqual([250]);
    expect(await bodiesOf(store)).toEqual(['own']);
    expect(machine.items).toEqual(before);
  });

  it('what is here and what comes are merged as the core merges', async () => {
    const store = createMachine().open();
    await store.save(aSave('mine', { id: 'in-a' }));
    await store.takeIn(incoming, { undoable: false });
    const all = (await store.all()).map(({ note }) => note);
    expect(
      mergeNotes(
        all,
        incoming.map(({ note }) => note),
      ),
    ).toEqual(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(all.map(({ body }) => body).sort()).toEqual(['a', 'b', 'c', 'mine']);
  });
});
