import type { Note, NoteId } from '../model/note.ts';
import type { PersonId } from '../model/person.ts';
import type { NoteSave } from '../notes/edit-note.ts';
import type { Directory } from '../notes/list-notes.ts';

/** A note as an editor needs it. */
export type EditableNote = {
  readonly note: Note;
  /** To be sent back with a save as its `base`. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** A note after a change, and how many stores hold it: 1 while the other is out of order. */
export type KeptNote = EditableNote & { readonly copies: 1 | 2 };

/** Requests about notes. What is answered is on disk. */
export type NoteRequests = {
  /** The person's notes, newest first, under every id the person had; not those in the bin. */
  'notes.of': { params: { person: PersonId }; result: readonly EditableNote[] };
  /** Answers with another id than the one sent when the note had changed under the editor. */
  'note.save': { params: NoteSave; result: KeptNote };
  /** Null: there is nothing to undo (or redo). */
  'note.turn': { params: { id: NoteId; way: 'undo' | 'redo' }; result: KeptNote | null };
  /** Into the bin. Null: there is no such note. */
  'note.remove': { params: { id: NoteId }; result: KeptNote | null };
  /** Out of the bin. */
  'note.restore': { params: { id: NoteId }; result: KeptNote | null };
  /** Everybody's name, for lists of notes. */
  'notes.directory': { params: Record<string, never>; result: Directory };
  /** Whom a selection on a page could be a note on, likeliest first; empty when it is gone. */
  'selection.people': { params: { people: readonly PersonId[] }; result: null };
};
