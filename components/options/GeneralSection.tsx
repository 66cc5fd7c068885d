import type { JSX } from 'preact';
import { languages, type Language } from '../../lib/core/model/claim.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { Section } from './Section.tsx';
import type { SettingsPart } from './SitesSection.tsx';

/** On or off, and in which language. */
export function GeneralSection({ settings, words, onChange }: Omit<SettingsPart, 'messages'>): JSX.Element {
  return (
    <Section heading={words.generalHeading}>
      <label class="rc-options-switch">
        <input
          type="checkbox"
          role="switch"
          checked={settings.enabled}
          aria-describedby="rc-enabled-hint"
          onChange={(event) => onChange({ ...settings, enabled: event.currentTarget.checked })}
        />
        <span>
          {words.enabledLabel}
          <span class="rc-options-hint" id="rc-enabled-hint">
            {words.enabledHint}
          </span>
        </span>
      </label>
      <label class="rc-options-row">
        <span>{words.languageLabel}</span>
        <select
          class="rc-select"
          value={settings.language}
          onChange={(event) => {
            const chosen = languages.find((language) => language === event.currentTarget.value);
            onChange({ ...settings, language: chosen ?? 'browser' });
          }}
        >
          <option value="browser">{words.languageBrowser}</option>
          {languages.map((language: Language) => (
            <option key={language} value={language} lang={language}>
              {messagesFor(language).languageName}
            </option>
          ))}
        </select>
      </label>
    </Section>
  );
}
