import type { NoteRecord, NoteVersion } from '../../model/note.ts';
import type { Directory } from '../list-notes.ts';
import { hashText } from '../note-fingerprint.ts';
import { nextVersion } from '../note-version.ts';
import type { ImportFailure } from './import-failure.ts';

/** What is written into a file. */
export type NotesToWrite = {
  readonly records: readonly NoteRecord[];
  readonly directory: Directory;
  /** ISO 8601 instant, UTC. */
  readonly now: string;
};

/** What was found in a file. */
export type NotesRead = {
  readonly records: readonly NoteRecord[];
  /** Entries that are not about a person of ours. */
  readonly skipped: number;
};

/** Thrown inside a reader and caught at its edge; never seen outside of `readNotesFile`. */
export type Refusal = { readonly refusal: ImportFailure };

export const refuse = (kind: ImportFailure['kind'], detail = ''): Refusal => ({ refusal: { kind, detail } });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'refusal');

/**
 * Readers yield how much they have done (0 to 1), so that whoever runs them can breathe, show it, and stop; they return
 * what they found, or why they refuse.
 */
export type Reading = Generator<number, NotesRead | Refusal, void>;

/** Entries read between two yields. */
export const readingSlice = 200;

/** Stands for "whoever edited the file" in a note's version. */
const fileDevice = 'file';

/**
 * The version of a note whose text was changed in the file: it follows from the one that was written out, so that it
 * takes its place where nothing has happened since, and stands beside it where something has.
 */
export const versionInFile = (version: NoteVersion, print: string, body: string): NoteVersion =>
  hashText(body) === print ? version : nextVersion(version, fileDevice);
