import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { createChromeScope } from '../../tools/browsers/firefox-chrome-scope.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';

type Spot = { readonly x: number; readonly y: number; readonly text: string };

/** Selects from a name on, in the page's own text. */
const selectFrom = (page: Page, name: string): Promise<Spot> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length + 10);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const [box] = range.getClientRects();
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2, text: String(range) };
    }
    throw new Error(`${wanted} is not on the page`);
  }, name);

/** Opens the browser's own context menu and presses our item in it. */
async function chooseInFirefox(page: Page, { x, y }: Spot, label: string): Promise<void> {
  const inside = createChromeScope(page.browser());
  await page.mouse.click(x, y, { button: 'right' });
  await waitFor(`"${label}" in the menu`, () =>
    inside((wanted) => {
      type Item = Element & { readonly label: string };
      type Menu = Element & { readonly activateItem: (item: Element) => void };
      const menu = document.querySelector<Menu>('#contentAreaContextMenu');
      const item = [...(menu?.querySelectorAll<Item>('menuitem') ?? [])].find((each) => each.label === wanted);
      if (item) menu?.activateItem(item);
      return item !== undefined;
    }, label),
  );
}

type MenuApi = {
  readonly tabs: { readonly query: (query: object) => Promise<readonly object[]> };
  readonly contextMenus: {
    readonly update: (id: string, changes: object) => Promise<void>;
    readonly onClicked: { readonly dispatch: (info: object, tab: object | undefined) => void };
  };
};

/** Chromium's menu is the system's and out of reach: that the item is there is asked, and its event is sent. */
async function chooseInChromium(page: Page, { text }: Spot, id: string): Promise<void> {
  const worker = await page
    .browser()
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  await worker?.evaluate(
    async (menuItemId, selectionText, pageUrl) => {
      const { tabs, contextMenus } = (globalThis as unknown as { readonly chrome: MenuApi }).chrome;
      // Fails where there is no such item.
      await contextMenus.update(menuItemId, { enabled: true });
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      contextMenus.onClicked.dispatch({ menuItemId, selectionText, pageUrl, frameId: 0 }, tab);
    },
    id,
    text,
    page.url(),
  );
}

inEachBrowser('the context menu', (session) => {
  test('keeps a selection as a note on the person named in it, with the page it is from', async () => {
    const page = await session().open('/sample/en/archive.html');
    await waitForMarks(page);
    const spot = await selectFrom(page, 'John Hegeman');
    if (session().family === 'firefox') {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await chooseInFirefox(page, spot, 'Add to notes on John Hegeman');
    } else {
      await waitFor('the menu', () =>
        chooseInChromium(page, spot, 'note-on/john-hegeman').then(
          () => true,
          () => false,
        ),
      );
    }
    const own = await session().browser.openOwnPage('notes.html');
    const quote = await waitFor('the note', () =>
      own.evaluate(() => document.querySelector('.rc-notes-item blockquote')?.textContent),
    );
    expect(quote.replaceAll(/\s+/g, ' ').trim()).toBe(spot.text.replaceAll(/\s+/g, ' ').trim());
    expect(await own.evaluate(() => document.querySelector('.rc-notes-item h3')?.textContent)).toBe('John Hegeman');
    const link = await own.evaluate(() => document.querySelector<HTMLAnchorElement>('.rc-notes-origin a')?.href);
    expect(link).toBe(page.url());
    expect(await own.evaluate(() => document.querySelectorAll('.rc-notes-item').length)).toBe(1);
    await own.close();
    await page.close();
  });
});
