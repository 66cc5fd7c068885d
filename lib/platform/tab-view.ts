import browser from 'webextension-polyfill';
import type { PersonId } from '../core/model/person.ts';

/** The popup's own page as a tab, beside the tab it was asked for from. */
export async function openTimeline(person: PersonId, opener: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(`/popup.html#person=${person}`);
  await browser.tabs.create(opener === undefined ? { url } : { url, openerTabId: opener });
}
