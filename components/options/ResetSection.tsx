import type { JSX } from 'preact';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Section } from './Section.tsx';

/** `asked`: the backup is still to be saved; `saved`: it is, and the notes can go. */
export type EraseView = {
  readonly kind: 'idle' | 'none' | 'asked' | 'saved' | 'done' | 'failed';
  readonly notes: number;
};

export type ResetSectionProps = {
  readonly wasReset: boolean;
  readonly erase: EraseView;
  readonly words: OptionsMessages;
  readonly onReset: () => void;
  readonly onUndo: () => void;
  readonly onEraseStart: () => void;
  readonly onBackup: () => void;
  readonly onErase: () => void;
  readonly onCancel: () => void;
};

/** Everything as at the beginning: the settings with an undo, the notes only after a backup. */
export function ResetSection(props: ResetSectionProps): JSX.Element {
  const { wasReset, erase, words, onReset, onUndo } = props;
  const isOpen = erase.kind === 'asked' || erase.kind === 'saved';
  const said = { none: words.eraseNone, done: words.eraseDone, failed: words.eraseFailed };
  return (
    <Section heading={words.resetHeading}>
      <p class="rc-options-act">
        <button type="button" class="rc-button" aria-describedby="rc-reset-hint" onClick={onReset}>
          {words.resetSettings}
        </button>
        <span class="rc-options-hint" id="rc-reset-hint">
          {words.resetSettingsHint}
        </span>
      </p>
      <p class="rc-options-said" role="status">
        {wasReset && words.resetDone}
      </p>
      {wasReset && (
        <button type="button" class="rc-button" onClick={onUndo}>
          {words.undo}
        </button>
      )}
      {isOpen ? (
        <EraseSteps {...props} />
      ) : (
        <p class="rc-options-act">
          <button type="button" class="rc-button" onClick={props.onEraseStart}>
            {words.eraseStart}
          </button>
        </p>
      )}
      <p class="rc-options-said" role={erase.kind === 'failed' ? 'alert' : 'status'}>
        {erase.kind in said && said[erase.kind as keyof typeof said]}
      </p>
    </Section>
  );
}

function EraseSteps({ erase, words, onBackup, onErase, onCancel }: ResetSectionProps): JSX.Element {
  return (
    <div class="rc-options-erase" role="group" aria-label={words.eraseStart}>
      <p>
        <strong>{words.erase(erase.notes)}</strong> {words.eraseHint}
      </p>
      <p class="rc-options-said" role="status">
        {erase.kind === 'saved' && words.eraseSaved(erase.notes)}
      </p>
      <p class="rc-options-act">
        <button type="button" class="rc-button" onClick={onBackup}>
          {words.eraseBackup}
        </button>
        <button type="button" class="rc-button rc-button-danger" disabled={erase.kind !== 'saved'} onClick={onErase}>
          {words.eraseNow}
        </button>
        <button type="button" class="rc-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
