import type { Note } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { callBackground } from './client.ts';

/** What an editor shows of a note: its text, and how it stands with the disk. */
export type DraftView = {
  readonly body: string;
  /** `loading`: the note on disk is not known yet, so nothing can be typed that would replace it. */
  readonly state: 'loading' | 'idle' | 'saving' | 'saved' | 'failed';
};

export type NoteDraft = {
  readonly view: () => DraftView;
  readonly change: (body: string) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => void;
  /** Calls back whenever the view is another; returns how to stop. */
  readonly watch: (changed: (view: DraftView) => void) => () => void;
};

export type NoteDrafts = {
  /** The person's note as it is being edited in this document. */
  readonly of: (person: PersonId) => NoteDraft;
  /** Sends everything that is not yet saved: the document is going away. */
  readonly flushAll: () => void;
};

export type NoteDraftOptions = {
  /** Where a new note is being written, to be kept with it. */
  readonly context: (person: PersonId) => Note['context'];
  readonly call?: typeof callBackground;
};

/** Saved at the latest this long after the last key, in ms. */
const saveDelay = 400;
/** What failed is tried again after this long, in ms, until it works. */
const retryDelay = 3_000;

/** Keeps every text that was typed until the background has said that it is on disk. */
export function createNoteDrafts(options: NoteDraftOptions): NoteDrafts {
  const drafts = new Map<PersonId, ManagedDraft>();
  return {
    of: (person) => {
      const known = drafts.get(person);
      // Another tab may have written since: what is not being edited here is read again.
      if (known?.isDirty()) return known;
      const draft = createDraft(person, options);
      drafts.set(person, draft);
      return draft;
    },
    flushAll: () => {
      for (const draft of drafts.values()) draft.flush();
    },
  };
}

type ManagedDraft = NoteDraft & { readonly isDirty: () => boolean };

function createDraft(person: PersonId, { context, call = callBackground }: NoteDraftOptions): ManagedDraft {
  const listeners = new Set<(view: DraftView) => void>();
  let view: DraftView = { body: '', state: 'loading' };
  let dirty = false;
  let sending = false;
  const later = createTimer();

  const tell = (next: DraftView): void => {
    view = next;
    for (const listener of listeners) listener(view);
  };

  const load = async (): Promise<void> => {
    const reply = await call('note.get', { person });
    if (reply.ok) tell({ body: reply.value?.body ?? '', state: 'idle' });
    else later(load, retryDelay);
  };

  const save = async (): Promise<void> => {
    if (!dirty || sending) return;
    sending = true;
    const { body } = view;
    const where = context(person);
    const reply = await call('note.save', { person, body, ...(where ? { context: where } : {}) });
    sending = false;
    if (!reply.ok) {
      tell({ body: view.body, state: 'failed' });
      later(save, retryDelay);
    } else if (view.body === body) {
      dirty = false;
      tell({ body, state: 'saved' });
    } else {
      later(save, saveDelay);
    }
  };

  void load();
  return {
    view: () => view,
    isDirty: () => dirty,
    change: (body) => {
      if (view.state === 'loading') return;
      dirty = true;
      tell({ body, state: 'saving' });
      later(save, saveDelay);
    },
    flush: () => void save(),
    watch: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
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
