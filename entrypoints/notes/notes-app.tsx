import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ExportSection } from '../../components/notes/ExportSection.tsx';
import { ImportSection } from '../../components/notes/ImportSection.tsx';
import { NoteItem, type ListedNote } from '../../components/notes/NoteItem.tsx';
import { NotesBrowser, type NotesViewName } from '../../components/notes/NotesBrowser.tsx';
import { SafetySection } from '../../components/notes/SafetySection.tsx';
import type { Note } from '../../lib/core/model/note.ts';
import type { ExportFormat } from '../../lib/core/notes/formats/export-formats.ts';
import { daysLeft } from '../../lib/core/notes/list-notes.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { randomId } from '../../lib/platform/random-id.ts';
import { createFormats } from './formats.ts';
import { NoteEditor } from './note-editor.tsx';
import { StoreNotices } from './store-notices.tsx';
import { takeOut } from './take-out.ts';
import { useImport } from './use-import.ts';
import { labelOf, useNotes } from './use-notes.ts';
import { useSafety } from './use-safety.ts';

export type NotesAppProps = {
  readonly store: NotesStore;
  readonly messages: Messages;
  readonly words: NotesMessages;
  readonly signal: AbortSignal;
};

/** Notes drawn at first, and again at each "show more". */
const pageSize = 50;

/** Everything a reader has written, and how to take it out, bring it in and keep it safe. */
export function NotesApp({ store, messages, words, signal }: NotesAppProps): JSX.Element {
  const writer = useMemo(randomId, []);
  const notes = useNotes(store, writer);
  const [said, setSaid] = useState('');
  const [exported, setExported] = useState('');
  const inWords = useMemo(() => createFormats(messages.locale), [messages]);
  const importing = useImport({ store, words, directory: notes.directory });
  const safety = useSafety(words, inWords);

  const act = (work: () => Promise<unknown>): void => {
    const attempt = async (): Promise<void> => {
      await work();
      setSaid('');
      notes.reload();
    };
    attempt().catch((error: unknown) => {
      logFailure('changing notes', error);
      setSaid(words.actionFailed);
    });
  };
  const takeOutAll = async (chosen: ExportFormat): Promise<void> => {
    const records = await store.all();
    takeOut(chosen, { records, directory: notes.directory, now: new Date().toISOString() });
    const count =
      chosen === 'json' ? records.length : records.filter(({ note }) => note.deletedAt === undefined).length;
    setExported(words.exported(count));
  };

  return (
    <main class="rc-notes-page">
      <h1>{words.pageTitle}</h1>
      <StoreNotices words={words} signal={signal} />
      {(notes.failed || said !== '') && <p role="alert">{notes.failed ? words.readFailed : said}</p>}
      <NotesList
        notes={notes}
        store={store}
        writer={writer}
        messages={messages}
        words={words}
        format={inWords.moment}
        act={act}
      />
      <ExportSection
        words={words}
        outcome={exported}
        onExport={(chosen) => {
          takeOutAll(chosen).catch((error: unknown) => {
            logFailure('taking notes out', error);
            setExported(words.readFailed);
          });
        }}
      />
      <ImportSection
        view={importing.view}
        words={words}
        canUndo={importing.canUndo}
        onFile={importing.choose}
        onBringIn={importing.bringIn}
        onCancel={importing.cancel}
        onUndo={importing.undo}
      />
      <SafetySection view={safety.view} words={words} onSync={safety.switchSync} onBackup={safety.switchBackup} />
    </main>
  );
}

type NotesListProps = Omit<NotesAppProps, 'signal'> & {
  readonly notes: ReturnType<typeof useNotes>;
  readonly writer: string;
  readonly format: (instant: string) => string;
  readonly act: (work: () => Promise<unknown>) => void;
};

function NotesList({ notes, store, writer, messages, words, format, act }: NotesListProps): JSX.Element {
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
          onRemove={() => act(() => store.remove(note.id))}
          onRestore={() => act(() => store.restore(note.id))}
          onPurge={() => act(() => store.purge([note.id]))}
        />
      ))}
    </NotesBrowser>
  );
}
