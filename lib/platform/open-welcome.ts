import browser from 'webextension-polyfill';

/** Opens the welcome page once, when the extension is installed: not at an update, and not at the browser's own. */
export function openWelcomeAtInstall(failed: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(failed);
  });
}
