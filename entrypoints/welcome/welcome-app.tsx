import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { GestureKeys } from '../../components/welcome/GestureList.tsx';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import type { Language } from '../../lib/core/model/claim.ts';
import type { MarkLook } from '../../lib/core/model/mark-look.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { welcomeMessagesFor } from '../../lib/core/wording/welcome-messages.ts';
import { askForSites, canAskForSites } from '../../lib/platform/active-page.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { isPinned, shortcutOf } from '../../lib/platform/toolbar.ts';

type Surroundings = { readonly keys: GestureKeys; readonly canAsk: boolean; readonly isPinned: boolean };

type WelcomeAppProps = { readonly language: Language; readonly look: MarkLook };

export function WelcomeApp({ language, look: markLook }: WelcomeAppProps): JSX.Element {
  const [around, setAround] = useState<Surroundings>({ keys: {}, canAsk: false, isPinned: false });
  const look = (): void => void lookAround().then(setAround, reportFailure);
  useEffect(() => {
    look();
    // Pinning and permissions are changed in the browser's own windows, and then this page has the focus again.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <WelcomePage
      words={welcomeMessagesFor(language)}
      messages={messagesFor(language)}
      look={markLook}
      family={browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium'}
      keyword={browser.runtime.getManifest().omnibox?.keyword ?? ''}
      {...around}
      onAsk={() => void askForSites().then(look, reportFailure)}
      onTimeline={() => void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') }).catch(reportFailure)}
      onSettings={() => void browser.runtime.openOptionsPage().catch(reportFailure)}
    />
  );
}

async function lookAround(): Promise<Surroundings> {
  const [next, card, panel] = await Promise.all(['next-mention', 'open-card', 'open-panel'].map(shortcutOf));
  return {
    keys: { ...(next ? { next } : {}), ...(card ? { card } : {}), ...(panel ? { panel } : {}) },
    canAsk: await canAskForSites(),
    isPinned: await isPinned(),
  };
}

const reportFailure = (error: unknown): void => logFailure('welcome', error);
