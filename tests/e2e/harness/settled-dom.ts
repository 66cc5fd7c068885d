import type { Page } from 'puppeteer-core';
import { readDom } from './page-source.ts';

type Remembering = { rememberedDom?: string };

/**
 * From the next load on, the page keeps its own serialisation of the moment its parser finished, which is before the
 * reader starts. What a parser makes of `noscript` and broken markup cannot be had otherwise.
 */
export async function rememberDom(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener(
      'DOMContentLoaded',
      () => {
        (globalThis as Remembering).rememberedDom = document.documentElement.outerHTML;
      },
      { once: true },
    );
  });
}

/** True when the page is, but for our host, what its parser made of it. */
export async function isUntouched(page: Page): Promise<boolean> {
  const before = await page.evaluate(() => (globalThis as Remembering).rememberedDom);
  return before !== undefined && before === (await readDom(page)).html;
}
