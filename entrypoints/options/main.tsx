import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup/popup.css';
import '../../components/options/options.css';
import './page-frame.css';
import { logFailure } from '../../lib/platform/log.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { OptionsApp } from './options-app.tsx';

const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) throw new Error('the options page has no #app');
  render(<OptionsApp settings={await readSettings()} signal={lifetime.signal} />, root);
}

start().catch((error: unknown) => logFailure('opening the options', error));
