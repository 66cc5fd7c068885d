import browser from 'webextension-polyfill';
import { boolean, object, oneOf, optional, runDecoder } from '../core/model/decode.ts';
import type { NoteRecord } from '../core/model/note.ts';
import { countDecoder, instantDecoder } from '../core/notes/decode-note.ts';
import { writeJson } from '../core/notes/formats/json-format.ts';
import { fileLimit, readNotesFile } from '../core/notes/formats/read-notes-file.ts';
import { isSyncKey, packSync, surplusKeys, syncLimit, syncSize, unpackSync } from '../core/notes/sync-chunks.ts';
import { packText, unpackText } from './compress.ts';
import { logFailure } from './log.ts';
import type { StorageArea } from './notes-mirror.ts';
import type { NotesStore } from './notes-store.ts';

const key = 'notes-sync';

const stored = object({
  /** Off unless the reader has switched it on. */
  on: boolean,
  at: optional(instantDecoder),
  /** Bytes that the notes take, or would take. */
  size: optional(countDecoder),
  problem: optional(oneOf(['outgrown', 'failed', 'newer'])),
});

export type SyncStatus = {
  readonly on: boolean;
  readonly at?: string;
  readonly size?: number;
  readonly problem?: 'outgrown' | 'failed' | 'newer';
};

export async function readSyncStatus(area: StorageArea = browser.storage.local): Promise<SyncStatus> {
  const decoded = runDecoder(stored, (await area.get(key))[key]);
  return decoded.ok ? decoded.value : { on: false };
}

export const writeSyncStatus = (status: SyncStatus, area: StorageArea = browser.storage.local): Promise<void> =>
  area.set({ [key]: status });

export type SyncOptions = {
  readonly notes: Pick<NotesStore, 'all' | 'takeIn'>;
  readonly local: StorageArea;
  readonly remote: StorageArea;
  readonly now: () => Date;
};

/** What came of it: `off`, nothing was to be done; `same`, both sides agree. */
export type SyncOutcome = 'off' | 'same' | 'sent' | NonNullable<SyncStatus['problem']>;

/**
 * Takes in what other browsers have written, and writes the merged notes where that is not what is there. Whoever
 * writes last writes everything that anybody had: two browsers that write at once merge when they see each other's.
 */
export async function syncNotes({ notes, local, remote, now }: SyncOptions): Promise<SyncOutcome> {
  const status = await readSyncStatus(local);
  if (!status.on) return 'off';
  const outcome = await exchange(notes, remote, now().toISOString()).catch((error: unknown) => {
    logFailure('syncing notes', error);
    return { outcome: 'failed' as const, size: status.size ?? 0 };
  });
  const { outcome: came, size } = outcome;
  const at = came === 'sent' ? now().toISOString() : status.at;
  const isProblem = came === 'failed' || came === 'outgrown' || came === 'newer';
  // Switched off meanwhile, it stays off.
  if ((await readSyncStatus(local)).on) {
    await writeSyncStatus(
      { on: true, size, ...(at === undefined ? {} : { at }), ...(isProblem ? { problem: came } : {}) },
      local,
    );
  }
  return came;
}

type Exchanged = { readonly outcome: Exclude<SyncOutcome, 'off'>; readonly size: number };

async function exchange(notes: SyncOptions['notes'], remote: StorageArea, now: string): Promise<Exchanged> {
  const found = await remote.get(null);
  const unpacked = unpackSync(found);
  if (unpacked.kind === 'newer') return { outcome: 'newer', size: syncSize(found) };
  const text = unpacked.kind === 'whole' ? await unpackText(unpacked.payload, fileLimit) : undefined;
  const theirs = text === undefined ? [] : readRecords(text, now);
  if (theirs === 'newer') return { outcome: 'newer', size: syncSize(found) };
  if (theirs.length > 0) await notes.takeIn(theirs, { undoable: false });
  const ours = textFor(await notes.all());
  if (text === ours) return { outcome: 'same', size: syncSize(pickOurs(found)) };
  const items = packSync(await packText(ours));
  const size = syncSize(items);
  if (size > syncLimit) return { outcome: 'outgrown', size };
  await remote.set(items);
  const surplus = surplusKeys(found, items);
  if (surplus.length > 0) await remote.remove([...surplus]);
  return { outcome: 'sent', size };
}

/** Sorted and without steps to undo, so that the same notes make the same text in every browser. */
const textFor = (records: readonly NoteRecord[]): string =>
  writeJson({
    records: records
      .toSorted((a, b) => (a.note.id < b.note.id ? -1 : 1))
      .map(({ note }) => ({ note: sorted(note), history: { past: [], future: [] }, writer: '' })),
    now: '2026-01-01T00:00:00.000Z',
  });

const sorted = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]: [string, unknown]) => [
        name,
        typeof entry === 'object' && entry !== null ? sorted(entry) : entry,
      ]),
  ) as T;

function readRecords(text: string, now: string): readonly NoteRecord[] | 'newer' {
  const reading = readNotesFile(text, now);
  let step = reading.next();
  while (!step.done) step = reading.next();
  if (step.value.ok) return step.value.value.records;
  return step.value.error.kind === 'newer' ? 'newer' : [];
}

const pickOurs = (items: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(items).filter(([name]) => isSyncKey(name)));
