import type { JSX } from 'preact';
import type { StoreNotice } from '../../lib/core/notes/store-notice.ts';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';

export type StoreNoticeBarProps = {
  readonly notice: StoreNotice;
  readonly words: NotesMessages;
  readonly onDismiss: () => void;
};

/** What happened to the stores of the notes; stays until the reader has seen it. */
export function StoreNoticeBar({ notice, words, onDismiss }: StoreNoticeBarProps): JSX.Element {
  return (
    <div class="rc-store-notice" role="status">
      <p>{words.notices[notice.kind](notice.notes)}</p>
      <button type="button" class="rc-button" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </div>
  );
}
