import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, OpenOptions } from './extension-browser.ts';
import { openInChromium } from './open-in-chromium.ts';
import { openInFirefox } from './open-in-firefox.ts';
import { waitFor } from './wait-for.ts';

/** Starts the browser with the extension loaded. */
export async function openExtension(options: OpenOptions): Promise<ExtensionBrowser> {
  const browser = await (options.installed.family === 'firefox' ? openInFirefox(options) : openInChromium(options));
  if (options.keepWelcome || !existsSync(path.join(options.extension, 'welcome.html'))) return browser;
  // It opens in the foreground a moment after the start, and would take that from whatever is looked at by then.
  await (await welcomePageOf(browser)).close();
  return browser;
}

/** The page that opens when the extension is installed. */
export const welcomePageOf = (browser: ExtensionBrowser): Promise<Page> =>
  waitFor(
    'the welcome page',
    async () => {
      for (const page of await browser.pages()) {
        // Firefox's remote protocol keeps telling the address that a tab was opened with.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.endsWith('/welcome.html')) return page;
      }
      return undefined;
    },
    { every: 50 },
  );
