import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ExportSection } from '../../components/notes/ExportSection.tsx';
import { ImportSection } from '../../components/notes/ImportSection.tsx';
import { SafetySection } from '../../components/notes/SafetySection.tsx';
import type { ExportFormat } from '../../lib/core/notes/formats/export-formats.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { randomId } from '../../lib/platform/random-id.ts';
import { createFormats } from './formats.ts';
import { NotesList } from './notes-list.tsx';
import { StoreNotices } from './store-notices.tsx';
import { takeOut } from './take-out.ts';
import { useImport } from './use-import.ts';
import { useNoteAct } from './use-note-act.ts';
import { useNotes } from './use-notes.ts';
import { useSafety } from './use-safety.ts';

export type NotesAppProps = {
  readonly store: NotesStore;
  readonly messages: Messages;
  readonly words: NotesMessages;
  readonly signal: AbortSignal;
};

/** Everything a reader has written, and how to take it out, bring it in and keep it safe. */
export function NotesApp({ store, messages, words, signal }: NotesAppProps): JSX.Element {
  const writer = useMemo(randomId, []);
  const notes = useNotes(store, writer);
  const { said, act } = useNoteAct(words, notes.reload);
  const [exported, setExported] = useState('');
  const inWords = useMemo(() => createFormats(messages.locale), [messages]);
  const importing = useImport({ store, words, directory: notes.directory });
  const safety = useSafety(words, inWords);

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
