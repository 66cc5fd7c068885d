import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findNode, findNodes, textOf } from '../../tools/browsers/accessible-tree.ts';
import { runCommand } from '../../tools/browsers/background.ts';
import type { Popup } from '../../tools/browsers/extension-browser.ts';
import { isCardOpen, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';
import { clickOn, pressOn } from './in-page/press.ts';

const people = async (panel: Popup): Promise<readonly string[]> =>
  findNodes(await panel.tree(), { role: 'button', name: /mentions?/ }).map(({ name }) => name);

const names = (panel: Popup, wanted: RegExp): Promise<unknown> =>
  waitFor(`${wanted} in the panel`, async () => (await people(panel)).some((name) => wanted.test(name)));

inEachBrowser('the side panel', (session) => {
  const openByButton = async (page: Page): Promise<Popup> => {
    const popup = await session().browser.openPopup(page);
    await clickOn(popup, { role: 'button', name: 'Open in the side panel' });
    return session().browser.sidePanel();
  };

  const openByCommand = async (page: Page): Promise<Popup> => {
    // A command that a test sends to Chromium's worker is no key of the reader's to the browser.
    if (session().family === 'chromium') return openByButton(page);
    await runCommand(session(), page, 'open-panel');
    return session().browser.sidePanel();
  };

  test('opens beside the page, follows the tab in front and what it shows, and jumps to a name', async () => {
    const first = await session().open('/sample/en/index.html');
    await waitForMarks(first);
    const panel = await openByButton(first);
    await names(panel, /Guy Rosen/);
    // Another tab comes to the front.
    const second = await session().open('/sample/en/archive.html');
    await names(panel, /Michelle Klein/);
    expect((await people(panel)).some((name) => name.includes('Guy Rosen'))).toBe(false);
    // The tab goes elsewhere, to a page that names nobody and so tells nothing of its own accord.
    await second.goto(`${session().web.origin}/sample/en/culture.html`);
    await waitFor('nobody', async () => textOf(await panel.tree()).includes('Nobody from Meta’s leadership'));
    await first.bringToFront();
    await names(panel, /Guy Rosen/);
    await pressOn(panel, { role: 'button', name: /Guy Rosen.*mention/ });
    await waitFor('the card on the page', () => isCardOpen(first));
    expect(findNode(await panel.tree(), { role: 'tablist' })).toBeDefined();
    await panel.close();
    await second.close();
    await first.close();
  });

  test('leads to the full tab, which tells of no page', async () => {
    const page = await session().open('/sample/en/culture.html');
    const panel = await openByCommand(page);
    // A sidebar that is opened again shows its old page until it has loaded anew.
    await waitFor('nobody', async () => textOf(await panel.tree()).includes('Nobody from Meta’s leadership'));
    await pressOn(panel, { role: 'button', name: 'Open in a tab' });
    const tab = await waitFor('the tab', async () => {
      for (const one of await session().browser.pages()) {
        if ((await one.evaluate(() => location.pathname).catch(() => '')) === '/popup.html') return one;
      }
      return undefined;
    });
    const tabs = await waitFor('its tabs', async () => {
      const found = findNodes(await session().browser.surfaceOf(tab).tree(), { role: 'tab' });
      return found.length > 0 ? found : undefined;
    });
    expect(tabs.map(({ name }) => name)).toEqual(['Timeline', 'Notes']);
    await panel.close();
    await tab.close();
    await page.close();
  });
});
