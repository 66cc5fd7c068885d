import type { JSX } from 'preact';
import { siteRules, type Settings } from '../../lib/core/model/settings.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';

/** What every part of the settings needs. */
export type SettingsPart = {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly words: OptionsMessages;
  readonly onChange: (settings: Settings) => void;
};

/** Where RoleCall works: everywhere but on some sites, or only on some. */
export function SitesSection({ settings, words, onChange }: Omit<SettingsPart, 'messages'>): JSX.Element {
  const rule = settings.siteRule ?? 'except';
  const { offHosts, onHosts = [] } = settings;
  return (
    <Section heading={words.sitesHeading} hint={words.sitesHint}>
      <ChoiceList
        label={words.sitesHeading}
        choices={siteRules.map((value) => ({ value, name: words.siteRules[value] }))}
        chosen={rule}
        onChoose={(siteRule) => onChange({ ...settings, siteRule })}
      />
      {rule === 'only' && (
        <SiteList
          words={words}
          hosts={onHosts}
          heading={words.onlyHeading}
          empty={words.onlyEmpty}
          onChange={(hosts) => onChange({ ...settings, onHosts: hosts })}
        />
      )}
      {(rule === 'except' || offHosts.length > 0) && (
        <SiteList
          words={words}
          hosts={offHosts}
          heading={rule === 'only' ? words.neverHeading : words.exceptHeading}
          empty={words.exceptEmpty}
          onChange={(hosts) => onChange({ ...settings, offHosts: hosts })}
        />
      )}
    </Section>
  );
}
