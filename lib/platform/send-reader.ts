import browser from 'webextension-polyfill';
import { logFailure } from './log.ts';

/**
 * Runs the reader in one document, beside the lookout that asked for it. A document that has gone meanwhile, or a site
 * that the reader's owner has taken away from us, is no failure of ours: nothing is shown there.
 */
export async function sendReader(tab: number, frame: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['reader.js'] });
  } catch (error) {
    logFailure('sending the reader', error);
  }
}
