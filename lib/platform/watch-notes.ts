import browser from 'webextension-polyfill';
import { isPlainObject } from '../core/model/decode.ts';
import type { NoteId } from '../core/model/note.ts';
import { noteIdOfKey } from '../core/notes/mirror-key.ts';
import { hearUntil } from './hear-until.ts';

/** A note that was written or removed somewhere in the extension. */
export type NoteChange = { readonly id: NoteId; readonly person?: string; readonly writer?: string };

/**
 * Calls back for every note written. The mirror's own events carry it: they reach pages and extension pages alike, in
 * both browsers, and need no background that happens to be running.
 */
export function watchNotes(changed: (changes: readonly NoteChange[]) => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area !== 'local') return;
    const notes = Object.entries(changes).flatMap(([key, change]) => {
      const id = noteIdOfKey(key);
      return id === undefined ? [] : [describe(id, change)];
    });
    if (notes.length > 0) changed(notes);
  };
  const lifetime = new AbortController();
  try {
    hearUntil(browser.storage.onChanged, listener, lifetime.signal);
  } catch {
    // A card that opens in the moment after an update: there is nothing to hear any more.
  }
  return () => lifetime.abort();
}

function describe(id: NoteId, change: unknown): NoteChange {
  const value = isPlainObject(change) ? (change['newValue'] ?? change['oldValue']) : undefined;
  if (!isPlainObject(value)) return { id };
  const { note, writer } = value;
  const person = isPlainObject(note) ? note['person'] : undefined;
  return {
    id,
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof writer === 'string' ? { writer } : {}),
  };
}
