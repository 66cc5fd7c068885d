import type { Note, NoteId } from '../model/note.ts';

/** 53 bits of the text in base 36 (the mixing steps of MurmurHash3 over two lanes). Not for secrets. */
export function hashText(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}

/** What the reader would call the note's content, whether in the bin or not. */
export function contentOf({ person, body, context }: Note): string {
  return JSON.stringify([person, body, ...(context ? [context.url, context.title, context.quote] : [])]);
}

/** Two notes with the same fingerprint say the same and stand in the same place. */
export const fingerprintOf = (note: Note): string => `${note.deletedAt === undefined ? '' : '-'}${contentOf(note)}`;

/** The id under which the other version of a note is kept: the same wherever and however often it is found. */
export const forkIdOf = (note: Note): NoteId => `${note.id.split('~', 1)[0]}~${hashText(contentOf(note))}`;
