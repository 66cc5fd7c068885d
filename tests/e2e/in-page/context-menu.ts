import type { Page } from 'puppeteer-core';
import { createChromeScope } from '../../../tools/browsers/firefox-chrome-scope.ts';
import { waitFor } from '../../../tools/browsers/wait-for.ts';
import type { Session } from '../harness/session.ts';

export type SelectedSpot = { readonly x: number; readonly y: number; readonly text: string };

/** Selects from a name on, in the page's own text; `beyond`: so many UTF-16 units after it too. */
export const selectFrom = (page: Page, name: string, beyond = 0): Promise<SelectedSpot> =>
  page.evaluate(
    (wanted, more) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length + more);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const [box] = range.getClientRects();
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2, text: String(range) };
      }
      throw new Error(`${wanted} is not on the page`);
    },
    name,
    beyond,
  );

/** Opens the browser's own context menu and presses our item in it. */
async function chooseInFirefox(page: Page, { x, y }: SelectedSpot, label: string | RegExp): Promise<void> {
  const inside = createChromeScope(page.browser());
  await page.mouse.click(x, y, { button: 'right' });
  await waitFor(`"${label}" in the menu`, () =>
    inside(
      (wanted, isPattern) => {
        type Item = Element & { readonly label: string };
        type Menu = Element & { readonly state: string; readonly activateItem: (item: Element) => void };
        type Parent = Element & { readonly openMenu: (open: boolean) => void };
        const menu = document.querySelector('#contentAreaContextMenu');
        const item = [...(menu?.querySelectorAll<Item>('menuitem') ?? [])].find((each) =>
          isPattern ? new RegExp(wanted).test(each.label) : each.label === wanted,
        );
        // Several items of ours stand in a menu of their own, which has to be open.
        const own = item?.closest<Menu>('menupopup');
        if (!item || !own) return false;
        if (own.state !== 'open') {
          own.closest<Parent>('menu')?.openMenu(true);
          return false;
        }
        own.activateItem(item);
        return true;
      },
      typeof label === 'string' ? label : label.source,
      typeof label !== 'string',
    ),
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
async function chooseInChromium(page: Page, { text }: SelectedSpot, id: string): Promise<void> {
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

export type MenuItem = { readonly id: string; readonly label: string | RegExp };

/** Chooses one of our items for what is selected, once the browser has it. */
export async function chooseInMenu(
  { family }: Session,
  page: Page,
  item: MenuItem & { readonly spot: SelectedSpot },
): Promise<void> {
  const { spot, id, label } = item;
  if (family === 'firefox') {
    // The menu is built when it opens; whom the page has just told of must be known by then.
    if (id.startsWith('note-on/')) await new Promise((resolve) => setTimeout(resolve, 1_500));
    await chooseInFirefox(page, spot, label);
    return;
  }
  await waitFor(`"${label}" in the menu`, () =>
    chooseInChromium(page, spot, id).then(
      () => true,
      () => false,
    ),
  );
}
