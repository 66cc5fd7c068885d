import type { Settings } from '../../../lib/core/model/settings.ts';
import type { ExtensionBrowser } from '../../../tools/browsers/extension-browser.ts';

type StorageApi = {
  readonly storage: {
    readonly local: {
      readonly set: (items: object) => Promise<void>;
      readonly remove: (key: string) => Promise<void>;
    };
  };
};

/** Stores settings as the options page does; undefined goes back to the defaults. */
export async function setSettings(browser: ExtensionBrowser, settings: Settings | undefined): Promise<void> {
  const page = await browser.openOwnPage('options.html');
  await page.evaluate(async (wanted) => {
    const names = globalThis as unknown as Readonly<Record<string, StorageApi | undefined>>;
    const local = (names['browser'] ?? names['chrome'])?.storage.local;
    await (wanted ? local?.set({ settings: wanted }) : local?.remove('settings'));
  }, settings ?? null);
  await page.close();
}
