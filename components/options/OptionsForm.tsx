import type { JSX } from 'preact';
import type { PersonId } from '../../lib/core/model/person.ts';
import { surenesses } from '../../lib/core/model/settings.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { DatasetSection, type DatasetSectionProps } from './DatasetSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { KeysSection, type KeysSectionProps } from './KeysSection.tsx';
import { LookSection } from './LookSection.tsx';
import { NotesSection } from './NotesSection.tsx';
import { OpeningChoice } from './OpeningChoice.tsx';
import { RefusalList } from './RefusalList.tsx';
import { ResetSection, type ResetSectionProps } from './ResetSection.tsx';
import { Section } from './Section.tsx';
import { SitesSection, type SettingsPart } from './SitesSection.tsx';

export type OptionsProps = SettingsPart & {
  /** A person's name in the dataset, once that is known. */
  readonly nameOf: (person: PersonId) => string | undefined;
  /** The browser refused to store the last change. */
  readonly notSaved: boolean;
  readonly keys: Omit<KeysSectionProps, 'words'>;
  readonly dataset: Omit<DatasetSectionProps, 'words'>;
  readonly reset: Omit<ResetSectionProps, 'words'>;
};

/** Every setting; each takes effect at once, in open pages too. */
export function OptionsForm(props: OptionsProps): JSX.Element {
  const { settings, messages, words, nameOf, notSaved, onChange } = props;
  const part: SettingsPart = { settings, messages, words, onChange };
  return (
    <main class="rc-options">
      <h1>{words.optionsTitle}</h1>
      {notSaved && (
        <p class="rc-options-failed" role="alert">
          {messages.settingsNotSaved}
        </p>
      )}
      <GeneralSection {...part} />
      <SitesSection {...part} />
      <Section heading={words.cardHeading}>
        <OpeningChoice settings={settings} words={words} onChange={onChange} />
      </Section>
      <LookSection {...part} />
      <Section heading={words.surenessHeading}>
        <ChoiceList
          label={words.surenessHeading}
          choices={surenesses.map((value) => ({ value, ...words.surenesses[value] }))}
          chosen={settings.sureness ?? 'usual'}
          onChoose={(sureness) => onChange({ ...settings, sureness })}
        />
        <p class="rc-options-hint">{words.surenessHint}</p>
      </Section>
      <RefusalList
        refusals={settings.refusals ?? []}
        nameOf={nameOf}
        words={words}
        onChange={(refusals) => onChange({ ...settings, refusals })}
      />
      <KeysSection {...props.keys} words={words} />
      <NotesSection messages={messages} words={words} />
      <DatasetSection {...props.dataset} words={words} />
      <ResetSection {...props.reset} words={words} />
    </main>
  );
}
