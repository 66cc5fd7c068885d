import type { Page } from 'puppeteer-core';
import type { Family } from './find-browser.ts';
import { createChromeScope } from './firefox-chrome-scope.ts';
import { waitFor } from './wait-for.ts';

type WithFamily = { readonly family: Family };

/** Firefox's internals, for functions that are sent there as text. */
type FirefoxExtension = {
  readonly backgroundState: string;
  readonly terminateBackground: (options: object) => Promise<void>;
};
declare const WebExtensionPolicy: { readonly getByID: (id: string) => { readonly extension: FirefoxExtension } };

type Commands = { readonly onCommand: { readonly dispatch: (name: string, tab: unknown) => void } };
declare const chrome: {
  readonly commands: Commands;
  readonly tabs: { readonly query: (query: object) => Promise<readonly unknown[]> };
};

const addOnId = 'rolecall@rolecall.example';

const workersOf = (page: Page) =>
  page
    .browser()
    .targets()
    .filter((target) => target.type() === 'service_worker');

/** Puts the background to sleep, as the browser does when it has been idle. */
export async function sleepBackground({ family }: WithFamily, page: Page): Promise<void> {
  if (family === 'firefox') {
    const inside = createChromeScope(page.browser());
    await inside(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
    }, addOnId);
    await waitFor('the background to sleep', async () => !(await isBackgroundAwake({ family }, page)));
    return;
  }
  for (const target of workersOf(page)) {
    const worker = await target.worker();
    await worker?.close();
  }
  await waitFor('the background to sleep', async () => !(await isBackgroundAwake({ family }, page)));
}

export async function isBackgroundAwake({ family }: WithFamily, page: Page): Promise<boolean> {
  if (family === 'chromium') return workersOf(page).length > 0;
  const inside = createChromeScope(page.browser());
  const state = await inside((id) => WebExtensionPolicy.getByID(id).extension.backgroundState, addOnId);
  return state !== 'stopped';
}

/** A command of the manifest, as when its keys are pressed: those belong to the browser's window, which no page test reaches. */
export async function runCommand({ family }: WithFamily, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  if (family === 'firefox') {
    const inside = createChromeScope(page.browser());
    await inside(
      (id, command) => {
        const keys = [...document.querySelectorAll(`keyset[id^="ext-keyset-id-"] key`)].filter((key) =>
          key.parentElement?.id.includes(id.replaceAll(/[@.]/g, '_')),
        );
        const order = ['next-mention', 'previous-mention', 'open-panel', 'open-card'];
        const key = keys[order.indexOf(command)];
        if (!key) throw new Error(`no key for ${command} among ${keys.length}`);
        key.dispatchEvent(new CustomEvent('command', { bubbles: true }));
      },
      addOnId,
      name,
    );
    return;
  }
  const target = await waitFor('the background’s worker', () => workersOf(page)[0]);
  const worker = await target.worker();
  await worker?.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, name);
}
