import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Messages } from '../lib/core/wording/messages.ts';
import { Icon } from './Icon.tsx';

/** What the reader has just done, in finished wording, and how to go back on it or further. */
export type PartingWords = {
  readonly words: string;
  readonly onUndo: () => void;
  readonly further?: { readonly label: string; readonly onAct: () => void };
};

type PartingProps = { readonly parting: PartingWords; readonly messages: Messages; readonly onClose: () => void };

/** All that is left of a card after "Not this person" or "Not on this site". */
export function Parting({ parting, messages, onClose }: PartingProps): JSX.Element {
  const { words, onUndo, further } = parting;
  const undo = useRef<HTMLButtonElement>(null);
  const wordsId = useId();
  // The button that was pressed is gone: the focus goes to its undoing, and says what was done.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [words]);
  return (
    <div class="rc-parting">
      <p id={wordsId}>{words}</p>
      <div class="rc-parting-row">
        <button type="button" class="rc-button" ref={undo} aria-describedby={wordsId} onClick={onUndo}>
          {messages.undo}
        </button>
        {further && (
          <button type="button" class="rc-word-button" onClick={further.onAct}>
            {further.label}
          </button>
        )}
        <span class="rc-parting-gap" />
        <button
          type="button"
          class="rc-icon-button"
          aria-label={messages.close}
          title={messages.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
