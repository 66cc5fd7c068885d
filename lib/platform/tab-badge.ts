import browser from 'webextension-polyfill';
import { isPlainObject } from '../core/model/decode.ts';
import type { PageReport } from '../core/protocol/requests.ts';
import type { Sender } from './serve.ts';

export type TabBadge = {
  /** Takes one document's report into account; resolves once the badge shows the tab's number of people. */
  readonly show: (report: PageReport, sender: Sender) => Promise<void>;
};

/** Who is named in each document of a tab, as long as the tab shows this address. */
type TabPeople = { readonly address: string; readonly frames: Readonly<Record<string, readonly string[]>> };

const keyOf = (tab: number): string => `badge:${tab}`;
const background = '#3b3f8f';

/**
 * The number of people named in a tab, over all its frames. Kept in session storage, because a worker that sleeps
 * forgets its variables; the browser itself clears a tab's badge when the tab goes elsewhere.
 */
export function createTabBadge(): TabBadge {
  let queue: Promise<void> = Promise.resolve();

  const update = async (report: PageReport, tab: number, sender: Sender): Promise<void> => {
    const key = keyOf(tab);
    const address = sender.tabUrl ?? '';
    const stored: Readonly<Record<string, unknown>> = await browser.storage.session.get(key);
    const before = readTabPeople(stored[key]);
    const others = before?.address === address ? before.frames : {};
    const frames = { ...others, [String(sender.frame ?? 0)]: report.people.map(({ person }) => person) };
    await browser.storage.session.set({ [key]: { address, frames } satisfies TabPeople });
    const count = new Set(Object.values(frames).flat()).size;
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: background });
    await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
  };

  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(keyOf(tab)));

  return {
    show: (report, sender) => {
      const { tab } = sender;
      if (tab === undefined) return Promise.resolve();
      // One at a time: two frames that report at once must not overwrite each other. A closed tab is no failure.
      queue = queue.then(() => update(report, tab, sender)).catch(() => undefined);
      return queue;
    },
  };
}

function readTabPeople(value: unknown): TabPeople | undefined {
  if (!isPlainObject(value) || typeof value['address'] !== 'string' || !isPlainObject(value['frames']))
    return undefined;
  return value as TabPeople;
}
