import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup/popup.css';
import '../../components/welcome/welcome.css';
import './page-frame.css';
import { lookOf } from '../../lib/core/model/mark-look.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { welcomeMessagesFor } from '../../lib/core/wording/welcome-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { readThisPage } from './read-this-page.ts';
import { WelcomeApp } from './welcome-app.tsx';

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) throw new Error('the welcome page has no #app');
  const settings = await readSettings();
  const language = readerLanguage(settings);
  document.documentElement.lang = language;
  document.documentElement.dir = messagesFor(language).direction;
  document.title = welcomeMessagesFor(language).title;
  render(<WelcomeApp language={language} look={lookOf(settings)} />, root);
  readThisPage(document);
}

start().catch((error: unknown) => logFailure('opening the welcome page', error));
