import type { ExtensionBrowser, OpenOptions } from './extension-browser.ts';
import { openInChromium } from './open-in-chromium.ts';
import { openInFirefox } from './open-in-firefox.ts';

/** Starts the browser with the extension loaded. */
export const openExtension = (options: OpenOptions): Promise<ExtensionBrowser> =>
  options.installed.family === 'firefox' ? openInFirefox(options) : openInChromium(options);
