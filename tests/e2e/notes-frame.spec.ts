import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findNode, findNodes } from '../../tools/browsers/accessible-tree.ts';
import { hoverMark, isCardOpen, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { openCard, readCard } from './harness/card.ts';
import { inEachBrowser } from './harness/session.ts';
import { putPage } from './in-page/own-pages.ts';
import { cardBox, expectNoCardFor } from './in-page/pointer.ts';
import { pressInCard, pressOn } from './in-page/press.ts';

const words = '<p>At Meta, John Hegeman said so, and <a href="#x">Mark Zuckerberg</a> heard it.</p>';

/** Policies under which a page lets nobody load, frame, style or make anything; the document of the notes is there all the same. */
const strict = [
  ["default-src 'none'", "default-src 'none'"],
  ['a policy on frames', "frame-src 'none'; child-src 'none'; style-src 'none'"],
  ['trusted types', "require-trusted-types-for 'script'; trusted-types 'none'"],
] as const;

inEachBrowser('the document of the notes', (session) => {
  const open = async (name: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> => {
    const page = await session().open(putPage(session(), name, { body, headers }));
    await waitForMarks(page);
    return page;
  };
  const valueOf = async (page: Page): Promise<string | undefined> => {
    const card = await readCard(session(), page);
    return card && findNodes(card.node, { role: 'textbox' })[0]?.value;
  };
  test.each(strict)('is there under %s', async (_name, policy) => {
    const page = await open('strict', words, { 'content-security-policy': policy });
    await openCard(session(), page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('x');
    await waitFor('the letter', async () => (await valueOf(page))?.includes('x'));
    await page.close();
  });

  test('is not there on a sandboxed page, which could read along: the card says so and leads elsewhere', async () => {
    const page = await open('sandboxed', words, { 'content-security-policy': 'sandbox allow-scripts' });
    await hoverMark(page, 'John Hegeman');
    const tree = await waitFor('the words', async () => {
      const found = await session().browser.surfaceOf(page).tree();
      return findNode(found, { role: 'button', name: 'Open your notes in a tab of their own' }) && found;
    });
    expect(findNodes(tree, { role: 'textbox' })).toHaveLength(0);
    await pressOn(session().browser.surfaceOf(page), {
      role: 'button',
      name: 'Open your notes in a tab of their own',
    });
    const tab = await waitFor('the tab', async () => {
      for (const one of await session().browser.pages()) {
        // Firefox's remote protocol keeps telling the address that the tab was opened with.
        const address = await one.evaluate(() => location.href).catch(() => '');
        if (address.includes('popup.html#person=john-hegeman')) return one;
      }
      return undefined;
    });
    await tab.close();
    await page.close();
  });

  test('grows with what is typed, and the card with it; the pointer in it is in the card', async () => {
    const page = await open('grows', words);
    await openCard(session(), page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    const heightOf = () =>
      page
        .frames()
        .at(-1)
        ?.evaluate(() => [innerHeight, document.querySelector('.rc-root')?.scrollHeight]);
    await page.keyboard.type('one');
    const [before = 0] = (await heightOf()) ?? [];
    for (let line = 0; line < 4; line += 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Shift');
    }
    await waitFor('the frame to grow', async () => ((await heightOf())?.[0] ?? 0) > before + 40);
    const [frame, content] = (await heightOf()) ?? [];
    expect(frame).toBe(content);
    // From the page into the field in one leap, as a quick hand does it, and no further movement that the page hears.
    await page.keyboard.press('Tab');
    const card = await cardBox(page);
    const field = await page
      .frames()
      .at(-1)
      ?.evaluate(() => {
        const box = document.querySelector('textarea')?.getBoundingClientRect();
        return box ? box.top + 10 : 0;
      });
    expect(field).toBeGreaterThan(0);
    await page.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2);
    await page.mouse.move(card.right + 300, card.top + 5);
    await page.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2);
    expect(await expectNoCardFor(page, 900)).toBe(false);
    expect(await isCardOpen(page)).toBe(true);
    await page.close();
  });

  test('is on the way of the Tab key, and Esc in it closes the card and gives the page its keys back', async () => {
    const page = await open('keys', `${words}<input id="own">`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
    });
    await openCard(session(), page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('j');
    const focused = () =>
      page
        .frames()
        .at(-1)
        ?.evaluate(() => document.hasFocus() && document.activeElement?.localName);
    expect(await focused()).toBe('textarea');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await waitFor('the focus to leave backwards', async () => (await focused()) !== 'textarea');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('rolecall-card');
    await page.keyboard.press('Tab');
    await waitFor('the focus to come back', async () => (await focused()) === 'textarea');
    await page.keyboard.press('Escape');
    await waitFor('the card to close', async () => !(await isCardOpen(page)));
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join())).toBe('');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join())).toBe('k');
    await page.close();
  });

  test('is drawn again, text and all, when the card is moved for a full screen', async () => {
    const page = await open('moved', `<div id="box">${words}</div>`);
    await openCard(session(), page, 'Mark Zuckerberg');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.press('End');
    await page.keyboard.type(' moved');
    await waitFor('the text', async () => (await valueOf(page))?.endsWith(' moved'));
    await page.evaluate(() =>
      document
        .querySelector('#box')
        ?.requestFullscreen()
        .catch(() => undefined),
    );
    await waitFor('the card to be moved', () =>
      page.evaluate(() => document.querySelector('#box > rolecall-card') !== null),
    );
    const fieldOf = () =>
      page
        .frames()
        .at(-1)
        ?.evaluate(() => document.querySelector('textarea')?.value);
    await waitFor('the text again', async () => (await fieldOf()?.catch(() => ''))?.endsWith(' moved'));
    await page.close();
  });

  test('a page’s service worker that sends it elsewhere gets the notes taken away, and no key', async () => {
    const { web } = session();
    web.put('/made/worker.js', { body: worker, headers: { 'content-type': 'text/javascript' } });
    web.put('/made/trap.html', { body: trap, headers: { 'content-type': 'text/html' } });
    const page = await open('worker', words);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/made/worker.js');
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await waitForMarks(page);
    await openCard(session(), page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('before');
    const said = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(String(data)));
          navigator.serviceWorker.startMessages();
          navigator.serviceWorker.controller?.postMessage('go');
        }),
    );
    expect(said).toMatch(/about:srcdoc/);
    await page.keyboard.type('after');
    expect(await page.evaluate(() => (globalThis as { trapped?: string }).trapped)).toBeUndefined();
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    });
    await page.close();
    // What was typed before is kept.
    const again = await open('worker-after', words);
    await openCard(session(), again, 'John Hegeman');
    await waitFor('the note', async () => (await valueOf(again))?.includes('before'));
    await again.close();
  });
});

const worker = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('message', async (event) => {
    const all = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    const tried = [];
    for (const client of all) {
      if (!client.url.startsWith('about:')) continue;
      const outcome = await client.navigate('/made/trap.html').then(() => 'went', String);
      tried.push(client.url + ' ' + outcome);
    }
    event.source.postMessage(tried.join());
  });
`;

const trap = `<!doctype html><textarea autofocus></textarea><script>
  addEventListener('keydown', ({ key }) => (parent.trapped = (parent.trapped ?? '') + key), true);
</script>`;
