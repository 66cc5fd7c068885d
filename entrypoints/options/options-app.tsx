import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import aboutDataset from '../../.cache/generated/about-dataset.json';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import { nameOf, type Directory } from '../../lib/core/notes/list-notes.ts';
import { isPartialDate } from '../../lib/core/model/partial-date.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import { formatDate } from '../../lib/core/wording/format-date.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { optionsMessagesFor } from '../../lib/core/wording/options-messages.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { watchSettings, writeSettings } from '../../lib/platform/settings-store.ts';
import { useKeys } from './use-keys.ts';
import { useRebuild } from './use-rebuild.ts';
import { useReset } from './use-reset.ts';

type OptionsAppProps = { readonly settings: Settings; readonly signal: AbortSignal };

/** The options page: shows a change at once, and takes it back when the browser does not store it. */
export function OptionsApp({ settings: first, signal }: OptionsAppProps): JSX.Element {
  const [settings, setSettings] = useState(first);
  const [notSaved, setNotSaved] = useState(false);
  useEffect(() => watchSettings(setSettings, signal), [signal]);
  const [directory, setDirectory] = useState<Directory | undefined>(undefined);
  const hasRefusals = (settings.refusals ?? []).length > 0;
  useEffect(() => {
    if (!hasRefusals) return;
    void callBackground('notes.directory', {}).then((reply) => reply.ok && setDirectory(reply.value));
  }, [hasRefusals]);
  const language = readerLanguage(settings);
  const messages = messagesFor(language);
  const words = optionsMessagesFor(language);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = messages.direction;
    document.title = words.optionsTitle;
  }, [language]);
  const change = (next: Settings): void => {
    const before = settings;
    setSettings(next);
    writeSettings(next).then(
      () => setNotSaved(false),
      (error: unknown) => {
        logFailure('saving the settings', error);
        setSettings(before);
        setNotSaved(true);
      },
    );
  };
  const keys = useKeys();
  const rebuild = useRebuild();
  const reset = useReset({ settings, change });
  return (
    <OptionsForm
      settings={settings}
      messages={messages}
      words={words}
      nameOf={(person) => directory && nameOf(person, directory)}
      notSaved={notSaved}
      keys={keys}
      dataset={{
        about: aboutDataset,
        asOf: isPartialDate(aboutDataset.asOf) ? formatDate(aboutDataset.asOf, messages) : aboutDataset.asOf,
        ...rebuild,
      }}
      reset={reset}
      onChange={change}
    />
  );
}
