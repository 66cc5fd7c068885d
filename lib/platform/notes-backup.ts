import browser from 'webextension-polyfill';
import { boolean, object, optional, runDecoder } from '../core/model/decode.ts';
import { instantDecoder } from '../core/notes/decode-note.ts';
import { exportFileName } from '../core/notes/formats/export-formats.ts';
import { writeJson } from '../core/notes/formats/json-format.ts';
import type { StorageArea } from './notes-mirror.ts';
import type { NotesStore } from './notes-store.ts';

const key = 'notes-backup';

const stored = object({ on: boolean, at: optional(instantDecoder), failed: optional(boolean) });

export type BackupStatus = {
  /** Off unless the reader has switched it on. */
  readonly on: boolean;
  /** When the last one was written. */
  readonly at?: string;
  readonly failed?: boolean;
};

export async function readBackupStatus(area: StorageArea = browser.storage.local): Promise<BackupStatus> {
  const decoded = runDecoder(stored, (await area.get(key))[key]);
  return decoded.ok ? decoded.value : { on: false };
}

export const writeBackupStatus = (status: BackupStatus, area: StorageArea = browser.storage.local): Promise<void> =>
  area.set({ [key]: status });

/** Must be called straight from a click. False when the reader says no. */
export const askForDownloads = (): Promise<boolean> => browser.permissions.request({ permissions: ['downloads'] });

const week = 7 * 86_400_000;

export const isBackupDue = ({ on, at }: BackupStatus, now: Date): boolean =>
  on && (at === undefined || now.getTime() - Date.parse(at) >= week);

/** Longest address that Chromium lets an extension download from, in characters (2 MB), with room left. */
const longestAddress = 1_900_000;

export type BackupOptions = {
  readonly notes: Pick<NotesStore, 'all'>;
  readonly now: () => Date;
  /** Hands a file to the browser's downloads. */
  readonly download?: (name: string, text: string) => Promise<'done' | 'too-long'>;
  readonly area?: StorageArea;
  /** One at a time, over background and pages. */
  readonly lock?: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * Writes the week's backup if it is due; a failure is remembered for the reader and tried again the next time. The
 * background calls it, and the page of notes when it is opened, which can hand over a file of any length.
 */
export const backUpNotes = ({ lock = lockBackup, ...options }: BackupOptions): Promise<boolean> =>
  lock(() => backUp(options));

const lockBackup = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('rolecall-backup', work);

async function backUp({
  notes,
  now,
  download = startDownload,
  area = browser.storage.local,
}: Omit<BackupOptions, 'lock'>): Promise<boolean> {
  const status = await readBackupStatus(area);
  if (!isBackupDue(status, now())) return false;
  const records = await notes.all();
  if (records.length === 0) return false;
  const at = now().toISOString();
  try {
    const outcome = await download(
      `RoleCall/${exportFileName('json', at.slice(0, 10))}`,
      writeJson({ records, now: at }),
    );
    // A worker cannot hand over a file of this length: the page of notes does, when it is next opened.
    if (outcome === 'too-long') return false;
    await writeBackupStatus({ on: true, at }, area);
    return true;
  } catch (error) {
    await writeBackupStatus({ ...status, failed: true }, area);
    throw error;
  }
}

/** Firefox downloads no `data:` address, and Chromium's worker makes no `blob:` one. */
async function startDownload(filename: string, text: string): Promise<'done' | 'too-long'> {
  const canMakeBlobs = typeof URL.createObjectURL === 'function';
  const url = canMakeBlobs
    ? URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    : `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  if (!canMakeBlobs && url.length > longestAddress) return 'too-long';
  await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
  return 'done';
}
