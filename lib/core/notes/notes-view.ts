import type { NoteContext } from '../model/note.ts';

/**
 * How a note stands with the disk. `once`: in one store, because the other is out of order. `failed`: not yet on disk,
 * tried again. `cut-off`: cannot be saved from this page any more, which the extension left. `removed`: in the bin.
 */
export type DraftState = 'idle' | 'saving' | 'saved' | 'once' | 'failed' | 'cut-off' | 'removed';

/** One note as an editor shows it. */
export type DraftView = {
  /** Stays the same as long as the editor is open, whatever becomes of the note's id. */
  readonly key: string;
  readonly body: string;
  readonly state: DraftState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Nothing of it is stored yet. */
  readonly isNew: boolean;
  /** The other version of a note that was changed in two places. */
  readonly isConflict: boolean;
  readonly context?: NoteContext;
};

/** A person's notes as an editor shows them, newest first; when there is none, one empty one to write in. */
export type NotesView = {
  /** `loading`: the notes on disk are not known yet, so nothing can be typed that would miss them. */
  readonly state: 'loading' | 'ready';
  readonly drafts: readonly DraftView[];
};

export const loadingNotes: NotesView = { state: 'loading', drafts: [] };

/** What a reader can do in an editor; drafts are named by their key. */
export type NoteActions = {
  readonly change: (key: string, body: string) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => void;
  readonly turn: (key: string, way: 'undo' | 'redo') => void;
  readonly remove: (key: string) => void;
  readonly restore: (key: string) => void;
  readonly add: () => void;
};
