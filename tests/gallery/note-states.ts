import type { DraftState, NoteActions, NotesView } from '../../lib/core/notes/notes-view.ts';

const ignore = (): void => undefined;

export const noNoteActions: NoteActions = {
  change: ignore,
  flush: ignore,
  turn: ignore,
  remove: ignore,
  restore: ignore,
  add: ignore,
};

/** Notes with these texts, the first in `state`; an empty text is a place to write. */
export const notesOf = (bodies: readonly string[], state: DraftState = 'idle'): NotesView => ({
  state: 'ready',
  drafts: bodies.map((body, index) => ({
    key: String(index),
    body,
    state: index === 0 ? state : 'idle',
    canUndo: body !== '',
    canRedo: false,
    isNew: body === '',
    isConflict: false,
  })),
});
