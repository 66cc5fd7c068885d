import type { Note } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { openNotesDatabase, type NotesDatabase } from './notes-database.ts';

export type NoteDraft = Pick<Note, 'person' | 'body'> & Pick<Partial<Note>, 'context'>;

export type NotesStore = {
  /** The person's note, or null. Rejects when the database cannot be read: that is not the same as "no note". */
  readonly get: (person: PersonId) => Promise<Note | null>;
  /** Writes the person's note; an emptied body is kept as an empty note. Resolves once it is on disk. */
  readonly save: (draft: NoteDraft) => Promise<Note>;
};

export type NotesStoreOptions = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly open?: () => Promise<NotesDatabase>;
};

/** One note per person, in the extension's own origin. Only the background creates this. */
export function createNotesStore({ now, newId, open = openNotesDatabase }: NotesStoreOptions): NotesStore {
  let opened: Promise<NotesDatabase> | undefined;

  const database = async (): Promise<NotesDatabase> => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };

  /** A connection the browser closed under us (cleared site data, an upgrade elsewhere) is opened again, once. */
  const withDatabase = async <T>(work: (database: NotesDatabase) => Promise<T>): Promise<T> => {
    try {
      return await work(await database());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opened = undefined;
      return work(await database());
    }
  };

  const get = (person: PersonId): Promise<Note | null> =>
    withDatabase(async (db) => newest(await db.getAllFromIndex('notes', 'byPerson', person)) ?? null);

  const save = (draft: NoteDraft): Promise<Note> =>
    withDatabase(async (db) => {
      // Reading and writing in one transaction: two tabs saving at once cannot create two notes.
      const transaction = db.transaction('notes', 'readwrite', { durability: 'strict' });
      const existing = newest(await transaction.store.index('byPerson').getAll(draft.person));
      const moment = now().toISOString();
      const note: Note = existing
        ? { ...existing, body: draft.body, updatedAt: moment }
        : { id: newId(), createdAt: moment, updatedAt: moment, ...draft };
      await transaction.store.put(note);
      await transaction.done;
      return note;
    });

  return { get, save };
}

const newest = (notes: readonly Note[]): Note | undefined =>
  notes.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)).at(-1);
