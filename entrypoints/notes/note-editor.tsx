import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NoteField } from '../../components/notes/NoteField.tsx';
import type { NoteRecord } from '../../lib/core/model/note.ts';
import { revisionOf } from '../../lib/core/notes/note-version.ts';
import type { NoteActions } from '../../lib/core/notes/notes-view.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { createDraft } from '../../lib/platform/note-draft.ts';

export type NoteEditorProps = {
  readonly record: NoteRecord;
  readonly writer: string;
  readonly messages: Messages;
  readonly onGone: () => void;
};

/** The editor of the card, for one note of the list; what is typed is saved before it goes. */
export function NoteEditor({ record, writer, messages, onGone }: NoteEditorProps): JSX.Element {
  const [, redraw] = useState(0);
  const draft = useMemo(() => {
    const { note, history } = record;
    const stored = {
      note,
      revision: revisionOf(note.version),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    };
    return createDraft(stored, {
      person: note.person,
      writer,
      call: callBackground,
      context: () => undefined,
      changed: () => redraw((round) => round + 1),
      forked: () => undefined,
    });
  }, [record.note.id]);
  useEffect(() => {
    addEventListener('pagehide', draft.flush);
    document.addEventListener('visibilitychange', draft.flush);
    return () => {
      draft.flush();
      removeEventListener('pagehide', draft.flush);
      document.removeEventListener('visibilitychange', draft.flush);
    };
  }, [draft]);
  const actions: NoteActions = {
    change: (_key, body) => draft.change(body),
    flush: draft.flush,
    turn: (_key, way) => void draft.turn(way),
    remove: () => void draft.remove().then(onGone),
    restore: () => void draft.restore(),
    add: () => undefined,
  };
  return <NoteField draft={draft.view()} label={messages.noteHeading} messages={messages} actions={actions} />;
}
