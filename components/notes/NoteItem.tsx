import type { ComponentChildren, JSX } from 'preact';
import type { Note } from '../../lib/core/model/note.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';
import { NoteText } from './NoteText.tsx';

export type ListedNote = {
  readonly note: Note;
  readonly name: string;
  /** In the reader's language. */
  readonly changed: string;
  /** Days until it leaves the bin. */
  readonly daysLeft?: number;
};

export type NoteItemProps = {
  readonly listed: ListedNote;
  readonly words: NotesMessages;
  /** The other version of a note that was edited in two places. */
  readonly conflictWords: string;
  /** Stands in the place of the text while it is edited. */
  readonly editor?: ComponentChildren;
  readonly onEdit: () => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
  readonly removeWords: string;
  /** Absent: the name leads nowhere. */
  readonly onPerson?: () => void;
};

/** One note in the list: whom it is on, since when it reads so, where it was written. */
export function NoteItem(props: NoteItemProps): JSX.Element {
  const { listed, words, editor } = props;
  const { note, name, changed, daysLeft } = listed;
  return (
    <article class="rc-notes-item" aria-label={name}>
      <header class="rc-notes-item-head">
        <h3>
          {props.onPerson ? (
            <button type="button" class="rc-person-link" onClick={props.onPerson}>
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        <time dateTime={note.updatedAt}>{words.changedAt(changed)}</time>
      </header>
      {note.conflictOf !== undefined && <p class="rc-notes-hint">{props.conflictWords}</p>}
      {editor ?? (note.body.trim() !== '' && <NoteText text={note.body} />)}
      <NoteOrigin note={note} />
      <div class="rc-notes-actions">
        {daysLeft === undefined ? (
          <>
            <TextButton onPress={editor ? props.onDone : props.onEdit}>{editor ? words.done : words.edit}</TextButton>
            <TextButton onPress={props.onRemove}>{props.removeWords}</TextButton>
          </>
        ) : (
          <>
            <span class="rc-notes-hint">{words.daysLeft(daysLeft)}</span>
            <TextButton onPress={props.onRestore}>{words.restore}</TextButton>
            <TextButton onPress={props.onPurge}>{words.deleteForGood}</TextButton>
          </>
        )}
      </div>
    </article>
  );
}

function NoteOrigin({ note }: { readonly note: Note }): JSX.Element | null {
  const { context } = note;
  if (!context) return null;
  const isLink = /^https?:\/\//.test(context.url);
  const label = context.title === '' ? context.url : context.title;
  return (
    <div class="rc-notes-origin">
      {context.quote !== '' && (
        <blockquote class="rc-note-quote" dir="auto">
          {context.quote}
        </blockquote>
      )}
      {label !== '' && (
        <p class="rc-notes-hint" dir="auto">
          {isLink ? (
            <a href={context.url} target="_blank" rel="noopener noreferrer">
              {label}
            </a>
          ) : (
            label
          )}
        </p>
      )}
    </div>
  );
}

export function TextButton({
  children,
  onPress,
}: {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button type="button" class="rc-notes-text-button" onClick={onPress}>
      {children}
    </button>
  );
}
