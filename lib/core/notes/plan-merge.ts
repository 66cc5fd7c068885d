import type { Note, NoteId, NoteRecord } from '../model/note.ts';
import { replaceNote } from './edit-note.ts';
import { fingerprintOf } from './note-fingerprint.ts';
import { mergeNotes } from './merge-notes.ts';
import { compareVersions } from './note-version.ts';

/** What taking in notes from elsewhere would do. */
export type MergePlan = {
  /** Notes that are not here yet. */
  readonly added: readonly Note[];
  /** Notes whose content here gives way to a later version. */
  readonly changed: readonly { readonly before: Note; readonly after: Note }[];
  /** Versions written apart from the ones here, kept as notes of their own. */
  readonly keptBoth: readonly Note[];
  /** How many notes of the file are here already, or are older than the ones here. */
  readonly known: number;
  /** What has to be written. */
  readonly put: readonly NoteRecord[];
};

/** Plans the merge of `incoming` into the notes here. Pure: nothing happens until the plan's `put` is written. */
export function planMerge(current: readonly NoteRecord[], incoming: readonly NoteRecord[]): MergePlan {
  const here = new Map(current.map((record) => [record.note.id, record]));
  const arriving = new Map(incoming.map((record) => [record.note.id, record]));
  const merged = mergeNotes(
    current.map(({ note }) => note),
    incoming.map(({ note }) => note),
  );
  const added: Note[] = [];
  const keptBoth: Note[] = [];
  const changed: { before: Note; after: Note }[] = [];
  const put: NoteRecord[] = [];
  for (const note of merged) {
    const before = here.get(note.id);
    if (before && isSame(before.note, note)) continue;
    put.push(recordFor(note, before, arriving));
    if (!before) (isFork(note, here) ? keptBoth : added).push(note);
    else if (fingerprintOf(before.note) !== fingerprintOf(note)) changed.push({ before: before.note, after: note });
  }
  const known = incoming.length - added.length - changed.length - keptBoth.length;
  return { added, changed, keptBoth, known: Math.max(0, known), put };
}

const isSame = (a: Note, b: Note): boolean =>
  a === b ||
  (compareVersions(a.version, b.version) === 'same' &&
    fingerprintOf(a) === fingerprintOf(b) &&
    a.updatedAt === b.updatedAt &&
    a.createdAt === b.createdAt &&
    a.deletedAt === b.deletedAt &&
    a.conflictOf === b.conflictOf);

const isFork = ({ conflictOf }: Note, here: ReadonlyMap<NoteId, NoteRecord>): boolean =>
  conflictOf !== undefined && here.has(conflictOf);

/** A version that comes with its own steps keeps them; else what it replaced is one step back. */
function recordFor(note: Note, before: NoteRecord | undefined, arriving: ReadonlyMap<NoteId, NoteRecord>): NoteRecord {
  const arrived = arriving.get(note.id);
  const isArrived = arrived !== undefined && fingerprintOf(arrived.note) === fingerprintOf(note);
  if (isArrived && !before) return { note, history: arrived.history, writer: '' };
  return replaceNote(before, note);
}
