import { messagesFor } from '../../lib/core/wording/messages.ts';
import { callPage } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { createNoteMenu, type NoteMenu, type Quoted } from '../../lib/platform/note-menu.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';

/** Keeps what was selected as a note on the person chosen, and opens their card on the page to write more. */
export function serveNoteMenu(notes: NotesStore): NoteMenu {
  const keep = async ({ person, quote, url, title, tab, frame }: Quoted): Promise<void> => {
    const id = crypto.randomUUID();
    const save = {
      id,
      person,
      body: '',
      base: 0,
      writer: '',
      fork: crypto.randomUUID(),
      context: { url, title, quote },
    };
    // The same save again makes no second note; a database that was just closed is open at the second try.
    await notes.save(save).catch(() => notes.save(save));
    if (tab !== undefined) await callPage({ tab, ...(frame === undefined ? {} : { frame }) }, 'page.jump', { person });
  };
  return createNoteMenu(
    async () => messagesFor(readerLanguage(await readSettings())),
    (quoted) => void keep(quoted).catch((error: unknown) => logFailure('keeping a selection', error)),
  );
}
