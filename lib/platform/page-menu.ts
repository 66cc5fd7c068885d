import browser from 'webextension-polyfill';
import type { PersonId } from '../core/model/person.ts';
import type { Messages } from '../core/wording/messages.ts';
import type { Sender } from './serve.ts';

/** Somebody a selection could be a note on. */
export type MenuPerson = { readonly id: PersonId; readonly name: string };

/** A selection to be kept. */
export type Quoted = {
  readonly person: PersonId;
  readonly quote: string;
  readonly url: string;
  readonly title: string;
  readonly tab?: number;
  readonly frame?: number;
};

export type NoteMenu = {
  /** Offers these people for what is selected on the sender's page, and on no other; nobody takes the menu away. */
  readonly offer: (people: readonly MenuPerson[], sender: Sender) => Promise<void>;
};

/** More than these would be a list to search in, not a menu. */
const most = 8;
const itemPrefix = 'note-on/';

/**
 * The page's context menu. Its items outlive the background, so they carry in their ids whom they are about.
 * @param words the reader's language, asked for at each change of the menu
 */
export function createNoteMenu(words: () => Promise<Messages>, chosen: (quoted: Quoted) => void): NoteMenu {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = String(info.menuItemId);
    if (!item.startsWith(itemPrefix)) return;
    chosen({
      person: item.slice(itemPrefix.length) as PersonId,
      quote: info.selectionText ?? '',
      url: info.frameUrl ?? info.pageUrl ?? tab?.url ?? '',
      title: tab?.title ?? '',
      ...(tab?.id === undefined ? {} : { tab: tab.id }),
      ...(info.frameId === undefined ? {} : { frame: info.frameId }),
    });
  });

  let last: Promise<void> = Promise.resolve();
  const offer = async (people: readonly MenuPerson[], sender: Sender): Promise<void> => {
    await browser.contextMenus.removeAll();
    const pages = patternsFor(sender.url ?? '');
    if (people.length === 0 || pages.length === 0) return;
    const messages = await words();
    const shown = people.slice(0, most);
    const common = { contexts: ['selection'], documentUrlPatterns: pages } as const;
    const [only] = shown;
    if (only && shown.length === 1)
      return create({ ...common, id: itemPrefix + only.id, title: escapeTitle(messages.noteAddToOne(only.name)) });
    await create({ ...common, id: 'notes', title: messages.noteAddTo });
    for (const { id, name } of shown)
      await create({ ...common, id: itemPrefix + id, parentId: 'notes', title: escapeTitle(name) });
  };

  return {
    // One change of the menu after the other: two at once would leave the items of both.
    offer: (people, sender) =>
      (last = last.then(
        () => offer(people, sender),
        () => offer(people, sender),
      )),
  };
}

type Item = {
  readonly id: string;
  readonly title: string;
  readonly parentId?: string;
  readonly contexts: readonly ['selection'];
  readonly documentUrlPatterns: readonly string[];
};

const create = (item: Item): Promise<void> =>
  new Promise((resolve, reject) => {
    browser.contextMenus.create(
      { ...item, contexts: [...item.contexts], documentUrlPatterns: [...item.documentUrlPatterns] },
      () => {
        const failed = browser.runtime.lastError;
        if (failed) reject(new Error(String(failed.message)));
        else resolve();
      },
    );
  });

/** A single `%` is taken for "the selection" and a single `&` for an access key. */
const escapeTitle = (title: string): string => title.replaceAll('%', '%%').replaceAll('&', '&&');

/** The page itself; where its address has what a pattern cannot say, its site. */
function patternsFor(address: string): readonly string[] {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const site = `${url.protocol}//${url.hostname}`;
  return [url.pathname.includes('*') ? `${site}/*` : `${site}${url.pathname}*`];
}
