import browser from 'webextension-polyfill';
import type { PersonId } from '../core/model/person.ts';
import type { BrowserMessages } from '../core/wording/browser-messages.ts';
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

export type LookedUp = { readonly text: string; readonly tab?: number };

export type PageMenu = {
  /** Offers these people for what is selected on the sender's page, and on no other; nobody takes the menu away. */
  readonly offer: (people: readonly MenuPerson[], sender: Sender) => Promise<void>;
  /** Puts the menu as it is without anybody to offer, in the reader's language. */
  readonly renew: () => Promise<void>;
};

/** Finished wording of the menu. */
export type MenuWords = Pick<Messages, 'noteAddTo' | 'noteAddToOne'> & Pick<BrowserMessages, 'menuLookUp'>;

export type MenuOptions = {
  /** The reader's language, asked for at each change of the menu. */
  readonly words: () => Promise<MenuWords>;
  readonly keep: (quoted: Quoted) => void;
  readonly lookUp: (lookedUp: LookedUp) => void;
};

/** More than these would be a list to search in, not a menu. */
const most = 8;
const itemPrefix = 'note-on/';
const lookUpItem = 'look-up';

/**
 * The page's context menu for selected text. Its items outlive the background, so they carry in their ids whom they are
 * about. Two of them the browser gathers under the extension's name by itself.
 */
export function createPageMenu({ words, keep, lookUp }: MenuOptions): PageMenu {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = String(info.menuItemId);
    const where = tab?.id === undefined ? {} : { tab: tab.id };
    if (item === lookUpItem) return lookUp({ text: info.selectionText ?? '', ...where });
    if (!item.startsWith(itemPrefix)) return;
    keep({
      person: item.slice(itemPrefix.length) as PersonId,
      quote: info.selectionText ?? '',
      url: info.frameUrl ?? info.pageUrl ?? tab?.url ?? '',
      title: tab?.title ?? '',
      ...where,
      ...(info.frameId === undefined ? {} : { frame: info.frameId }),
    });
  });

  let last: Promise<void> = Promise.resolve();
  // One change of the menu after the other: two at once would leave the items of both.
  const afterLast = (change: () => Promise<void>): Promise<void> => (last = last.then(change, change));

  const put = async (people: readonly MenuPerson[], sender: Sender): Promise<void> => {
    const messages = await words();
    await browser.contextMenus.removeAll();
    await create({ contexts: ['selection'], id: lookUpItem, title: messages.menuLookUp });
    const pages = patternsFor(sender.url ?? '');
    if (people.length === 0 || pages.length === 0) return;
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
    offer: (people, sender) => afterLast(() => put(people, sender)),
    renew: () => afterLast(() => put([], {})),
  };
}

type Item = {
  readonly id: string;
  readonly title: string;
  readonly parentId?: string;
  readonly contexts: readonly ['selection'];
  readonly documentUrlPatterns?: readonly string[];
};

const create = ({ contexts, documentUrlPatterns, ...item }: Item): Promise<void> =>
  new Promise((resolve, reject) => {
    const pages = documentUrlPatterns ? { documentUrlPatterns: [...documentUrlPatterns] } : {};
    browser.contextMenus.create({ ...item, ...pages, contexts: [...contexts] }, () => {
      const failed = browser.runtime.lastError;
      if (failed) reject(new Error(String(failed.message)));
      else resolve();
    });
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
