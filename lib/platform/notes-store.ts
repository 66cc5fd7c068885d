import type { Note, NoteId, NoteRecord } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { applySave, deleteNote, restoreNote, turnNote, type NoteSave } from '../core/notes/edit-note.ts';
import { expiredNotes, newestFirst } from '../core/notes/list-notes.ts';
import { nextVersion, revisionOf } from '../core/notes/note-version.ts';
import { planMerge, type MergePlan } from '../core/notes/plan-merge.ts';
import type { LastImport } from './notes-database.ts';
import { createNotesKeeper, type Copies, type Keeping, type KeeperOptions } from './notes-keeper.ts';
import type { Place, WriteOptions } from './notes-shelf.ts';

/** A note as it stands after a change, and in how many stores. */
export type Kept = { readonly record: NoteRecord; readonly copies: Copies };

/**
 * Every function resolves once the change is on disk and rejects when nothing was changed. Only the background and the
 * extension's own pages create this.
 */
export type NotesStore = {
  /** Notes in sight on a person under any of their ids, newest first. */
  readonly of: (people: readonly PersonId[]) => Promise<readonly NoteRecord[]>;
  readonly save: (save: NoteSave) => Promise<Kept>;
  /** Undefined: there is nothing to undo (or redo). */
  readonly turn: (id: NoteId, way: 'undo' | 'redo') => Promise<Kept | undefined>;
  /** Into the bin. Undefined: there is no such note. */
  readonly remove: (id: NoteId) => Promise<Kept | undefined>;
  readonly restore: (id: NoteId) => Promise<Kept | undefined>;
  /** For good. */
  readonly purge: (ids: readonly NoteId[]) => Promise<void>;
  /** Newest first. */
  readonly newest: (place: Place, limit?: number) => Promise<readonly Note[]>;
  readonly all: () => Promise<readonly NoteRecord[]>;
  /** What `takeIn` would do; changes nothing. */
  readonly plan: (incoming: readonly NoteRecord[]) => Promise<MergePlan>;
  /** Merges notes from elsewhere, all of them or none. `undoable`: can be taken back by `undoImport`. */
  readonly takeIn: (
    incoming: readonly NoteRecord[],
    options: WriteOptions & { readonly undoable: boolean },
  ) => Promise<MergePlan>;
  readonly lastImport: () => Promise<LastImport | undefined>;
  /** Takes the last import back; what was edited since stays. Resolves with how many notes it changed. */
  readonly undoImport: () => Promise<number>;
  /** Compares the stores note by note, and empties what is past its days out of the bin. */
  readonly verify: () => Promise<void>;
};

export type NotesStoreOptions = KeeperOptions;

export function createNotesStore(options: NotesStoreOptions): NotesStore {
  const keeper = createNotesKeeper(options);
  const now = (): string => options.now().toISOString();

  const changeOne = (
    id: NoteId,
    change: (record: NoteRecord, moment: { now: string; device: string }) => NoteRecord | undefined,
  ): Promise<Kept | undefined> =>
    keeper.use(async (keeping) => {
      const stored = await keeping.shelf.get(id);
      const record = stored && change(stored, { now: now(), device: keeping.device });
      return record && { record, copies: await keeping.write({ put: [record], removed: [] }) };
    });

  return {
    of: (people) =>
      keeper.use(async ({ shelf }) => (await shelf.ofPeople(people)).toSorted((a, b) => newestFirst(a.note, b.note))),
    save: (save) => keeper.use((keeping) => saveNote(keeping, save, now())),
    turn: (id, way) => changeOne(id, (record, moment) => turnNote(record, way, moment)),
    remove: (id) =>
      changeOne(id, (record, moment) => (record.note.deletedAt === undefined ? deleteNote(record, moment) : record)),
    restore: (id) =>
      changeOne(id, (record, moment) => (record.note.deletedAt === undefined ? record : restoreNote(record, moment))),
    purge: (ids) => keeper.use(async ({ write }) => void (await write({ put: [], removed: ids }))),
    newest: (place, limit) => keeper.use(({ shelf }) => shelf.newest(place, limit)),
    all: () => keeper.use(({ shelf }) => shelf.all()),
    plan: (incoming) => keeper.use(async ({ shelf }) => planMerge(await shelf.all(), incoming)),
    takeIn: (incoming, how) => keeper.use((keeping) => takeIn(keeping, incoming, { ...how, now: now() })),
    lastImport: () => keeper.use(({ shelf }) => shelf.lastImport()),
    undoImport: () => keeper.use((keeping) => undoImport(keeping, now())),
    verify: () => {
      keeper.doubt();
      return keeper.use(async ({ shelf, write }) => {
        const expired = expiredNotes(await shelf.newest('bin'), options.now());
        if (expired.length > 0) await write({ put: [], removed: expired });
      });
    },
  };
}

async function saveNote({ shelf, device, write }: Keeping, save: NoteSave, now: string): Promise<Kept> {
  const [stored, fork] = await Promise.all([shelf.get(save.id), shelf.get(save.fork)]);
  const known = new Map([stored, fork].flatMap((record) => (record ? [[record.note.id, record] as const] : [])));
  const { record } = applySave(save, (id) => known.get(id), { now, device });
  // Written even when nothing changed: the save being repeated may have reached one store only.
  return { record, copies: await write({ put: [record], removed: [] }) };
}

type TakeInOptions = WriteOptions & { readonly undoable: boolean; readonly now: string };

async function takeIn(
  { shelf, write }: Keeping,
  incoming: readonly NoteRecord[],
  { undoable, now, ...how }: TakeInOptions,
): Promise<MergePlan> {
  const current = await shelf.all();
  how.signal?.throwIfAborted();
  const plan = planMerge(current, incoming);
  if (plan.put.length === 0) return plan;
  const before = new Map(current.map((record) => [record.note.id, record]));
  const entries = plan.put.map(({ note }) => ({ id: note.id, before: before.get(note.id) ?? null, after: note }));
  await write({ put: plan.put, removed: [], ...(undoable ? { lastImport: { at: now, entries } } : {}) }, how);
  return plan;
}

async function undoImport({ shelf, device, write }: Keeping, now: string): Promise<number> {
  const last = await shelf.lastImport();
  if (!last) return 0;
  const put: NoteRecord[] = [];
  for (const { id, before, after } of last.entries) {
    const current = await shelf.get(id);
    if (!current || revisionOf(current.note.version) !== revisionOf(after.version)) continue;
    const version = nextVersion(current.note.version, device);
    put.push(
      before ? { ...before, note: { ...before.note, version, updatedAt: now } } : deleteNote(current, { now, device }),
    );
  }
  await write({ put, removed: [], lastImport: null });
  return put.length;
}
