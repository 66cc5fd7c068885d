import browser from 'webextension-polyfill';

/** In the order in which pages get them. */
const scripts = ['/seal.js', '/lookout.js', '/reader.js'] as const;

/**
 * Runs on this page what runs on every page that names somebody: the same files. Browsers run content scripts on no page
 * of an extension's own, so they are loaded as its scripts.
 */
export function readThisPage(document: Document): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = browser.runtime.getURL('/assets/marks.css');
  document.head.append(sheet);
  for (const file of scripts) {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file);
    // One after the other: the reader takes the names over from the lookout.
    script.async = false;
    document.head.append(script);
  }
}
