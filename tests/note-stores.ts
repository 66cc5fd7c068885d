import { vi } from 'vitest';
import type { NoteSave } from '../lib/core/notes/edit-note.ts';
import type { StoreNotice } from '../lib/core/notes/store-notice.ts';
import type { PersonId } from '../lib/core/model/person.ts';
import type { NotesDatabase } from '../lib/platform/notes-database.ts';
import { createNotesMirror, type StorageArea } from '../lib/platform/notes-mirror.ts';
import { createNotesStore, type NotesStore } from '../lib/platform/notes-store.ts';

export const dan = 'dan-levy' as PersonId;

/** A storage area in memory that, like the browser's, holds copies. */
export function createArea() {
  const items = new Map<string, string>();
  const area: StorageArea = {
    get: async (keys) => {
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.flatMap((key) => (items.has(key) ? [[key, JSON.parse(items.get(key) ?? '')]] : [])),
      );
    },
    set: async (entries) => {
      for (const [key, value] of Object.entries(entries)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
  return { area, items, clear: () => items.clear() };
}

/** One reader's machine: what is on it outlives the parts of the extension that are opened on it. */
export function createMachine() {
  const { area, items, clear } = createArea();
  const notices: StoreNotice[] = [];
  let clock = Date.UTC(2026, 10, 24);
  let ids = 0;
  let last: Promise<unknown> = Promise.resolve();

  const lock = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const open = (openDatabase?: (name: string) => Promise<NotesDatabase>): NotesStore =>
    createNotesStore({
      mirror: createNotesMirror(area),
      now: () => new Date((clock += 1)),
      newId: () => `id${(ids += 1)}-${Math.floor(ids * 7919) % 1000}`,
      tell: async (notice) => void notices.push(notice),
      lock,
      ...(openDatabase ? { open: openDatabase } : {}),
    });

  return {
    area,
    items,
    clearMirror: clear,
    notices,
    kinds: () => notices.map(({ kind }) => kind),
    wait: (milliseconds: number) => {
      clock += milliseconds;
    },
    open,
  };
}

export const aSave = (body: string, fields: Partial<NoteSave> = {}): NoteSave => ({
  id: `note-${body.replaceAll(/\W/g, '')}`,
  person: dan,
  body,
  base: 0,
  writer: 'editor',
  fork: `fork-${body.replaceAll(/\W/g, '')}`,
  ...fields,
});

export const bodiesOf = async (store: NotesStore): Promise<readonly string[]> =>
  (await store.all()).map(({ note }) => note.body).sort();

export const silenceWarnings = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined);
