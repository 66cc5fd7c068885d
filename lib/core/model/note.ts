import type { PersonId } from './person.ts';

/** A reader's private note on a person. It never leaves the reader's machine. */
export type Note = {
  readonly id: string;
  readonly person: PersonId;
  /** Plain text, at most {@link noteBodyLimit} UTF-16 units. */
  readonly body: string;
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string;
  /** ISO 8601 instant, UTC. */
  readonly updatedAt: string;
  /** Where it was written, if it was written on a page. */
  readonly context?: { readonly url: string; readonly title: string; readonly quote: string };
};

/** Far above anything typed by hand; a guard against pasted files. */
export const noteBodyLimit = 100_000;
