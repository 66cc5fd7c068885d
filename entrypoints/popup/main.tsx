import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup/popup.css';
import '../../components/notes/notes.css';
import '../../components/person/person.css';
import '../../components/notes/store-notice.css';
import '../../components/timeline/timeline.css';
import './page-frame.css';
import type { Place } from '../../components/popup/PlaceButtons.tsx';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { isInTab } from '../../lib/platform/active-page.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { readTabView } from '../../lib/platform/tab-view.ts';
import { PopupApp } from './popup-app.tsx';

const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) throw new Error('the popup has no #app');
  const [settings, place] = await Promise.all([readSettings(), findPlace()]);
  document.documentElement.dataset['place'] = place;
  const language = readerLanguage(settings);
  const messages = messagesFor(language);
  document.documentElement.lang = language;
  document.documentElement.dir = messages.direction;
  document.title = messages.productName;
  const draw = (): void => {
    const wanted = readTabView(location.hash);
    render(
      <PopupApp
        // Another wish is another view: nothing of the one before is kept.
        key={location.hash}
        settings={settings}
        language={language}
        messages={messages}
        signal={lifetime.signal}
        place={place}
        {...(wanted ? { wanted } : {})}
      />,
      root,
    );
  };
  // The address bar may ask for somebody else in a tab that shows us already.
  addEventListener('hashchange', draw, { signal: lifetime.signal });
  draw();
}

async function findPlace(): Promise<Place> {
  if (location.pathname === '/sidepanel.html') return 'panel';
  return (await isInTab()) ? 'tab' : 'popup';
}

start().catch((error: unknown) => logFailure('opening the popup', error));
