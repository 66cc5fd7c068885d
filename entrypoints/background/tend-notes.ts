import browser from 'webextension-polyfill';
import { noteIdOfKey } from '../../lib/core/notes/mirror-key.ts';
import { isSyncKey } from '../../lib/core/notes/sync-chunks.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { backUpNotes } from '../../lib/platform/notes-backup.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { syncNotes } from '../../lib/platform/notes-sync.ts';

/** Changes that come close together are sent together, in ms: sync storage takes few writes a minute. */
const gathering = 5_000;

const now = (): Date => new Date();

/**
 * What the reader may have switched on: sync and backup. Both are looked at when a note or their switch changes, when
 * another browser has written, and at every start; off, each is one read of a setting.
 */
export function tendNotes(notes: NotesStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const tend = async (): Promise<void> => {
    await syncNotes({ notes, local: browser.storage.local, remote: browser.storage.sync, now });
    await backUpNotes({ notes, now });
  };
  const soon = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(tend).catch((error: unknown) => logFailure('tending the notes', error));
    }, delay);
  };

  browser.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(changes);
    if (area === 'sync' && keys.some(isSyncKey)) soon(1_000);
    if (area !== 'local') return;
    if (keys.some((key) => noteIdOfKey(key) !== undefined)) soon(gathering);
    if (['notes-sync', 'notes-backup'].some((key) => switchedOn(changes[key]))) soon(0);
  });
  soon(gathering);
}

const isOn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'on' in value && value.on === true;

const switchedOn = (change: { readonly oldValue?: unknown; readonly newValue?: unknown } | undefined): boolean =>
  change !== undefined && isOn(change.newValue) && !isOn(change.oldValue);
