import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';
import { isBackgroundAwake, sleepBackground } from '../../tools/browsers/background.ts';
import { filler, openMade, putPage } from './in-page/own-pages.ts';
import { openByRest, waitForNoCard } from './in-page/pointer.ts';

type Listener = { readonly type: string };

/** What listens on the window and the document in the extension's world, which only Chromium's debugger tells. */
async function listenersOf(page: Page): Promise<readonly string[]> {
  const session: CDPSession = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'RoleCall') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [contextId] = await waitFor('the extension’s world', () => (worlds.length > 0 ? worlds : undefined));
  const found: string[] = [];
  for (const expression of ['window', 'document']) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: contextId as number });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId as string });
    found.push(...listeners.map(({ type }: Listener) => `${expression} ${type}`));
  }
  await session.detach();
  return found.toSorted();
}

inEachBrowser(
  'what a page costs',
  (session) => {
    let page: Page;
    afterEach(() => page.close());

    test('a page that names nobody does not wake the background, nor do its changes', async () => {
      page = await openMade(session(), 'idle', '<p>Nobody.</p>');
      await sleepBackground(session(), page);
      const body = `${filler(50)}<p>Maria Rossi and Jean Dupont met at Meta in Paris; Mark agreed.</p><input>`;
      await page.goto(putPage(session(), 'nobody', body));
      await sleep(900);
      await page.mouse.move(300, 300, { steps: 5 });
      await page.mouse.click(300, 320);
      await page.keyboard.type('a');
      await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), filler(20));
      await sleep(700);
      expect(await isBackgroundAwake(session(), page)).toBe(false);
      // The same measure sees it wake for a name.
      await page.goto(putPage(session(), 'somebody', '<p>John Hegeman leaves Meta.</p>'));
      await waitForMarks(page);
      expect(await isBackgroundAwake(session(), page)).toBe(true);
    });

    test('a page that names nobody has no listener of ours but the seal of the card', async (context) => {
      if (session().family !== 'chromium') return context.skip();
      page = await openMade(session(), 'listened', `${filler(30)}<p>Maria Rossi met Jean Dupont at Meta.</p>`);
      await sleep(900);
      const found = await listenersOf(page);
      // Keystrokes and what they lead to: never the pointer, the scroll, the focus, the selection's changes of the page.
      const sealed =
        'beforeinput change compositionend compositionstart compositionupdate copy cut dragstart drop input keydown keypress keyup paste select selectionchange';
      expect(found).toEqual(sealed.split(' ').map((type) => `window ${type}`));
      const named = await openMade(session(), 'listened-to', '<p>John Hegeman leaves Meta.</p>');
      await waitForMarks(named);
      expect(await listenersOf(named)).toContain('window pointermove');
      await named.close();
    });

    test('a card moves nothing on the page', async () => {
      // What moves inside the card, as its notes come in on a slow machine, is told without a node: the root is closed.
      const watch = `<script>
      globalThis.shifts = [];
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.sources.some(({ node }) => node !== null)) shifts.push(entry.value); }).observe({ type: 'layout-shift', buffered: true });
      }
      globalThis.places = () => [...document.querySelectorAll('*')].filter((element) => element.localName !== 'rolecall-card').map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join(' ');
      }).join('\\n') + ' ' + document.documentElement.scrollHeight + ' ' + document.documentElement.scrollWidth;
    </script>`;
      page = await openMade(session(), 'still', `<p>John Hegeman leaves Meta.</p>${filler(60)}${watch}`);
      await waitForMarks(page);
      type World = { readonly places: () => string; readonly shifts: readonly number[] };
      const look = (): Promise<string> => page.evaluate(() => (globalThis as unknown as World).places());
      const before = await look();
      await openByRest(page, 'John Hegeman');
      await sleep(400);
      expect(await look()).toBe(before);
      await page.mouse.move(900, 500);
      await waitForNoCard(page);
      expect(await look()).toBe(before);
      expect(await page.evaluate(() => (globalThis as unknown as World).shifts)).toEqual([]);
    });
  },
  { isFast: true },
);
