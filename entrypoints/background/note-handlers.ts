import type { NoteRecord } from '../../lib/core/model/note.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import { succeed } from '../../lib/core/model/result.ts';
import { idsOf, type Directory } from '../../lib/core/notes/list-notes.ts';
import { revisionOf } from '../../lib/core/notes/note-version.ts';
import type { EditableNote, KeptNote, NoteRequests } from '../../lib/core/protocol/note-requests.ts';
import type { DatasetCache } from '../../lib/platform/dataset-cache.ts';
import { logFailure } from '../../lib/platform/log.ts';
import type { Kept, NotesStore } from '../../lib/platform/notes-store.ts';
import type { PageMenu } from '../../lib/platform/page-menu.ts';
import type { Handlers } from '../../lib/platform/serve.ts';
import { answering } from './answering.ts';

export type NoteHandlerOptions = {
  readonly dataset: DatasetCache;
  readonly notes: NotesStore;
  readonly menu: PageMenu;
};

const editable = ({ note, history }: NoteRecord): EditableNote => ({
  note,
  revision: revisionOf(note.version),
  canUndo: history.past.length > 0,
  canRedo: history.future.length > 0,
});

const keptNote = ({ record, copies }: Kept): KeptNote => ({ ...editable(record), copies });

const keptOrNull = (kept: Kept | undefined): KeptNote | null => (kept ? keptNote(kept) : null);

export function createNoteHandlers({ dataset, notes, menu }: NoteHandlerOptions): Pick<Handlers, keyof NoteRequests> {
  /** Notes do not depend on the dataset: where it cannot be read, they are found under the id as it is. */
  const redirects = (): Promise<Directory['redirects']> =>
    dataset.redirects().catch((error: unknown) => {
      logFailure('notes, reading the redirects', error);
      return {};
    });

  return {
    'notes.of': ({ person }) =>
      answering('storage', async () => {
        const records = await notes.of(idsOf(person, await redirects()));
        return succeed(records.map(editable));
      }),
    'note.save': (save) => answering('storage', async () => succeed(keptNote(await notes.save(save)))),
    'note.turn': ({ id, way }) => answering('storage', async () => succeed(keptOrNull(await notes.turn(id, way)))),
    'note.remove': ({ id }) => answering('storage', async () => succeed(keptOrNull(await notes.remove(id)))),
    'note.restore': ({ id }) => answering('storage', async () => succeed(keptOrNull(await notes.restore(id)))),
    'notes.directory': () => answering('dataset', async () => succeed(await readDirectory(dataset))),
    'selection.people': ({ people }, sender) =>
      answering('dataset', async () => {
        const known = await dataset.people(people);
        await menu.offer(
          known.map(({ id, name }) => ({ id, name })),
          sender,
        );
        return succeed(null);
      }),
  };
}

export async function readDirectory(dataset: DatasetCache): Promise<Directory> {
  const everybody = await dataset.everybody();
  const names = Object.fromEntries(everybody.map(({ id, name }) => [id, name])) as Record<PersonId, string>;
  return { names, redirects: await dataset.redirects() };
}
