import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { NoteItem, type ListedNote } from '../../components/notes/NoteItem.tsx';
import { NotesBrowser, type NotesViewName } from '../../components/notes/NotesBrowser.tsx';
import type { Note } from '../../lib/core/model/note.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import { daysLeft, nameOf, type Directory } from '../../lib/core/notes/list-notes.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { NoteEditor } from './note-editor.tsx';
import { labelOf, type useNotes } from './use-notes.ts';

/** Notes drawn at first, and again at each "show more". */
const pageSize = 50;

const isKnown = ({ person }: Note, directory: Directory): boolean => nameOf(person, directory) !== undefined;

export type NotesListProps = {
  readonly store: NotesStore;
  readonly messages: Messages;
  readonly words: NotesMessages;
  readonly notes: ReturnType<typeof useNotes>;
  readonly writer: string;
  readonly format: (instant: string) => string;
  readonly act: (work: () => Promise<unknown>) => void;
  /** Opens the person a note is on; absent where there is nowhere to show them. */
  readonly onPerson?: (person: PersonId) => void;
};

/** The notes, searched and in their views, each to be edited in its place. */
export function NotesList(props: NotesListProps): JSX.Element {
  const { notes, store, writer, messages, words, format, act, onPerson } = props;
  const [view, setView] = useState<NotesViewName>('notes');
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const [editing, setEditing] = useState<string | undefined>(undefined);
  const { views, directory } = notes;
  const found = useMemo(() => notes.search(view, query), [views, view, query]);
  const shown = found.slice(0, limit);
  const now = new Date();
  const listed = (note: Note): ListedNote => ({
    note,
    name: labelOf(note, directory),
    changed: format(note.updatedAt),
    ...(note.deletedAt === undefined ? {} : { daysLeft: daysLeft(note.deletedAt, now) }),
  });
  const done = (): void => {
    setEditing(undefined);
    // What was typed last is on its way to the disk; the list reads it a moment later.
    setTimeout(notes.reload, 500);
  };
  const editorFor = (note: Note): JSX.Element | undefined => {
    const record = editing === note.id ? notes.record(note.id) : undefined;
    return record && <NoteEditor record={record} writer={writer} messages={messages} onGone={done} />;
  };
  return (
    <NotesBrowser
      words={words}
      view={view}
      counts={{ notes: views.notes.length, bin: views.bin.length, orphans: views.orphans.length }}
      query={query}
      found={found.length}
      shown={shown.length}
      onView={(next) => {
        setView(next);
        setLimit(pageSize);
      }}
      onQuery={setQuery}
      onMore={() => setLimit(limit + pageSize)}
      onEmptyBin={() => act(() => store.purge(views.bin.map(({ id }) => id)))}
    >
      {shown.map((note) => (
        <NoteItem
          key={note.id}
          listed={listed(note)}
          words={words}
          conflictWords={messages.noteConflict}
          removeWords={messages.noteRemove}
          editor={editorFor(note)}
          onEdit={() => setEditing(note.id)}
          onDone={done}
          {...(onPerson && isKnown(note, directory) ? { onPerson: () => onPerson(note.person) } : {})}
          onRemove={() => act(() => store.remove(note.id))}
          onRestore={() => act(() => store.restore(note.id))}
          onPurge={() => act(() => store.purge([note.id]))}
        />
      ))}
    </NotesBrowser>
  );
}
