import browser from 'webextension-polyfill';
import { createNotesMirror } from './notes-mirror.ts';
import { writeNotice } from './notes-notice.ts';
import { createNotesStore, type NotesStore } from './notes-store.ts';

/**
 * The reader's notes, for the background and the extension's own pages: in a content script this would be the page's
 * database. The lock is shared by all of them, and goes with whoever held it when that is stopped.
 */
export const openNotes = (): NotesStore =>
  createNotesStore({
    mirror: createNotesMirror(browser.storage.local),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    tell: (notice) => writeNotice(notice),
    lock: (work) => navigator.locks.request('rolecall-notes', work),
  });

/**
 * Asks the browser not to clear the notes by itself. Only a page can: Chromium's worker has no such function.
 * @returns whether it has promised
 */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
