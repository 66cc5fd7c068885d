import {
  noHistory,
  noteContextLimit,
  type Note,
  type NoteContext,
  type NoteId,
  type NoteRecord,
} from '../model/note.ts';
import type { PersonId } from '../model/person.ts';
import { recordStep, redoStep, stepBetween, undoStep } from './note-history.ts';
import { nextVersion, revisionOf } from './note-version.ts';

/** A save as an editor sends it, whole in itself: sent twice, it does what it does once. */
export type NoteSave = {
  readonly id: NoteId;
  readonly person: PersonId;
  readonly body: string;
  /** Revision of the note that the text was written upon; 0 for a new note. */
  readonly base: number;
  readonly writer: string;
  /** Id under which the text is kept if the note has changed under the editor. */
  readonly fork: NoteId;
  readonly context?: NoteContext;
};

/** When and by which installation something is done. */
export type Moment = { readonly now: string; readonly device: string };

export type Existing = (id: NoteId) => NoteRecord | undefined;

export type Edited = {
  readonly record: NoteRecord;
  /** False: the same text is stored already, nothing is to be written. */
  readonly changed: boolean;
};

/** Keystrokes that follow one another within this many ms are one step to undo. */
const typingPause = 3_000;

/**
 * What is stored after a save. Text that was written upon another state of the note than the one stored becomes a note
 * of its own beside it: neither version is lost, and neither silently replaces the other.
 */
export function applySave(save: NoteSave, existing: Existing, moment: Moment): Edited {
  const body = normalizeBody(save.body);
  const stored = existing(save.id);
  if (!stored) return { record: createRecord(save, body, moment), changed: true };
  if (stored.note.body === body && stored.note.deletedAt === undefined) return { record: stored, changed: false };
  const ownLast = stored.writer === save.writer && stored.note.deletedAt === undefined;
  if (ownLast || revisionOf(stored.note.version) === save.base) {
    return { record: changeBody(stored, { body, writer: save.writer }, moment), changed: true };
  }
  if (save.fork === save.id)
    return { record: changeBody(stored, { body, writer: save.writer }, moment), changed: true };
  const fork = applySave({ ...save, id: save.fork, base: 0 }, existing, moment);
  const note = { ...fork.record.note, conflictOf: save.id };
  return { ...fork, record: { ...fork.record, note } };
}

function createRecord(save: NoteSave, body: string, { now, device }: Moment): NoteRecord {
  const { id, person, context, writer } = save;
  const note: Note = {
    id,
    person,
    body,
    createdAt: now,
    updatedAt: now,
    version: nextVersion({}, device),
    ...(context ? { context: cutContext(context) } : {}),
  };
  const step = stepBetween('', body);
  return { note, history: step ? recordStep(noHistory, step, false) : noHistory, writer };
}

function changeBody(
  { note, history }: NoteRecord,
  { body, writer }: { readonly body: string; readonly writer: string },
  moment: Moment,
): NoteRecord {
  const step = stepBetween(note.body, body);
  const soon = Date.parse(moment.now) - Date.parse(note.updatedAt) <= typingPause;
  return {
    note: touched({ ...note, body }, moment),
    history: step ? recordStep(history, step, soon) : history,
    writer,
  };
}

/** The note as one more edit leaves it; out of the bin, since whoever edits it wants it. */
function touched(note: Note, { now, device }: Moment): Note {
  const { deletedAt: _deletedAt, ...kept } = note;
  return { ...kept, updatedAt: now, version: nextVersion(note.version, device) };
}

/** Into the bin, where it stays for `binDays`. */
export const deleteNote = ({ note, history }: NoteRecord, moment: Moment): NoteRecord => ({
  note: { ...touched(note, moment), deletedAt: moment.now },
  history,
  writer: '',
});

export const restoreNote = ({ note, history }: NoteRecord, moment: Moment): NoteRecord => ({
  note: touched(note, moment),
  history,
  writer: '',
});

/** Undefined when there is nothing to undo (or redo). */
export function turnNote(record: NoteRecord, way: 'undo' | 'redo', moment: Moment): NoteRecord | undefined {
  const turned = way === 'undo' ? undoStep(record) : redoStep(record);
  if (!turned) return undefined;
  return { note: touched({ ...record.note, body: turned.body }, moment), history: turned.history, writer: '' };
}

/** The record after a version from elsewhere took the place of its note: what was replaced can be had back by undo. */
export function replaceNote(record: NoteRecord | undefined, note: Note): NoteRecord {
  if (!record) return { note, history: noHistory, writer: '' };
  const step = stepBetween(record.note.body, note.body);
  return { note, history: step ? recordStep(record.history, step, false) : record.history, writer: '' };
}

/** One kind of line end, and no half characters: what every format can carry. */
export const normalizeBody = (body: string): string =>
  body
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

export const cutContext = ({ url, title, quote }: NoteContext): NoteContext => ({
  url: normalizeBody(url.slice(0, noteContextLimit)),
  title: normalizeBody(title.slice(0, noteContextLimit)),
  quote: normalizeBody(quote.slice(0, noteContextLimit)),
});
