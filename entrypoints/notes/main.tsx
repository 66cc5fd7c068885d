import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/notes/notes.css';
import '../../components/notes/store-notice.css';
import './page-frame.css';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { notesMessagesFor } from '../../lib/core/wording/notes-messages.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { backUpNotes } from '../../lib/platform/notes-backup.ts';
import { openNotes } from '../../lib/platform/open-notes.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { NotesApp } from './notes-app.tsx';

const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });

async function start(): Promise<void> {
  const root = document.querySelector('#app');
  if (!root) throw new Error('the page of notes has no #app');
  const language = readerLanguage(await readSettings());
  const messages = messagesFor(language);
  const words = notesMessagesFor(language);
  document.documentElement.lang = language;
  document.documentElement.dir = messages.direction;
  document.title = `${words.pageTitle} – ${messages.productName}`;
  const store = openNotes();
  render(<NotesApp store={store} messages={messages} words={words} signal={lifetime.signal} />, root);
  // The parts that a link leads to are there only now.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  backUpNotes({ notes: store, now: () => new Date() }).catch((error: unknown) => logFailure('the backup', error));
}

start().catch((error: unknown) => logFailure('opening the notes', error));
