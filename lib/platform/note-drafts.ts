import type { NoteContext } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import { isBlank } from '../core/notes/list-notes.ts';
import { loadingNotes, type NoteActions, type NotesView } from '../core/notes/notes-view.ts';
import type { EditableNote } from '../core/protocol/note-requests.ts';
import { callBackground } from './client.ts';
import { createDraft, type Draft, type DraftOptions } from './note-draft.ts';
import { randomId } from './random-id.ts';
import { watchNotes, type NoteChange } from './watch-notes.ts';

/** A person's notes as they are being edited in this document. */
export type NoteBook = NoteActions & {
  readonly view: () => NotesView;
  /** Calls back whenever the view is another, and follows what other tabs write meanwhile; returns how to stop. */
  readonly watch: (changed: (view: NotesView) => void) => () => void;
};

export type NoteDrafts = {
  readonly of: (person: PersonId) => NoteBook;
  /** Sends everything that is not yet saved: the document is going away. */
  readonly flushAll: () => void;
  /** True as long as something that was typed is not on disk. */
  readonly hasUnsaved: () => boolean;
};

export type NoteDraftOptions = {
  readonly context: (person: PersonId) => NoteContext | undefined;
  readonly call?: typeof callBackground;
  readonly watch?: typeof watchNotes;
};

/** An unread list is asked for again after this long, in ms, until it is answered. */
const retryDelay = 1_500;

export function createNoteDrafts(options: NoteDraftOptions): NoteDrafts {
  const books = new Map<PersonId, ManagedBook>();
  return {
    of: (person) => {
      const known = books.get(person);
      // Another tab may have written since: what is not being edited here is read again.
      if (known?.isDirty()) return known;
      const book = createBook(person, options);
      books.set(person, book);
      return book;
    },
    flushAll: () => {
      for (const book of books.values()) book.flush();
    },
    hasUnsaved: () => [...books.values()].some((book) => book.isDirty()),
  };
}

type ManagedBook = NoteBook & { readonly isDirty: () => boolean };

function createBook(
  person: PersonId,
  { context, call = callBackground, watch = watchNotes }: NoteDraftOptions,
): ManagedBook {
  const listeners = new Set<(view: NotesView) => void>();
  const writer = randomId();
  const desk: Desk = { drafts: undefined };

  const view = (): NotesView =>
    desk.drafts ? { state: 'ready', drafts: desk.drafts.map((draft) => draft.view()) } : loadingNotes;
  const changed = (): void => {
    for (const listener of listeners) listener(view());
  };
  const forked = (): void => void load();
  const options: DraftOptions = { person, writer, call, context: () => context(person), changed, forked };
  const draftOf = (stored?: EditableNote): Draft => createDraft(stored, options);

  const load = async (): Promise<void> => {
    const reply = await call('notes.of', { person });
    if (!reply.ok) {
      setTimeout(() => void load(), retryDelay);
      return;
    }
    desk.drafts = desk.drafts ? follow(desk.drafts, reply.value, draftOf) : open(reply.value, draftOf);
    changed();
  };

  void load();
  return {
    ...actionsOn(desk, draftOf, changed),
    view,
    isDirty: () => desk.drafts?.some((draft) => draft.isDirty()) ?? false,
    watch: (listener) => {
      listeners.add(listener);
      const stop = watch((changes) => {
        if (changes.some((change) => concerns(change, { person, writer, drafts: desk.drafts }))) void load();
      });
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
  };
}

/** Undefined until the notes on disk are known. */
type Desk = { drafts: readonly Draft[] | undefined };

function actionsOn(desk: Desk, draftOf: MakeDraft, changed: () => void): NoteActions {
  const find = (key: string): Draft | undefined => desk.drafts?.find((draft) => draft.view().key === key);
  return {
    change: (key, body) => find(key)?.change(body),
    flush: () => desk.drafts?.forEach((draft) => draft.flush()),
    turn: (key, way) => void find(key)?.turn(way),
    remove: (key) => void find(key)?.remove(),
    restore: (key) => void find(key)?.restore(),
    add: () => {
      if (!desk.drafts) return;
      desk.drafts = [draftOf(), ...desk.drafts];
      changed();
    },
  };
}

type Whose = { readonly person: PersonId; readonly writer: string; readonly drafts: readonly Draft[] | undefined };

/** Whether a note written somewhere is one of these, and was not written from here. */
const concerns = (change: NoteChange, { person, writer, drafts }: Whose): boolean =>
  change.writer !== writer && (change.person === person || drafts?.some((draft) => draft.id() === change.id) === true);

type MakeDraft = (stored?: EditableNote) => Draft;

/** Emptied notes are not shown, but the newest of them is where one writes next: its undo brings the text back. */
function open(stored: readonly EditableNote[], draftOf: MakeDraft): readonly Draft[] {
  const shown = stored.filter(({ note }) => !isBlank(note));
  return shown.length > 0 ? shown.map(draftOf) : [draftOf(stored[0])];
}

/** What was written elsewhere shows up in an open editor, at the top; what is being typed stays as it is. */
function follow(drafts: readonly Draft[], stored: readonly EditableNote[], draftOf: MakeDraft): readonly Draft[] {
  const byId = new Map(stored.map((each) => [each.note.id, each]));
  for (const draft of drafts) {
    draft.accept(byId.get(draft.id()) ?? null);
    byId.delete(draft.id());
  }
  const others = [...byId.values()].filter(({ note }) => !isBlank(note)).map(draftOf);
  if (others.length === 0) return drafts;
  const isUntouched = (draft: Draft): boolean => draft.view().isNew && !draft.isDirty() && draft.view().body === '';
  return drafts.length === 1 ? [...others, ...drafts.filter((draft) => !isUntouched(draft))] : [...others, ...drafts];
}
