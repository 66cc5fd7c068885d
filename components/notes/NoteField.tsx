import type { JSX, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { noteBodyLimit } from '../../lib/core/model/note.ts';
import type { DraftState, DraftView, NoteActions } from '../../lib/core/notes/notes-view.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { Drawn } from './Drawn.tsx';

export type NoteFieldProps = {
  readonly draft: DraftView;
  /** The field's name for assistive technology. */
  readonly label: string;
  readonly messages: Messages;
  readonly actions: NoteActions;
  readonly fieldRef?: Ref<HTMLTextAreaElement> | undefined;
};

/** One note: a field that saves by itself, and what can be done with it while it is in use. */
export function NoteField({ draft, label, messages, actions, fieldRef }: NoteFieldProps): JSX.Element {
  const { key, body, state } = draft;
  // What was typed stands until the owner has caught up with it: a late answer must never undo a keystroke.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (typed === body) setTyped(undefined);
  }, [typed, body]);
  if (state === 'removed') return <Removed messages={messages} onRestore={() => actions.restore(key)} />;
  const turn = (way: 'undo' | 'redo'): void => {
    setTyped(undefined);
    actions.turn(key, way);
  };
  const words = wordsOf(state, messages);
  return (
    <div class="rc-note-one" onKeyDown={keepFromPage} onKeyUp={keepFromPage} onKeyPress={keepFromPage}>
      {draft.isConflict && (
        <p class="rc-note-hint">
          <Drawn words={messages.noteConflict} />
        </p>
      )}
      <textarea
        ref={fieldRef ?? null}
        class="rc-note-field"
        rows={2}
        maxLength={noteBodyLimit}
        aria-label={label}
        placeholder={messages.notePlaceholder}
        value={typed ?? body}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          actions.change(key, event.currentTarget.value);
        }}
        onBlur={actions.flush}
        onKeyDown={(event) => {
          const way = wayOf(event);
          if (!way || !(way === 'undo' ? draft.canUndo || state === 'saving' : draft.canRedo)) return;
          // The browser's own undo knows neither yesterday's text nor what another tab wrote.
          event.preventDefault();
          turn(way);
        }}
      />
      <NoteSource draft={draft} messages={messages} />
      {(!draft.isNew || words) && (
        <div class="rc-note-tools">
          <span class="rc-note-state" role="status" data-state={state}>
            {words}
          </span>
          {!draft.isNew && (
            <>
              <Tool icon="undo" label={messages.noteUndo} disabled={!draft.canUndo} onPress={() => turn('undo')} />
              <Tool icon="redo" label={messages.noteRedo} disabled={!draft.canRedo} onPress={() => turn('redo')} />
              <Tool icon="bin" label={messages.noteRemove} onPress={() => actions.remove(key)} />
            </>
          )}
        </div>
      )}
      {(state === 'failed' || state === 'cut-off') && (
        <p class="rc-note-failed" role="alert">
          {state === 'failed' ? messages.noteFailed : messages.noteCutOff}
        </p>
      )}
    </div>
  );
}

const wordsOf = (state: DraftState, messages: Messages): string =>
  state === 'saving'
    ? messages.noteSaving
    : state === 'saved'
      ? messages.noteSaved
      : state === 'once'
        ? messages.noteSavedOnce
        : '';

function Removed({
  messages,
  onRestore,
}: {
  readonly messages: Messages;
  readonly onRestore: () => void;
}): JSX.Element {
  return (
    <p class="rc-note-removed" role="status">
      <Drawn words={messages.noteRemoved} />{' '}
      <button type="button" class="rc-note-add" onClick={onRestore}>
        <Drawn words={messages.noteBringBack} />
      </button>
    </p>
  );
}

function NoteSource({ draft, messages }: Pick<NoteFieldProps, 'draft' | 'messages'>): JSX.Element | null {
  const { context } = draft;
  if (!context || context.title === '') return null;
  return (
    <p class="rc-note-hint" dir="auto">
      <Drawn words={messages.noteWrittenOn(context.title)} />
    </p>
  );
}

type ToolProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
};

function Tool({ icon, label, disabled = false, onPress }: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      class="rc-icon-button rc-note-tool"
      aria-label={label}
      title={label}
      disabled={disabled}
      // A press that took the focus would save first and undo the save after.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined;
}

/** The page's single-key shortcuts must not hear a note being written; Escape still closes the card. */
function keepFromPage(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}
