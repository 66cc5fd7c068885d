import type { Page } from 'puppeteer-core';

/** More stops than any of our pages has. */
const mostStops = 80;

/** Goes by Tab alone to what is labelled so, or whose own text begins so. */
export async function tabTo(page: Page, label: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other, as a reader presses them
    await page.keyboard.press('Tab');
    // oxlint-disable-next-line no-await-in-loop -- where that led
    if (await isAt(page, label)) return;
  }
  throw new Error(`Tab does not lead to "${label}"`);
}

const isAt = (page: Page, label: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const focused = document.activeElement;
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement;
    const labels = isField ? [...(focused.labels ?? [])].map(({ textContent }) => textContent) : [];
    const words = [focused?.getAttribute('aria-label'), isField ? '' : focused?.textContent, ...labels];
    return words.some((text) => text?.startsWith(wanted));
  }, label);
