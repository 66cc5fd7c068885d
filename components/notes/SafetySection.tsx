import type { JSX } from 'preact';
import type { NotesMessages } from '../../lib/core/wording/notes-messages.ts';

export type SafetyView = {
  /** Undefined until the browser has answered. */
  readonly persisted: boolean | undefined;
  readonly sync: boolean;
  /** Finished wording; empty when there is nothing to say. */
  readonly syncWords: string;
  readonly backup: boolean;
  readonly backupWords: string;
};

export type SafetySectionProps = {
  readonly view: SafetyView;
  readonly words: NotesMessages;
  readonly onSync: (on: boolean) => void;
  readonly onBackup: (on: boolean) => void;
};

export function SafetySection({ view, words, onSync, onBackup }: SafetySectionProps): JSX.Element {
  return (
    <section class="rc-notes-section" aria-labelledby="rc-notes-safety">
      <h2 id="rc-notes-safety">{words.safetyHeading}</h2>
      <p>
        {words.safetyHint} {view.persisted !== undefined && (view.persisted ? words.persisted : words.notPersisted)}
      </p>
      <p class="rc-notes-hint">{words.uninstallHint}</p>
      <Switch
        id="rc-notes-backup"
        on={view.backup}
        label={words.backupLabel}
        hint={words.backupHint}
        said={view.backupWords}
        onChange={onBackup}
      />
      <Switch
        id="rc-notes-sync"
        on={view.sync}
        label={words.syncLabel}
        hint={words.syncHint}
        said={view.syncWords}
        onChange={onSync}
      />
    </section>
  );
}

type SwitchProps = {
  readonly id: string;
  readonly on: boolean;
  readonly label: string;
  readonly hint: string;
  readonly said: string;
  readonly onChange: (on: boolean) => void;
};

function Switch({ id, on, label, hint, said, onChange }: SwitchProps): JSX.Element {
  return (
    <div class="rc-notes-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p class="rc-notes-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="rc-notes-outcome" role="status">
        {said}
      </p>
    </div>
  );
}
