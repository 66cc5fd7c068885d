import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup/popup.css';
import '../../components/notes/store-notice.css';
import '../../components/timeline/timeline.css';
import './page-frame.css';
import type { PersonId } from '../../lib/core/model/person.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { isInTab } from '../../lib/platform/active-page.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { PopupApp } from './popup-app.tsx';

const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) throw new Error('the popup has no #app');
  const [settings, inTab] = await Promise.all([readSettings(), isInTab()]);
  if (inTab) document.documentElement.dataset['place'] = 'tab';
  const language = readerLanguage(settings);
  const messages = messagesFor(language);
  document.documentElement.lang = language;
  document.documentElement.dir = messages.direction;
  document.title = messages.productName;
  const wanted = wantedPerson(location.hash);
  render(
    <PopupApp settings={settings} language={language} messages={messages} signal={lifetime.signal} {...wanted} />,
    root,
  );
}

/** `#person=dan-levy`: a card led to the timeline. */
function wantedPerson(hash: string): { readonly startAt?: PersonId } {
  const id = new URLSearchParams(hash.slice(1)).get('person');
  return id === null ? {} : { startAt: id as PersonId };
}

start().catch((error: unknown) => logFailure('opening the popup', error));
