import { noHistory, type Note, type NoteId, type NoteRecord } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { rowOf, type LastImport, type NoteRow, type NotesDatabase, type NotesState } from './notes-database.ts';

/** One write: all of it or nothing. */
export type ShelfWrite = {
  readonly put: readonly NoteRecord[];
  readonly removed: readonly NoteId[];
  readonly state: NotesState;
  readonly lastImport?: LastImport | null;
};

export type WriteOptions = {
  /** Called with how many notes are written so far. */
  readonly progress?: (done: number) => void;
  /** Aborting before the end leaves everything as it was. */
  readonly signal?: AbortSignal;
};

export type Place = 'notes' | 'bin';

/** The notes in one database. Every function rejects with the database's own error. */
export type NotesShelf = {
  readonly state: () => Promise<NotesState | undefined>;
  readonly get: (id: NoteId) => Promise<NoteRecord | undefined>;
  /** Notes in sight on any of these ids, newest first within each. */
  readonly ofPeople: (people: readonly PersonId[]) => Promise<readonly NoteRecord[]>;
  /** Newest first. */
  readonly newest: (place: Place, limit?: number) => Promise<readonly Note[]>;
  readonly all: () => Promise<readonly NoteRecord[]>;
  readonly count: () => Promise<number>;
  readonly lastImport: () => Promise<LastImport | undefined>;
  readonly write: (write: ShelfWrite, options?: WriteOptions) => Promise<void>;
  readonly close: () => void;
};

/** Notes written between two signs of progress. */
const slice = 250;

export function createDatabaseShelf(database: NotesDatabase): NotesShelf {
  const withHistory = async ({ note, writer }: NoteRow): Promise<NoteRecord> => ({
    note,
    writer,
    history: (await database.get('histories', note.id))?.history ?? noHistory,
  });

  return {
    state: () => database.get('state', 'state'),
    get: async (id) => {
      const row = await database.get('notes', id);
      return row && isSound(row) ? withHistory(row) : undefined;
    },
    ofPeople: async (people) => {
      const rows = await Promise.all(
        people.map((person) =>
          database.getAllFromIndex(
            'notes',
            'byPerson',
            IDBKeyRange.bound([person, 0, -Infinity], [person, 0, Infinity]),
          ),
        ),
      );
      return Promise.all(rows.flat().filter(isSound).map(withHistory));
    },
    newest: async (place, limit) => {
      const where = place === 'bin' ? 1 : 0;
      const range = IDBKeyRange.bound([where, -Infinity], [where, Infinity]);
      const rows = await database.getAllFromIndex('notes', 'byPlace', range, limit);
      return rows.filter(isSound).map(({ note }) => note);
    },
    all: async () => {
      const transaction = database.transaction(['notes', 'histories']);
      const [rows, histories] = await Promise.all([
        transaction.objectStore('notes').getAll(),
        transaction.objectStore('histories').getAll(),
      ]);
      const historyOf = new Map(histories.map(({ id, history }) => [id, history]));
      return rows
        .filter(isSound)
        .map(({ note, writer }) => ({ note, writer, history: historyOf.get(note.id) ?? noHistory }));
    },
    count: () => database.count('notes'),
    lastImport: () => database.get('imports', 'last'),
    write: (write, options) => writeAll(database, write, options),
    close: () => database.close(),
  };
}

/** A damaged row counts as missing: the mirror has the note, and comparing the stores puts it back. */
const isSound = ({ id, note }: NoteRow): boolean =>
  typeof note === 'object' && note.id === id && typeof note.body === 'string' && typeof note.version === 'object';

async function writeAll(
  database: NotesDatabase,
  { put, removed, state, lastImport }: ShelfWrite,
  { progress, signal }: WriteOptions = {},
): Promise<void> {
  // "Strict": the browser answers when the data is on the disk, not when it is on its way there.
  const transaction = database.transaction(['notes', 'histories', 'state', 'imports'], 'readwrite', {
    durability: 'strict',
  });
  const notes = transaction.objectStore('notes');
  const histories = transaction.objectStore('histories');
  // A transaction that fails rejects `done` as well as the request; one of them would go unhandled.
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    for (let start = 0; start < put.length; start += slice) {
      const part = put.slice(start, start + slice);
      await Promise.all(part.flatMap((record) => writesOf(record, notes, histories)));
      signal?.throwIfAborted();
      progress?.(Math.min(put.length, start + slice));
    }
    await Promise.all(removed.flatMap((id) => [notes.delete(id), histories.delete(id)]));
    if (lastImport) await transaction.objectStore('imports').put(lastImport, 'last');
    if (lastImport === null) await transaction.objectStore('imports').delete('last');
    await transaction.objectStore('state').put(state, 'state');
  } catch (error) {
    abortQuietly(transaction);
    const failed = await done;
    // Requests that die with their transaction say only that; the transaction may know why.
    throw failed && isAbort(error) && signal?.aborted !== true ? failed.error : error;
  }
  const failed = await done;
  if (failed) throw failed.error;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

type Writable = { readonly put: (value: never) => Promise<unknown>; readonly delete: (id: string) => Promise<unknown> };

function writesOf(record: NoteRecord, notes: Writable, histories: Writable): readonly Promise<unknown>[] {
  const { id } = record.note;
  const { past, future } = record.history;
  const isEmpty = past.length === 0 && future.length === 0;
  return [
    notes.put(rowOf(record) as never),
    isEmpty ? histories.delete(id) : histories.put({ id, history: record.history } as never),
  ];
}

function abortQuietly(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
