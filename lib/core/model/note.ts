import type { PersonId } from './person.ts';

/** Letters, digits, `-`, `_` and `~`; what follows a `~` marks the other version of a conflict. */
export type NoteId = string;

/**
 * How often each installation has edited the note. Of two versions of a note, one follows from the other exactly if
 * none of its counters is smaller; otherwise they were written apart, and both are kept.
 */
export type NoteVersion = Readonly<Record<string, number>>;

/** Where a note was written, if it was written on a page. */
export type NoteContext = { readonly url: string; readonly title: string; readonly quote: string };

/** A reader's private note on a person. It never leaves the reader's machine unless the reader sends it. */
export type Note = {
  readonly id: NoteId;
  readonly person: PersonId;
  /** Plain text with light Markdown, lines end in `\n`; at most {@link noteBodyLimit} UTF-16 units. */
  readonly body: string;
  /** ISO 8601 instant, UTC, with milliseconds. */
  readonly createdAt: string;
  /** ISO 8601 instant, UTC, with milliseconds. */
  readonly updatedAt: string;
  readonly version: NoteVersion;
  readonly context?: NoteContext;
  /** In the bin since this instant. */
  readonly deletedAt?: string;
  /** The note that this is the other version of. */
  readonly conflictOf?: NoteId;
};

/** One change of a body: at `at` (UTF-16 offset), `removed` gave way to `added`. */
export type NoteStep = { readonly at: number; readonly removed: string; readonly added: string };

/** What can be undone and redone, the nearest step last in both. */
export type NoteHistory = { readonly past: readonly NoteStep[]; readonly future: readonly NoteStep[] };

/** A note as it is stored. */
export type NoteRecord = {
  readonly note: Note;
  readonly history: NoteHistory;
  /** The editor that saved last: its own next save never conflicts with its own last one. */
  readonly writer: string;
};

export const noHistory: NoteHistory = { past: [], future: [] };

/** Far above anything typed by hand; a guard against pasted files. */
export const noteBodyLimit = 100_000;

/** Addresses and titles longer than this are cut: they come from pages, not from the reader. */
export const noteContextLimit = 4_000;

/** How long a deleted note can be brought back. */
export const binDays = 30;
