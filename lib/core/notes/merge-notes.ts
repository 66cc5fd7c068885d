import type { Note, NoteId } from '../model/note.ts';
import { contentOf, fingerprintOf, forkIdOf } from './note-fingerprint.ts';
import { compareVersions, joinVersions } from './note-version.ts';

/**
 * One set of notes from several, by id. A version that another follows from gives way to it; versions written apart
 * are all kept, the newest under the id and each other one as a note of its own. Commutative and idempotent; sorted
 * by id.
 */
export function mergeNotes(...sets: readonly (readonly Note[])[]): readonly Note[] {
  const merged = new Map<NoteId, readonly Note[]>();
  let waiting = sets.flat();
  while (waiting.length > 0) {
    const next: Note[] = [];
    for (const [id, versions] of groupById(waiting)) {
      const [winner, ...others] = headsOf([...(merged.get(id) ?? []), ...versions]);
      merged.set(id, winner ? [winner] : []);
      next.push(...others.map(forkOf));
    }
    waiting = next;
  }
  return [...merged.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function forkOf(note: Note): Note {
  const id = forkIdOf(note);
  return { ...note, id, conflictOf: id.split('~', 1)[0] ?? note.id };
}

function groupById(notes: readonly Note[]): ReadonlyMap<NoteId, readonly Note[]> {
  const groups = new Map<NoteId, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.id);
    if (group) group.push(note);
    else groups.set(note.id, [note]);
  }
  return groups;
}

/**
 * The versions that none of the others follows from, the one to keep under the id first. Its version follows from all
 * of them: the others live on under ids of their own, and must not be found again as something new.
 */
function headsOf(versions: readonly Note[]): readonly Note[] {
  if (versions.length === 1) return versions;
  const distinct = joinEqual(versions);
  const heads = distinct.filter(
    (version) => !distinct.some((other) => compareVersions(other.version, version.version) === 'after'),
  );
  const [winner, ...others] = heads.toSorted(newestFirst);
  if (!winner) return [];
  const version = heads.reduce((joined, head) => joinVersions(joined, head.version), winner.version);
  // A deleted version that says what the kept one says is not a version that could be lost.
  return [{ ...winner, version }, ...others.filter((other) => contentOf(other) !== contentOf(winner))];
}

/** Versions that say the same become one. */
function joinEqual(versions: readonly Note[]): readonly Note[] {
  const byContent = new Map<string, Note>();
  for (const version of versions) {
    const key = fingerprintOf(version);
    const known = byContent.get(key);
    byContent.set(key, known ? joinTwo(known, version) : version);
  }
  return [...byContent.values()];
}

function joinTwo(a: Note, b: Note): Note {
  const [newer, older] = newestFirst(a, b) <= 0 ? [a, b] : [b, a];
  const conflictOf = newer.conflictOf ?? older.conflictOf;
  return {
    ...newer,
    version: joinVersions(a.version, b.version),
    createdAt: a.createdAt < b.createdAt ? a.createdAt : b.createdAt,
    ...(conflictOf === undefined ? {} : { conflictOf }),
  };
}

/** A total order: kept before deleted, newest first, and the text decides what time does not. */
function newestFirst(a: Note, b: Note): number {
  const deleted = Number(a.deletedAt !== undefined) - Number(b.deletedAt !== undefined);
  if (deleted !== 0) return deleted;
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  const [textOfA, textOfB] = [tieBreaker(a), tieBreaker(b)];
  return textOfA === textOfB ? 0 : textOfA > textOfB ? -1 : 1;
}

const tieBreaker = (note: Note): string =>
  JSON.stringify([
    contentOf(note),
    note.deletedAt ?? '',
    note.createdAt,
    note.conflictOf ?? '',
    Object.entries(note.version).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
