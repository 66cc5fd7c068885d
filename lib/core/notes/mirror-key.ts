import type { NoteId } from '../model/note.ts';

const prefix = 'note/';

/** The key of a note in the mirror. */
export const mirrorKeyOf = (id: NoteId): string => prefix + id;

/** The note's id, if the key is a note's. */
export const noteIdOfKey = (key: string): NoteId | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
