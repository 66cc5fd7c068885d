import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { runDecoder } from '../core/model/decode.ts';
import type { Note, NoteHistory, NoteId, NoteRecord } from '../core/model/note.ts';
import { noteOfShape } from '../core/notes/upgrade-note.ts';

/** One note as the database holds it. `rank` grows with age, so that an index lists the newest first. */
export type NoteRow = {
  readonly id: NoteId;
  readonly person: string;
  /** 0: in sight, 1: in the bin. */
  readonly place: 0 | 1;
  readonly rank: number;
  readonly writer: string;
  readonly note: Note;
};

/** The last write: database and mirror agree exactly if both name the same. */
export type NotesState = {
  readonly stamp: string;
  /**
   * The last time both were compared note by note. An ordinary write does not write it again, so that a store that was
   * emptied under one shows that it was.
   */
  readonly anchor: string;
  /** Names this installation in the versions of notes. */
  readonly device: string;
};

/** What an import changed, to be undone. */
export type LastImport = {
  readonly at: string;
  readonly entries: readonly { readonly id: NoteId; readonly before: NoteRecord | null; readonly after: Note }[];
};

/** The reader's notes: the one thing here that cannot be rebuilt, so nothing else lives in this database. */
type NotesSchema = DBSchema & {
  notes: { key: string; value: NoteRow; indexes: { byPerson: [string, number, number]; byPlace: [number, number] } };
  /** Apart from the notes, so that listing does not read them. */
  histories: { key: string; value: { readonly id: NoteId; readonly history: NoteHistory } };
  state: { key: 'state'; value: NotesState };
  imports: { key: 'last'; value: LastImport };
  /** What an upgrade could not read is never thrown away. */
  unreadable: { key: number; value: unknown };
};

export type NotesDatabase = IDBPDatabase<NotesSchema>;
type Upgrade = IDBPTransaction<
  NotesSchema,
  ('notes' | 'histories' | 'state' | 'imports' | 'unreadable')[],
  'versionchange'
>;

export const mainDatabase = 'rolecall-notes';
/** Used while the main one cannot be had, and merged back into it as soon as it can. */
export const rescueDatabase = 'rolecall-notes-rescue';

/** The step from each version to the next, the first from nothing. A step is never changed once it was released. */
const migrations: readonly ((database: NotesDatabase, transaction: Upgrade) => Promise<void>)[] = [
  async (database) => {
    database.createObjectStore('notes', { keyPath: 'id' }).createIndex('byPerson', 'person');
  },
  async (database, transaction) => {
    const found: readonly unknown[] = await transaction.objectStore('notes').getAll();
    database.deleteObjectStore('notes');
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('byPerson', ['person', 'place', 'rank']);
    notes.createIndex('byPlace', ['place', 'rank']);
    database.createObjectStore('histories', { keyPath: 'id' });
    database.createObjectStore('state');
    database.createObjectStore('imports');
    const unreadable = database.createObjectStore('unreadable', { autoIncrement: true });
    const upgrade = noteOfShape(1);
    for (const old of found) {
      const decoded = runDecoder(upgrade, old);
      if (decoded.ok) await notes.put(rowOf({ note: decoded.value, writer: '' }));
      else await unreadable.add(old);
    }
  },
];

export const databaseVersion = migrations.length;

export const rowOf = ({ note, writer }: Pick<NoteRecord, 'note' | 'writer'>): NoteRow => ({
  id: note.id,
  person: note.person,
  place: note.deletedAt === undefined ? 0 : 1,
  rank: -Date.parse(note.updatedAt),
  writer,
  note,
});

/** Why a database cannot be had. */
export type Unavailable = 'newer' | 'blocked' | 'unreadable';

/** How long an open may wait for others to let go, in ms. */
const openPatience = 5_000;

/**
 * Opens a database of notes, upgrading it where it is older. Rejects with a cause that `reasonOf` reads.
 * @param version only tests ask for another than the current one
 */
export async function openNotesDatabase(
  name: string = mainDatabase,
  version = databaseVersion,
): Promise<NotesDatabase> {
  let late = false;
  const opening = openDB<NotesSchema>(name, version, {
    // oxlint-disable-next-line eslint/max-params -- idb's own signature
    async upgrade(database, oldVersion, newVersion, transaction) {
      for (const step of migrations.slice(oldVersion, newVersion ?? databaseVersion)) {
        await step(database, transaction as unknown as Upgrade);
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  const database = await Promise.race([opening, patience()]);
  if (database) {
    if (version === databaseVersion && !isWhole(database)) {
      database.close();
      throw new DOMException('stores are missing', 'DataError');
    }
    return database;
  }
  late = true;
  void opening.then((opened) => late && opened.close()).catch(() => undefined);
  throw new DOMException('the database is held by somebody else', 'TimeoutError');
}

const stores = ['notes', 'histories', 'state', 'imports', 'unreadable'] as const;

const isWhole = (database: NotesDatabase): boolean =>
  stores.every((store) => database.objectStoreNames.contains(store));

const patience = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), openPatience);
  });

export function reasonOf(error: unknown): Unavailable {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return 'newer';
  return name === 'TimeoutError' ? 'blocked' : 'unreadable';
}

/** False also where the browser cannot list databases. */
export async function databaseExists(name: string): Promise<boolean> {
  const found = await indexedDB.databases().catch(() => []);
  return found.some((database) => database.name === name);
}

export const deleteNotesDatabase = (name: string): Promise<void> => deleteDB(name);
