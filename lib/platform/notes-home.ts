import type { NoteRecord } from '../core/model/note.ts';
import { newestFirst } from '../core/notes/list-notes.ts';
import type { StoreNotice } from '../core/notes/store-notice.ts';
import { logFailure } from './log.ts';
import {
  databaseExists,
  deleteNotesDatabase,
  mainDatabase,
  openNotesDatabase,
  reasonOf,
  rescueDatabase,
  type NotesDatabase,
} from './notes-database.ts';
import type { NotesMirror } from './notes-mirror.ts';
import { createDatabaseShelf, type NotesShelf } from './notes-shelf.ts';

/** Where the notes are kept just now, besides the mirror. */
export type NotesHome = {
  readonly shelf: NotesShelf;
  readonly kind: 'main' | 'rescue' | 'mirror';
  /** Notes written while the main database could not be had; empty unless it has just come back. */
  readonly rescued: readonly NoteRecord[];
};

export type HomeOptions = {
  readonly mirror: NotesMirror;
  readonly tell: (kind: StoreNotice['kind']) => Promise<void>;
  readonly open?: (name: string) => Promise<NotesDatabase>;
};

/**
 * Opens the main database. Where it cannot be had, a rescue database stands in and nothing of the main one is touched:
 * what a newer version wrote, or what somebody may yet repair, is not ours to delete.
 */
export async function openHome({ mirror, tell, open = openNotesDatabase }: HomeOptions): Promise<NotesHome> {
  try {
    const shelf = createDatabaseShelf(await open(mainDatabase));
    return { shelf, kind: 'main', rescued: await readRescued(open) };
  } catch (error) {
    logFailure('notes, the database cannot be had', error);
    return openRescue({ mirror, tell, open }, reasonOf(error));
  }
}

export async function openRescue(
  { mirror, tell, open = openNotesDatabase }: HomeOptions,
  reason: StoreNotice['kind'],
): Promise<NotesHome> {
  try {
    const shelf = createDatabaseShelf(await open(rescueDatabase));
    await tell(reason);
    return { shelf, kind: 'rescue', rescued: [] };
  } catch (error) {
    logFailure('notes, no database at all', error);
    await tell('no-database');
    return { shelf: createMirrorShelf(mirror), kind: 'mirror', rescued: [] };
  }
}

async function readRescued(open: (name: string) => Promise<NotesDatabase>): Promise<readonly NoteRecord[]> {
  if (!(await databaseExists(rescueDatabase))) return [];
  try {
    const shelf = createDatabaseShelf(await open(rescueDatabase));
    const records = await shelf.all();
    shelf.close();
    return records;
  } catch (error) {
    // Whatever is in it is in the mirror too.
    logFailure('notes, the rescue database cannot be read', error);
    return [];
  }
}

/** To be called once everything of it is in the main database and in the mirror. */
export const forgetRescued = (): Promise<void> =>
  deleteNotesDatabase(rescueDatabase).catch((error: unknown) =>
    logFailure('notes, deleting the rescue database', error),
  );

/** Reads from the mirror; its writes are the mirror's own, made by whoever writes both. */
function createMirrorShelf(mirror: NotesMirror): NotesShelf {
  const sorted = async (): Promise<readonly NoteRecord[]> =>
    (await mirror.all()).toSorted((a, b) => newestFirst(a.note, b.note));
  return {
    state: mirror.state,
    get: mirror.get,
    ofPeople: async (people) =>
      (await sorted()).filter(({ note }) => people.includes(note.person) && note.deletedAt === undefined),
    newest: async (place, limit) =>
      (await sorted())
        .map(({ note }) => note)
        .filter(({ deletedAt }) => (deletedAt !== undefined) === (place === 'bin'))
        .slice(0, limit),
    all: sorted,
    count: async () => (await mirror.all()).length,
    lastImport: async () => undefined,
    write: async () => undefined,
    close: () => undefined,
  };
}
