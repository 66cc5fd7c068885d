import type { JSX } from 'preact';
import { languages, type Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import { messagesFor, type Messages } from '../../lib/core/wording/messages.ts';
import { OpeningChoice } from './OpeningChoice.tsx';
import { RefusalList } from './RefusalList.tsx';
import { SiteList } from './SiteList.tsx';

export type OptionsProps = {
  readonly settings: Settings;
  readonly messages: Messages;
  /** A person's name in the dataset, once that is known. */
  readonly nameOf: (person: PersonId) => string | undefined;
  /** The browser refused to store the last change. */
  readonly notSaved: boolean;
  readonly onChange: (settings: Settings) => void;
};

/** Every setting; each takes effect at once. */
export function OptionsForm({ settings, messages, nameOf, notSaved, onChange }: OptionsProps): JSX.Element {
  return (
    <main class="rc-options">
      <h1>{messages.optionsTitle}</h1>
      {notSaved && (
        <p class="rc-options-failed" role="alert">
          {messages.settingsNotSaved}
        </p>
      )}
      <section class="rc-options-group">
        <label class="rc-options-switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.enabled}
            aria-describedby="rc-enabled-hint"
            onChange={(event) => onChange({ ...settings, enabled: event.currentTarget.checked })}
          />
          <span>
            {messages.enabledLabel}
            <span class="rc-options-hint" id="rc-enabled-hint">
              {messages.enabledHint}
            </span>
          </span>
        </label>
      </section>
      <section class="rc-options-group">
        <label class="rc-options-row">
          <span>{messages.languageLabel}</span>
          <select
            class="rc-select"
            value={settings.language}
            onChange={(event) => {
              const chosen = languages.find((language) => language === event.currentTarget.value);
              onChange({ ...settings, language: chosen ?? 'browser' });
            }}
          >
            <option value="browser">{messages.languageBrowser}</option>
            {languages.map((language: Language) => (
              <option key={language} value={language} lang={language}>
                {messagesFor(language).languageName}
              </option>
            ))}
          </select>
        </label>
      </section>
      <OpeningChoice settings={settings} messages={messages} onChange={onChange} />
      <section class="rc-options-group">
        <a href="/notes.html">{messages.openNotes}</a>
      </section>
      <SiteList
        hosts={settings.offHosts}
        messages={messages}
        onChange={(offHosts) => onChange({ ...settings, offHosts })}
      />
      <RefusalList
        refusals={settings.refusals ?? []}
        nameOf={nameOf}
        messages={messages}
        onChange={(refusals) => onChange({ ...settings, refusals })}
      />
    </main>
  );
}
