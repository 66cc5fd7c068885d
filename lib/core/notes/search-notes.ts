import type { Note } from '../model/note.ts';

/** Case, accents and compatibility forms fold away, so that "decembre" finds "Décembre". */
export const foldForSearch = (text: string): string => (isAscii.test(text) ? text.toLowerCase() : foldFully(text));

/** Most texts need nothing but small letters, which is many times faster. */
const isAscii = /^[\p{ASCII}]*$/u;

const foldFully = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();

export type SearchableNote = { readonly note: Note; readonly text: string };

/** Folds once what every keystroke then searches. */
export const makeSearchable = (note: Note, name: string): SearchableNote => ({
  note,
  text: foldForSearch([name, note.body, note.context?.title, note.context?.quote, note.context?.url].join('\n')),
});

/** Notes that contain every word of the query, anywhere; all of them for an empty query. The order is kept. */
export function searchNotes(notes: readonly SearchableNote[], query: string): readonly Note[] {
  const words = foldForSearch(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return notes.filter(({ text }) => words.every((word) => text.includes(word))).map(({ note }) => note);
}
