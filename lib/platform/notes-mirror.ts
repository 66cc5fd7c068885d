import browser from 'webextension-polyfill';
import { runDecoder } from '../core/model/decode.ts';
import type { NoteId, NoteRecord } from '../core/model/note.ts';
import { recordDecoder } from '../core/notes/decode-note.ts';
import { mirrorKeyOf, noteIdOfKey } from '../core/notes/mirror-key.ts';
import type { NotesState } from './notes-database.ts';

/** The part of a storage area that is used, so that tests can hold one in memory. */
export type StorageArea = {
  readonly get: (keys: string | string[] | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
};

export type MirrorWrite = {
  readonly put: readonly NoteRecord[];
  readonly removed: readonly NoteId[];
  readonly state: NotesState;
  readonly compared?: boolean;
};

/** A second copy of every note, in another store of the browser: what damages one seldom damages both. */
export type NotesMirror = {
  readonly state: () => Promise<NotesState | undefined>;
  readonly get: (id: NoteId) => Promise<NoteRecord | undefined>;
  /** Whatever does not decode is left where it is. */
  readonly all: () => Promise<readonly NoteRecord[]>;
  /**
   * Writes the notes first and the state last: the state vouches for everything before it, and `compared` says that it
   * vouches for every other note in the mirror too.
   */
  readonly write: (write: MirrorWrite) => Promise<void>;
};

const stateKey = 'notes-state';
const anchorKey = 'notes-anchor';
/** Notes in one call: a message of the browser must not grow without bound. */
const slice = 400;

export function createNotesMirror(area: StorageArea = browser.storage.local): NotesMirror {
  return {
    state: async () => {
      const { [stateKey]: found, [anchorKey]: anchor } = await area.get([stateKey, anchorKey]);
      return isState(found) ? { ...found, anchor: typeof anchor === 'string' ? anchor : '' } : undefined;
    },
    get: async (id) => {
      const key = mirrorKeyOf(id);
      return decodeRecord((await area.get(key))[key]);
    },
    all: async () =>
      Object.entries(await area.get(null)).flatMap(([key, value]) => {
        const found = noteIdOfKey(key) === undefined ? undefined : decodeRecord(value);
        return found ? [found] : [];
      }),
    write: async ({ put, removed, state, compared = false }) => {
      if (removed.length > 0) await area.remove(removed.map(mirrorKeyOf));
      for (let start = 0; start + slice < put.length; start += slice) {
        await area.set(itemsOf(put.slice(start, start + slice)));
      }
      // The last notes and the state in one call, which is one write.
      const last = put.slice(put.length - (put.length % slice || Math.min(slice, put.length)));
      const { stamp, device, anchor } = state;
      const vouched = { [stateKey]: { stamp, device }, ...(compared ? { [anchorKey]: anchor } : {}) };
      await area.set({ ...itemsOf(last), ...vouched });
    },
  };
}

const itemsOf = (records: readonly NoteRecord[]): Record<string, NoteRecord> =>
  Object.fromEntries(records.map((record) => [mirrorKeyOf(record.note.id), record]));

function decodeRecord(value: unknown): NoteRecord | undefined {
  const decoded = runDecoder(recordDecoder, value);
  return decoded.ok ? decoded.value : undefined;
}

const isState = (value: unknown): value is Pick<NotesState, 'stamp' | 'device'> =>
  typeof value === 'object' &&
  value !== null &&
  'stamp' in value &&
  typeof value.stamp === 'string' &&
  'device' in value &&
  typeof value.device === 'string';
