import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { listMarks, textsOf } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';
import { setSettings } from './harness/settings.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

const nodeCount = 100_000;
const filler = '<p>Nothing of note happened here today.</p>';
/** Names at the beginning, in the middle and at the very end. */
const hugePage = `<!doctype html><meta charset="utf-8"><title>Meta</title>${[
  '<p>John Hegeman leaves Meta.</p>',
  filler.repeat(nodeCount / 2),
  '<p>Naomi Gleit stays at Meta.</p>',
  filler.repeat(nodeCount / 2),
  '<p>Guy Rosen stays at Meta, too.</p>',
].join('')}`;

type Pauses = { pauses: { longest: number } };

/** Opens a page that notes the longest time in which its main thread did nothing else. */
async function watchPauses(page: Page, address: string): Promise<Page> {
  await page.evaluateOnNewDocument(() => {
    const pauses = { longest: 0 };
    Object.assign(globalThis, { pauses });
    addEventListener('load', () => {
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        pauses.longest = Math.max(pauses.longest, now - last);
        last = now;
      }, 20);
    });
  });
  await page.goto(address, { timeout: 60_000 });
  return page;
}

const longestPause = async (page: Page): Promise<number> =>
  Math.round(await page.evaluate(() => (globalThis as unknown as Pauses).pauses.longest));

inEachBrowser(
  'a huge page',
  (session) => {
    test('a page of 100,000 text nodes is read to its end, and stays usable meanwhile', async () => {
      const { web, browser, family } = session();
      const address = web.put('/odd/huge.html', { body: hugePage, headers: html });
      // The same page switched off tells what the browser itself needs for it.
      await setSettings(browser, { language: 'browser', offHosts: ['localhost'], enabled: true });
      const own = await watchPauses(await browser.newPage(), address.replace(web.origin, web.otherOrigin));
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      const without = await longestPause(own);
      expect(await listMarks(own)).toEqual([]);
      await own.close();

      const page = await browser.newPage();
      const errors = collectErrors(page);
      await watchPauses(page, address);
      await waitFor('all three names', async () => (await listMarks(page)).length === 3, {
        within: 60_000,
        every: 500,
      });
      expect(textsOf(await listMarks(page))).toEqual(['John Hegeman', 'Naomi Gleit', 'Guy Rosen']);
      const longest = await longestPause(page);
      // A reader that blocks takes seconds; the slack is for a machine that does other things too.
      expect(longest, `${family}: ${without} ms without`).toBeLessThan(Math.max(2_500, 4 * without));
      expect(errors.all()).toEqual([]);
      await page.close();
      await setSettings(browser, undefined);
    });
  },
  { isFast: true },
);
