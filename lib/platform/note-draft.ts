import type { NoteContext, NoteId } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import type { DraftState, DraftView } from '../core/notes/notes-view.ts';
import type { EditableNote, KeptNote } from '../core/protocol/note-requests.ts';
import { isExtensionAlive, type callBackground } from './client.ts';
import { randomId } from './random-id.ts';

/** Saved at the latest this long after the last key, in ms. */
const saveDelay = 400;
/** What failed is tried again after these, in ms, the last one over and over. */
const retryDelays = [300, 1_000, 3_000] as const;

export type DraftOptions = {
  readonly person: PersonId;
  readonly writer: string;
  readonly call: typeof callBackground;
  /** Where a new note is being written, to be kept with it. */
  readonly context: () => NoteContext | undefined;
  readonly changed: () => void;
  /** The note had changed under the editor: its text is a note of its own now, and the other one is to be shown too. */
  readonly forked: () => void;
};

export type Draft = {
  readonly id: () => NoteId;
  readonly view: () => DraftView;
  readonly isDirty: () => boolean;
  readonly change: (body: string) => void;
  readonly flush: () => void;
  readonly turn: (way: 'undo' | 'redo') => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
  /** Shows what was stored elsewhere, unless something is being typed here; null: it was deleted there. */
  readonly accept: (stored: EditableNote | null) => void;
};

/** What is known of the note, and what was typed since. */
type Desk = {
  id: NoteId;
  /** Where the text goes if the note has changed under the editor. */
  fork: NoteId;
  stored: EditableNote | undefined;
  context: NoteContext | undefined;
  body: string;
  state: DraftState;
  dirty: boolean;
};

/** One note in an editor. Keeps every text that was typed until the background has said that it is on disk. */
export function createDraft(stored: EditableNote | undefined, options: DraftOptions): Draft {
  const desk: Desk = {
    id: stored?.note.id ?? randomId(),
    fork: randomId(),
    stored,
    context: stored?.note.context,
    body: stored?.note.body ?? '',
    state: 'idle',
    dirty: false,
  };
  const key = randomId();
  const tell = (state: DraftState): void => {
    desk.state = state;
    options.changed();
  };
  const saver = createSaver(desk, options, tell);
  const ask = createAsker(desk, saver.save);
  const { call } = options;

  return {
    id: () => desk.id,
    isDirty: () => desk.dirty,
    view: () => viewOf(key, desk),
    change: (body) => {
      desk.body = body;
      desk.dirty = true;
      tell('saving');
      saver.later();
    },
    flush: saver.flush,
    turn: async (way) => tell((await ask(() => call('note.turn', { id: desk.id, way }))) ? 'saved' : desk.state),
    remove: async () => tell((await ask(() => call('note.remove', { id: desk.id }))) ? 'removed' : desk.state),
    restore: async () => tell((await ask(() => call('note.restore', { id: desk.id }))) ? 'saved' : desk.state),
    accept: (elsewhere) => {
      if (desk.dirty || saver.isSending()) return;
      const isRemoved = desk.state === 'removed';
      if (!elsewhere) {
        if (desk.stored && !isRemoved) tell('removed');
      } else if (isRemoved || elsewhere.revision !== desk.stored?.revision) {
        take(desk, elsewhere);
        tell('idle');
      }
    },
  };
}

const viewOf = (key: string, { body, state, stored, context }: Desk): DraftView => ({
  key,
  body,
  state,
  canUndo: stored?.canUndo ?? false,
  canRedo: stored?.canRedo ?? false,
  isNew: stored === undefined,
  isConflict: stored?.note.conflictOf !== undefined,
  ...(context && stored ? { context } : {}),
});

const know = (desk: Desk, stored: EditableNote): void => {
  desk.stored = stored;
  desk.id = stored.note.id;
  desk.context = stored.note.context;
};

const take = (desk: Desk, stored: EditableNote): void => {
  know(desk, stored);
  desk.body = stored.note.body;
};

type Saver = {
  readonly save: () => Promise<void>;
  /** Sends what is newest at once, also while something older is on its way: the page may be going. */
  readonly flush: () => void;
  readonly later: () => void;
  readonly isSending: () => boolean;
};

function createSaver(desk: Desk, options: DraftOptions, tell: (state: DraftState) => void): Saver {
  let sending: Promise<void> | undefined;
  let onItsWay: string | undefined;
  let failures = 0;
  const later = createTimer();

  const save = (): Promise<void> => {
    if (desk.dirty) sending ??= send().finally(() => (sending = undefined));
    return sending ?? Promise.resolve();
  };

  const send = async (): Promise<void> => {
    const { id, body, fork } = desk;
    onItsWay = body;
    if (!desk.stored) desk.context ??= options.context();
    const reply = await options.call('note.save', {
      id,
      body,
      fork,
      person: options.person,
      writer: options.writer,
      base: desk.stored?.revision ?? 0,
      ...(desk.context ? { context: desk.context } : {}),
    });
    if (!reply.ok) return failed();
    failures = 0;
    know(desk, reply.value);
    desk.dirty = desk.body !== body;
    if (desk.dirty) later(save, saveDelay);
    tell(desk.dirty ? 'saving' : reply.value.copies === 2 ? 'saved' : 'once');
    if (desk.id !== id) {
      desk.fork = randomId();
      options.forked();
    }
  };

  const failed = (): void => {
    const delay = retryDelays[Math.min(failures, retryDelays.length - 1)] ?? saveDelay;
    failures += 1;
    // A first failure is often a background that was just being stopped: the second try is on its way already.
    if (!isExtensionAlive()) tell('cut-off');
    else if (failures > 1) tell('failed');
    later(save, delay);
  };

  const flush = (): void => {
    // One writer's saves arrive in order and never conflict, so that two may be under way.
    void (sending && desk.dirty && onItsWay !== desk.body ? send() : save());
  };

  return { save, flush, later: () => later(save, saveDelay), isSending: () => sending !== undefined };
}

type Answer = { readonly ok: boolean; readonly value?: KeptNote | null };

/** Asks for a change of the stored note, once what was typed is stored; false when it was not made. */
function createAsker(desk: Desk, save: () => Promise<void>): (request: () => Promise<Answer>) => Promise<boolean> {
  return async (request) => {
    await save();
    if (desk.dirty) return false;
    for (const delay of [...retryDelays, undefined]) {
      const reply = await request();
      if (reply.ok && reply.value) take(desk, reply.value);
      if (reply.ok) return Boolean(reply.value);
      if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
    }
    return false;
  };
}

/** One piece of work at a time: what is put off replaces what was. */
function createTimer(): (work: () => Promise<void>, delay: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work, delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), delay);
  };
}
