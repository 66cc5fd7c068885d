import type { PeopleFinder } from '../../lib/core/look-up/find-people.ts';
import { browserMessagesFor } from '../../lib/core/wording/browser-messages.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { callPage } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import type { NotesStore } from '../../lib/platform/notes-store.ts';
import { createPageMenu, type LookedUp, type PageMenu, type Quoted } from '../../lib/platform/page-menu.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { readSettings } from '../../lib/platform/settings-store.ts';
import { openTabView } from '../../lib/platform/tab-view.ts';
import { viewOf } from './view-of.ts';

/** What the page's menu does with what was selected. */
export function servePageMenu(notes: NotesStore, finder: () => Promise<PeopleFinder>): PageMenu {
  return createPageMenu({
    words: async () => {
      const language = readerLanguage(await readSettings());
      return { ...messagesFor(language), ...browserMessagesFor(language) };
    },
    keep: (quoted) => void keep(quoted, notes).catch((error: unknown) => logFailure('keeping a selection', error)),
    lookUp: (lookedUp) =>
      void lookUp(lookedUp, finder).catch((error: unknown) => logFailure('looking up a selection', error)),
  });
}

/** Keeps what was selected as a note on the person chosen, and opens their card on the page to write more. */
async function keep({ person, quote, url, title, tab, frame }: Quoted, notes: NotesStore): Promise<void> {
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
}

/** Opens the one person who is named in the selection, else a search for its words. */
async function lookUp({ text, tab }: LookedUp, finder: () => Promise<PeopleFinder>): Promise<void> {
  await openTabView(viewOf((await finder()).aimOfSelection(text)), { opener: tab });
}
