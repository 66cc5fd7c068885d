import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { decodeRequest } from '../core/protocol/decode-request.ts';
import type { PageReport } from '../core/protocol/requests.ts';
import { callPage } from './client.ts';
import { hearUntil } from './hear-until.ts';

export type ActiveTab = {
  readonly id: number;
  /** Host of its page, where the browser lets us know it. */
  readonly host?: string;
};

/** The tab in front of the window that the popup belongs to; undefined when there is none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const address = tab.url === undefined ? null : URL.parse(tab.url);
  return { id: tab.id, ...(address && /^https?:$/.test(address.protocol) ? { host: address.hostname } : {}) };
}

/** True when this page stands in a tab of its own, and not in a popup or a side panel. */
export const isInTab = async (): Promise<boolean> => (await browser.tabs.getCurrent()) !== undefined;

/**
 * Follows the tab in front of this page's window: another tab comes to the front, or the one there goes elsewhere.
 * @param changed `settled` when the new document has loaded, and can be asked
 */
export async function watchActiveTab(changed: (settled: boolean) => void, signal: AbortSignal): Promise<void> {
  const { id: window } = await browser.windows.getCurrent();
  if (signal.aborted) return;
  const activated = ({ windowId }: Tabs.OnActivatedActiveInfoType): void => {
    if (windowId === window) changed(true);
  };
  const updated = (_: number, { status }: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void => {
    if (tab.active && tab.windowId === window && status !== undefined) changed(status === 'complete');
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  const stop = (): void => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** Which tab to ask, and how many ms to wait for one that has only just loaded before it is asked again. */
export type PageAsked = { readonly tab: number; readonly patience?: number };

/**
 * Asks a tab's documents who is named in them. The top document answers; the others announce themselves to every part
 * of the extension, so the popup hears them without the permission to list frames.
 * @param found called with a frame id (0: the top document) and its report, again whenever one changes
 * @returns false when no document of ours answered
 */
export async function watchPageReports(
  { tab, patience }: PageAsked,
  found: (frame: number, report: PageReport) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab?.id !== tab) return;
    const decoded = decodeRequest(message);
    if (decoded?.ok && decoded.value.name === 'page.found')
      found(sender.frameId ?? 0, withoutOwnHost(decoded.value.params));
  };
  hearUntil(browser.runtime.onMessage, listener as never, signal);
  let top = await callPage({ tab }, 'page.report', {});
  if (!top && patience !== undefined && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, patience));
    top = await callPage({ tab }, 'page.report', {});
  }
  if (!top || signal.aborted) return false;
  found(0, withoutOwnHost(top));
  return true;
}

/** Our welcome page is no site that could be switched off. */
const withoutOwnHost = (report: PageReport): PageReport =>
  report.host === location.hostname ? { ...report, host: '' } : report;

export const reloadTab = (tab: number): Promise<void> => browser.tabs.reload(tab);

/** As the manifest's content scripts say: `<all_urls>` would include what was never asked for, and so never be granted. */
const everySite = { origins: ['http://*/*', 'https://*/*'] };

/**
 * True when the browser withholds sites and would ask the reader for them: Firefox lets anybody take them away, and
 * only there can an extension that declares no optional hosts ask again.
 */
export async function canAskForSites(): Promise<boolean> {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) return false;
  return !(await browser.permissions.contains(everySite));
}

/** Must be called straight from a click. False when the reader says no. */
export const askForSites = (): Promise<boolean> => browser.permissions.request(everySite);
