import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/core/model/settings.ts';
import { isCardOpen, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';
import { setSettings } from './harness/settings.ts';
import { mountPages } from './in-page/own-pages.ts';
import { boxOfMark, cardBox, expectNoCardFor, middleOf, openByRest, restOn, waitForNoCard } from './in-page/pointer.ts';

type Seen = {
  readonly moved: number;
  readonly opened: number;
  readonly closed: number;
  readonly keys: readonly string[];
};

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** Long after every delay there is. */
const longAfter = 900;

inEachBrowser('hovering names', (session) => {
  let page: Page;
  const fresh = async (): Promise<Page> => {
    page = await session().open('/behaviour/hover.html');
    await waitForMarks(page);
    return page;
  };
  beforeAll(() => mountPages(session()));
  afterEach(() => page.close());

  test('a card opens after the pointer has rested for 300 ms, not sooner', async () => {
    await fresh();
    await openByRest(page, 'John Hegeman');
    const { moved, opened } = await seenBy(page);
    // The browser's own clock; a busy machine may be late and never early.
    expect(opened - moved).toBeGreaterThanOrEqual(285);
    expect(opened - moved).toBeLessThan(2_000);
  });

  test('a pointer that crosses names at speed, and a page scrolled under it, open nothing', async () => {
    await fresh();
    const { x, y } = middleOf(await boxOfMark(page, 'Guy Rosen'));
    for (let row = 0; row < 6; row += 1) {
      for (let column = 0; column < 5; column += 1) await page.mouse.move(x + column * 90, y + row * 45);
    }
    await page.mouse.move(20, 400);
    expect((await seenBy(page)).opened).toBe(0);

    // The pointer stands still, and names pass below it.
    await page.mouse.move(x, y + 200);
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel({ deltaY: 47 });
      await sleep(60);
    }
    await sleep(longAfter);
    expect((await seenBy(page)).opened).toBe(0);
  });

  test('it stays while the pointer travels to it slowly, and while the pointer is on it', async () => {
    await fresh();
    const { spot, card } = await openByRest(page, 'John Hegeman');
    const target = { x: card.left + 300, y: card.top + 60 };
    // Across the text beside the name, at a snail's pace: longer than the closing delay in all.
    for (let step = 1; step <= 9; step += 1) {
      await page.mouse.move(spot.x + ((target.x - spot.x) * step) / 9, spot.y + ((target.y - spot.y) * step) / 9);
      await sleep(90);
    }
    await sleep(longAfter);
    expect(await isCardOpen(page)).toBe(true);
    expect((await seenBy(page)).closed).toBe(0);
  });

  test('it closes 300 ms after the pointer has left in another direction', async () => {
    await fresh();
    const { spot } = await openByRest(page, 'John Hegeman');
    await page.mouse.move(spot.x - 40, spot.y - 60);
    await waitForNoCard(page);
    const { moved, closed } = await seenBy(page);
    expect(closed - moved).toBeGreaterThanOrEqual(285);
    expect(closed - moved).toBeLessThan(2_000);
  });

  test('Esc closes it at once and is the page’s again after', async () => {
    await fresh();
    await openByRest(page, 'John Hegeman');
    await page.keyboard.press('Escape');
    expect(await isCardOpen(page)).toBe(false);
    expect((await seenBy(page)).keys).toEqual([]);
    await page.keyboard.press('Escape');
    expect((await seenBy(page)).keys).toEqual(['Escape']);
  });

  test('it is never under the pointer, in whatever corner the name stands', async () => {
    await fresh();
    for (const text of ['Clara Shih', 'Naomi Gleit', 'Dan Levy', 'Michelle Klein', 'John Hegeman']) {
      const { spot, card } = await openByRest(page, text);
      const isOver = spot.x >= card.left && spot.x <= card.right && spot.y >= card.top && spot.y <= card.bottom;
      expect(isOver, text).toBe(false);
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect([card.left >= 0, card.top >= 0, card.right <= width, card.bottom <= height], text).not.toContain(false);
      expect(card.bottom - card.top, text).toBeLessThanOrEqual(0.7 * height + 1);
      await page.keyboard.press('Escape');
    }
  });

  test('a linked name is followed by a click while its card is open', async () => {
    await fresh();
    const { spot } = await openByRest(page, 'Andrew Bocking');
    await page.mouse.click(spot.x, spot.y);
    expect(await page.evaluate(() => location.hash)).toBe('#followed');
  });

  test('the focus stays where the reader types', async () => {
    await fresh();
    await page.focus('#field');
    await page.keyboard.type('Meta');
    await openByRest(page, 'John Hegeman');
    await page.keyboard.type(' news');
    const field = await page.evaluate(() => [document.activeElement?.id, document.querySelector('input')?.value]);
    expect(field).toEqual(['field', 'Meta news']);
    expect(await isCardOpen(page)).toBe(true);
  });

  describe('as the reader has chosen', () => {
    const choose = (choice: object): Promise<void> => setSettings(session().browser, { ...defaultSettings, ...choice });

    test('after another delay', async () => {
      await choose({ openDelay: 1_200 });
      await fresh();
      await openByRest(page, 'John Hegeman');
      const { moved, opened } = await seenBy(page);
      expect(opened - moved).toBeGreaterThanOrEqual(1_180);
    });

    test('only while Shift is held', async () => {
      await choose({ openOn: 'key' });
      await fresh();
      await restOn(page, 'John Hegeman');
      expect(await expectNoCardFor(page, longAfter)).toBe(true);
      await page.keyboard.down('Shift');
      await cardBox(page);
      await page.keyboard.up('Shift');
      // Once open it lives like any other: it stays while the pointer stirs on its name.
      const { x, y } = middleOf(await boxOfMark(page, 'John Hegeman'));
      await page.mouse.move(x + 4, y, { steps: 2 });
      await sleep(longAfter);
      expect(await isCardOpen(page)).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.down('Shift');
      await openByRest(page, 'Clara Shih');
      await page.keyboard.up('Shift');
    });

    test('only on a click, which a linked name keeps', async () => {
      await choose({ openOn: 'click' });
      await fresh();
      const { x, y } = await restOn(page, 'John Hegeman');
      expect(await expectNoCardFor(page, longAfter)).toBe(true);
      await page.mouse.click(x, y);
      await cardBox(page);
      await page.keyboard.press('Escape');
      const link = await restOn(page, 'Andrew Bocking');
      await page.mouse.click(link.x, link.y);
      await waitFor('the link', () => page.evaluate(() => location.hash === '#followed'));
      expect(await isCardOpen(page)).toBe(false);
      await setSettings(session().browser, undefined);
    });
  });
});
