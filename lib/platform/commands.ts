import browser from 'webextension-polyfill';

/** A command as the browser has it; `keys` is empty when it has none. */
export type BrowserCommand = { readonly name: string; readonly description: string; readonly keys: string };

export async function readCommands(): Promise<readonly BrowserCommand[]> {
  const all = await browser.commands.getAll();
  return all.flatMap(({ name, description = '', shortcut = '' }) =>
    name === undefined ? [] : [{ name, description, keys: shortcut }],
  );
}

type Shortcuts = { readonly openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own page for them: Firefox has a call for it, Chromium's has an address (Edge knows it too). */
export async function openKeySettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as Shortcuts;
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
