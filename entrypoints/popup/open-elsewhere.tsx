import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { PlaceButtons, type Place } from '../../components/popup/PlaceButtons.tsx';
import type { Language } from '../../lib/core/model/claim.ts';
import { browserMessagesFor } from '../../lib/core/wording/browser-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { openSidePanel, ownWindow } from '../../lib/platform/side-panel.ts';

type OpenElsewhereProps = {
  readonly place: Place;
  readonly language: Language;
  readonly close: () => void;
};

export function OpenElsewhere({ place, language, close }: OpenElsewhereProps): JSX.Element {
  const [window, setWindow] = useState<number>();
  useEffect(() => void ownWindow().then(setWindow, reportFailure), []);
  return (
    <PlaceButtons
      place={place}
      words={browserMessagesFor(language)}
      onPanel={() => window !== undefined && void openSidePanel(window).then(close, reportFailure)}
      onTab={() => void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') }).then(close, reportFailure)}
    />
  );
}

const reportFailure = (error: unknown): void => logFailure('opening elsewhere', error);
