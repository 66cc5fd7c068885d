import browser from 'webextension-polyfill';

type ActionSettings = { readonly getUserSettings?: () => Promise<{ readonly isOnToolbar?: boolean }> };

/** True when our button stands in the toolbar by itself, and not behind the puzzle piece; false where nobody tells. */
export async function isPinned(): Promise<boolean> {
  // Missing from the polyfill's typings, and from older Firefox.
  const { getUserSettings } = browser.action as unknown as ActionSettings;
  return (await getUserSettings?.call(browser.action))?.isOnToolbar ?? false;
}

/** The keys of one of the manifest's commands, as the reader has them; empty for none. */
export async function shortcutOf(command: string): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === command)?.shortcut ?? '';
}
