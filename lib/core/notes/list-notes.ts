import { binDays, type Note, type NoteId } from '../model/note.ts';
import type { PersonId } from '../model/person.ts';

export const newestFirst = (a: Note, b: Note): number => {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** A note that was emptied and never said where it came from: kept for its undo, shown nowhere. */
export const isBlank = ({ body, context }: Note): boolean => body.trim() === '' && (context?.quote ?? '') === '';

/** Past the days of grace: to be removed for good. */
export function expiredNotes(notes: readonly Note[], now: Date): readonly NoteId[] {
  const limit = new Date(now.getTime() - binDays * 86_400_000).toISOString();
  return notes.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < limit).map(({ id }) => id);
}

/** Days until a note leaves the bin for good, at least 1 as long as it is there. */
export function daysLeft(deletedAt: string, now: Date): number {
  const passed = (now.getTime() - Date.parse(deletedAt)) / 86_400_000;
  return Math.max(1, Math.ceil(binDays - passed));
}

/** A name for a person the dataset does not know: "jane-doe" reads "Jane Doe". */
export const nameFromId = (id: PersonId): string =>
  id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

export type Directory = {
  readonly names: Readonly<Record<PersonId, string>>;
  /** Former ids and the id they became. */
  readonly redirects: Readonly<Record<string, PersonId>>;
};

/** The id a person has now, however often it was changed. */
export function currentId(id: PersonId, redirects: Directory['redirects']): PersonId {
  let current = id;
  // A chain longer than the table would be a circle.
  for (let hops = Object.keys(redirects).length; hops > 0 && Object.hasOwn(redirects, current); hops -= 1) {
    current = redirects[current] ?? current;
  }
  return current;
}

/** Every id under which notes on a person may stand, the current one first. */
export function idsOf(person: PersonId, redirects: Directory['redirects']): readonly PersonId[] {
  const current = currentId(person, redirects);
  const former = Object.keys(redirects).filter((id) => currentId(id as PersonId, redirects) === current);
  return [...new Set([current, ...(former as PersonId[])])];
}

export const nameOf = (id: PersonId, { names, redirects }: Directory): string | undefined => {
  const current = currentId(id, redirects);
  return Object.hasOwn(names, current) ? names[current] : undefined;
};

/** Notes on people who are not in the dataset (any more). */
export const orphansOf = (notes: readonly Note[], directory: Directory): readonly Note[] =>
  notes.filter(({ person }) => nameOf(person, directory) === undefined);
