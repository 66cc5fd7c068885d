import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../tools/browsers/accessible-tree.ts';
import { isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { readCard } from './harness/card.ts';
import { inEachBrowser } from './harness/session.ts';
import { setSettings } from './harness/settings.ts';
import { mountPages } from './in-page/own-pages.ts';
import { openByRest, waitForNoCard } from './in-page/pointer.ts';
import { pressInCard, pressOn } from './in-page/press.ts';

const name = 'John Hegeman';

inEachBrowser('acting on a card', (session) => {
  let page: Page;
  const button = (label: string) => ({ role: 'button', name: label });
  const fresh = async (): Promise<void> => {
    page = await session().open('/behaviour/hover.html');
    await waitForMarks(page);
  };
  const isMarked = async (): Promise<boolean> => textsOf(await listMarks(page)).includes(name);
  /** Presses what the card has become: it has no field any more, and is no longer read as a card. */
  const pressLine = (label: string): Promise<unknown> => pressOn(session().browser.surfaceOf(page), button(label));

  beforeAll(() => mountPages(session()));
  afterEach(async () => {
    await page.close();
    await setSettings(session().browser, undefined);
  });

  test('a refused person is no longer marked, also when the page is read again, until it is undone', async () => {
    await fresh();
    await openByRest(page, name);
    await pressInCard(session(), page, button('Not this person'));
    await waitFor('the mark to go', async () => !(await isMarked()));
    await pressLine('Undo');
    await waitFor('the mark to come back', isMarked);
    await waitFor('the card to come back', () => readCard(session(), page));
    await pressInCard(session(), page, button('Not this person'));
    await waitFor('the mark to go again', async () => !(await isMarked()));
    await page.reload({ waitUntil: 'load' });
    await waitForMarks(page);
    expect(await isMarked()).toBe(false);
  });

  test('a site is switched off with one click, and on again with the next', async () => {
    await fresh();
    await openByRest(page, name);
    await pressInCard(session(), page, button('Not on this site'));
    await waitFor('the marks to go', async () => !(await isMarked()));
    expect(await isCardOpen(page)).toBe(true);
    await pressLine('Undo');
    await waitForNoCard(page);
    await waitFor('the marks to come back', isMarked);
  });

  test('a card that is kept open stays when the pointer and the presses go elsewhere', async () => {
    await fresh();
    const { spot } = await openByRest(page, name);
    await pressInCard(session(), page, button('Keep open'));
    await page.mouse.move(spot.x - 60, spot.y + 260);
    await page.mouse.click(5, 5);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await isCardOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('what is copied can be pasted, sources and all', async () => {
    await fresh();
    await openByRest(page, name);
    await pressInCard(session(), page, button('Copy with sources'));
    await waitFor('the answer', async () => {
      const card = await readCard(session(), page);
      return card !== undefined && textOf(card.node).includes('Copied, with sources.');
    });
    await page.keyboard.press('Escape');
    await page.focus('#field');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = (): Promise<string> => page.$eval('#field', (field) => (field as HTMLInputElement).value);
    await waitFor('the text', async () => (await pasted()) !== '');
    expect(await pasted()).toMatch(/^John Hegeman.*When this was written \(18 Nov 2025\).*\[1\] .*https:\/\//);
  });

  test('the timeline opens in a tab, at the person', async () => {
    await fresh();
    await openByRest(page, name);
    await pressInCard(session(), page, button('Show in the timeline'));
    // Firefox's remote protocol keeps telling the address that the tab was opened with.
    const addressOf = (one: Page): Promise<string> => one.evaluate(() => location.href).catch(() => '');
    const tab = await waitFor('the timeline', async () => {
      for (const one of await session().browser.pages()) {
        if ((await addressOf(one)).includes('popup.html#person=john-hegeman')) return one;
      }
      return undefined;
    });
    const query = (): Promise<string> =>
      tab.$eval('.rc-search input', (field) => (field as HTMLInputElement).value).catch(() => '');
    await waitFor('the search for the person', async () => (await query()) === name);
    await tab.close();
  });
});
