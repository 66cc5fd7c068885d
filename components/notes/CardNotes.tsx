import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteActions, NotesView } from '../../lib/core/notes/notes-view.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { Drawn } from './Drawn.tsx';
import { NoteField } from './NoteField.tsx';

export type CardNotesProps = {
  readonly notes: NotesView;
  readonly messages: Messages;
  readonly actions: NoteActions;
};

/** The reader's notes on a person. With none it is one empty field; give it the person as `key`. */
export function CardNotes({ notes, messages, actions }: CardNotesProps): JSX.Element {
  const { drafts } = notes;
  const first = useRef<HTMLTextAreaElement>(null);
  const wantsFocus = useRef(false);
  const top = drafts[0]?.key;
  useEffect(() => {
    if (wantsFocus.current) first.current?.focus();
    wantsFocus.current = false;
  }, [top]);
  const kept = drafts.filter(({ state }) => state !== 'removed');
  const canAdd = kept.length > 0 && kept.every(({ body, isNew }) => !isNew || body !== '');
  return (
    <section class="rc-section rc-note" aria-label={kept.length > 1 ? messages.notesHeading : messages.noteHeading}>
      <div class="rc-note-head">
        <h3 class="rc-heading">
          <Drawn words={kept.length > 1 ? messages.notesHeading : messages.noteHeading} />
        </h3>
        <span class="rc-note-state">
          <Drawn words={notes.state === 'loading' ? messages.loading : messages.notePrivate} />
        </span>
      </div>
      {notes.state === 'loading' && (
        <textarea class="rc-note-field" rows={2} aria-label={messages.noteHeading} aria-busy={true} readOnly value="" />
      )}
      {drafts.map((draft, index) => (
        <NoteField
          key={draft.key}
          draft={draft}
          label={messages.noteField(index + 1, drafts.length)}
          messages={messages}
          actions={actions}
          fieldRef={index === 0 ? first : undefined}
        />
      ))}
      {canAdd && (
        <button
          type="button"
          class="rc-note-add"
          onClick={() => {
            wantsFocus.current = true;
            actions.add();
          }}
        >
          <Drawn words={messages.noteAdd} />
        </button>
      )}
    </section>
  );
}
