import type { Browser } from 'puppeteer-core';
import type { Family } from '../../tools/browsers/find-browser.ts';
import { createChromeScope } from '../../tools/browsers/firefox-chrome-scope.ts';

/** As `browser_specific_settings.gecko.id` of the manifest says. */
const addOnId = 'rolecall@rolecall.example';

/** Firefox's internal modules have no typings; the function is sent there as text. */
declare const WebExtensionPolicy: {
  readonly getByID: (id: string) => { readonly extension: { readonly terminateBackground: () => Promise<void> } };
};

/**
 * Stops the background as the browser itself does, in the middle of whatever it is doing: Chromium's worker over the
 * debugging protocol, Firefox's event page from inside. The next message starts it again.
 * @returns false when it was not running
 */
export async function stopBackground(browser: Browser, family: Family): Promise<boolean> {
  if (family === 'firefox') {
    const inside = createChromeScope(browser);
    return inside(async (id) => {
      await WebExtensionPolicy.getByID(id).extension.terminateBackground();
      return true;
    }, addOnId);
  }
  const target = browser.targets().find((candidate) => candidate.type() === 'service_worker');
  const worker = await target?.worker();
  if (!worker) return false;
  // puppeteer closes the target and then detaches from it; a target that is gone by then has been stopped all the same.
  await worker.close().catch((error: unknown) => {
    if (!/No session with given id|Target closed|Session closed/.test(String(error))) throw error;
  });
  return true;
}
