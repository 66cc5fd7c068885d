import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { noteBodyLimit } from '../lib/core/model/note.ts';
import type { Messages } from '../lib/core/wording/messages.ts';

export type NoteView = {
  readonly body: string;
  readonly state: 'loading' | 'idle' | 'saving' | 'saved' | 'failed';
};

export type NoteEditorProps = {
  readonly note: NoteView;
  readonly messages: Messages;
  readonly onChange: (body: string) => void;
  readonly onBlur: () => void;
};

/** The reader's note on a person. Give it the person as `key`: what is being typed belongs to one person. */
export function NoteEditor({ note, messages, onChange, onBlur }: NoteEditorProps): JSX.Element {
  // What was typed stands until the owner has caught up with it: a late answer must never undo a keystroke.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (draft === note.body) setDraft(undefined);
  }, [draft, note.body]);
  const loading = note.state === 'loading';
  const words = {
    loading: messages.loading,
    idle: messages.notePrivate,
    saving: messages.noteSaving,
    saved: messages.noteSaved,
    failed: '',
  };
  return (
    <section class="rc-section rc-note">
      <div class="rc-note-head">
        <h3 class="rc-heading" id="rc-note-heading">
          {messages.noteHeading}
        </h3>
        <span class="rc-note-state" role="status" data-state={note.state}>
          {words[note.state]}
        </span>
      </div>
      <textarea
        class="rc-note-field"
        rows={2}
        maxLength={noteBodyLimit}
        aria-labelledby="rc-note-heading"
        aria-busy={loading}
        readOnly={loading}
        placeholder={loading ? '' : messages.notePlaceholder}
        value={draft ?? note.body}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
        onBlur={onBlur}
        onKeyDown={keepFromPage}
        onKeyUp={keepFromPage}
        onKeyPress={keepFromPage}
      />
      {note.state === 'failed' && (
        <p class="rc-note-failed" role="alert">
          {messages.noteFailed}
        </p>
      )}
    </section>
  );
}

/** The page's single-key shortcuts must not hear a note being written; Escape still closes the card. */
function keepFromPage(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}
