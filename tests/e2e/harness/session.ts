import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, OpenOptions } from '../../../tools/browsers/extension-browser.ts';
import { findBrowser, type Family } from '../../../tools/browsers/find-browser.ts';
import { openExtension } from '../../../tools/browsers/open-extension.ts';
import { openLocalWeb, type LocalWeb } from '../../../tools/web/local-web.ts';

export const root = path.resolve(import.meta.dirname, '../../..');

/** `ROLECALL_BROWSER=firefox` runs one family only, while working on a test. */
const chosen = process.env['ROLECALL_BROWSER'];
export const families: readonly Family[] = (['chromium', 'firefox'] as const).filter(
  (family) => chosen === undefined || chosen === family,
);

export type Session = {
  readonly family: Family;
  readonly browser: ExtensionBrowser;
  readonly web: LocalWeb;
  /** Opens an address of the local web in a new tab. */
  readonly open: (address: string) => Promise<Page>;
};

export type SessionOptions = Partial<Pick<OpenOptions, 'extension' | 'viewport' | 'colorScheme' | 'keepWelcome'>> & {
  /** Without accessibility until a tree is asked for: it makes large pages slow in Firefox. */
  readonly isFast?: boolean;
};

export const builtExtension = (family: Family): string =>
  path.join(root, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/** Starts a browser with the built extension, and the local web as its only network. */
export async function startSession(family: Family, options: SessionOptions = {}): Promise<Session> {
  const installed = findBrowser(family);
  if (!installed) throw new Error(`no ${family} on this machine; npm test installs it`);
  const web = await openLocalWeb();
  web.mount('/sample', path.join(root, 'tests/sample'));
  const browser = await openExtension({
    installed,
    extension: builtExtension(family),
    headless: true,
    proxyPort: web.port,
    ...options,
  });
  if (family === 'firefox' && !options.isFast) await startAccessibility(browser);
  const open = async (address: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(address.startsWith('/') ? web.origin + address : address, { waitUntil: 'load' });
    return page;
  };
  return { family, browser, web, open };
}

/** Gecko leaves a frame in a shadow tree, as the notes have, out of a tree that is begun only once the frame is there. */
async function startAccessibility(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.newPage();
  await browser.surfaceOf(page).tree();
  await page.close();
}

/** The same tests in each browser, one session for all tests of the block. */
export function inEachBrowser(what: string, tests: (session: () => Session) => void, options?: SessionOptions): void {
  describe.each(families)(`${what} in %s`, (family) => {
    let session: Session | undefined;
    beforeAll(async () => {
      session = await startSession(family, options);
    });
    afterAll(async () => {
      await session?.browser.close();
      await session?.web.close();
    });
    tests(() => {
      if (!session) throw new Error('the session has not started');
      return session;
    });
  });
}
