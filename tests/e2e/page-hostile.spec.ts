import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { findNodes } from '../../tools/browsers/accessible-tree.ts';
import { isCardOpen, listMarks, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { readCard } from './harness/card.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';
import { openMade, putPage } from './in-page/own-pages.ts';
import { boxOfMark, expectNoCardFor, middleOf, openByRest, restAt } from './in-page/pointer.ts';

/** A name where a test knows it without asking the page. */
const fixedName =
  '<p style="position:absolute;left:100px;top:100px;margin:0;font:20px monospace">John Hegeman leaves Meta.</p>';
const onFixedName = { x: 150, y: 112 };

/** Everything that the page may have replaced, so that using it is an error. */
const sabotage = `<script>
  const broken = () => { throw new Error('sabotaged'); };
  const kept = [];
  const breakAll = (object, names) => {
    for (const name of names) {
      const found = Object.getOwnPropertyDescriptor(object, name);
      if (!found) continue;
      kept[kept.length] = [object, name, found];
      Object.defineProperty(object, name, { configurable: true, get: () => broken, set: () => undefined });
    }
  };
  breakAll(Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'getBoundingClientRect', 'toString', 'isPointInRange']);
  breakAll(Document.prototype, ['querySelector', 'querySelectorAll', 'createElement', 'createElementNS', 'createRange', 'createTreeWalker', 'caretPositionFromPoint', 'elementsFromPoint']);
  breakAll(Element.prototype, ['querySelector', 'querySelectorAll', 'attachShadow', 'append', 'remove', 'closest', 'setAttribute', 'getAttribute', 'getBoundingClientRect', 'matches']);
  breakAll(Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'contains', 'compareDocumentPosition', 'textContent']);
  breakAll(EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']);
  breakAll(JSON, ['parse', 'stringify']);
  breakAll(Map.prototype, ['get', 'set', 'has']);
  breakAll(Set.prototype, ['add', 'has']);
  breakAll(WeakMap.prototype, ['get', 'set']);
  breakAll(Array.prototype, ['map', 'filter', 'push', 'find', 'join', 'flatMap', 'at']);
  breakAll(String.prototype, ['slice', 'split', 'replace', 'charCodeAt', 'normalize']);
  breakAll(Promise.prototype, ['then']);
  breakAll(HighlightRegistry.prototype, ['set', 'get', 'delete']);
  breakAll(Highlight.prototype, ['add', 'delete', 'clear']);
  breakAll(globalThis, ['requestIdleCallback', 'requestAnimationFrame', 'MutationObserver', 'Highlight', 'getComputedStyle', 'setTimeout', 'structuredClone', 'Text', 'Element', 'NodeFilter']);
  globalThis.restore = () => { for (const [object, name, found] of kept) Object.defineProperty(object, name, found); };
</script>`;

inEachBrowser('hostile pages', (session) => {
  let page: Page;
  afterEach(() => page.close());
  const cardNow = () => waitFor('the card', () => readCard(session(), page));

  test('events that no hand made open nothing', async () => {
    page = await openMade(session(), 'synthetic', '<p>John Hegeman leaves Meta.</p>');
    await waitForMarks(page);
    const { x, y } = middleOf(await boxOfMark(page, 'John Hegeman'));
    await page.evaluate(
      async (clientX, clientY) => {
        const target = document.querySelector('p') as Element;
        const common = {
          clientX,
          clientY,
          screenX: clientX,
          screenY: clientY,
          bubbles: true,
          composed: true,
          cancelable: true,
        };
        for (let round = 0; round < 6; round += 1) {
          for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup']) {
            for (const pointerType of ['mouse', 'touch', 'pen'])
              target.dispatchEvent(new PointerEvent(type, { ...common, pointerType }));
          }
          for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click'])
            target.dispatchEvent(new MouseEvent(type, common));
          target.dispatchEvent(new KeyboardEvent('keydown', { ...common, key: 'N', altKey: true, shiftKey: true }));
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      },
      x,
      y,
    );
    expect(await expectNoCardFor(page, 1_000)).toBe(true);
    // An Esc that no hand made closes nothing either.
    await openByRest(page, 'John Hegeman');
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    );
    await sleep(200);
    expect(await isCardOpen(page)).toBe(true);
  });

  test('a page reads neither card nor note, finds nothing of the package, and hears no message', async () => {
    const listen =
      '<script>globalThis.heard = []; addEventListener("message", (event) => heard.push(event.data), true);</script>';
    page = await openMade(session(), 'spy', `<p>John Hegeman leaves Meta.</p>${listen}`);
    await waitForMarks(page);
    await openByRest(page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('Xyzzy is my secret.');
    await waitFor('the note to be saved', async () => (await readCard(session(), page))?.text.includes('Saved'));
    const seen = await page.evaluate(() => {
      const host = document.querySelector('rolecall-card') as HTMLElement;
      const selection = getSelection();
      selection?.selectAllChildren(document.documentElement);
      const texts = [
        document.documentElement.outerHTML,
        document.documentElement.innerText,
        host.innerText,
        host.textContent,
        String(selection),
      ];
      return {
        root: host.shadowRoot,
        children: host.childNodes.length,
        attributes: host.getAttributeNames().toSorted(),
        leaks: texts.filter((text) => /Xyzzy|Chief Revenue|Dan Levy/.test(text ?? '')).length,
        inRange: /Xyzzy/.test(document.createRange().toString()),
        internals: Object.keys(host).length,
        below: document.elementsFromPoint(host.getBoundingClientRect().x + 20, host.getBoundingClientRect().y + 20)[0]
          ?.localName,
        resources: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /extension:/.test(name)),
        keys: [...(CSS.highlights as unknown as Map<string, unknown>).keys()],
        globals: Object.getOwnPropertyNames(globalThis).filter((name) => /rolecall/i.test(name)),
        heard: (globalThis as unknown as { heard: unknown[] }).heard,
      };
    });
    expect(seen).toMatchObject({
      root: null,
      children: 0,
      leaks: 0,
      inRange: false,
      internals: 0,
      below: 'rolecall-card',
      resources: [],
      globals: [],
      heard: [],
    });
    expect(seen.attributes).toEqual(['popover', 'style']);
    expect(seen.keys.every((key) => /^rolecall-(?:same|moved|left|focus)$/.test(key))).toBe(true);
  });

  test('the browser’s own search of the page tells a script nothing of a note', async () => {
    page = await openMade(session(), 'search', '<p>John Hegeman leaves Meta.</p>');
    await waitForMarks(page);
    const search = (words: string): Promise<boolean> =>
      page.evaluate((text) => {
        type Finder = { find?: (...how: readonly (string | boolean)[]) => boolean };
        (document.activeElement as HTMLElement | null)?.blur();
        getSelection()?.removeAllRanges();
        return (globalThis as Finder).find?.(text, false, false, true) ?? false;
      }, words);
    // Searching works here at all.
    expect(await search('leaves Meta')).toBe(true);
    await openByRest(page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('Plugh is mine. ');
    await waitFor('the note to be saved', async () => (await readCard(session(), page))?.text.includes('Saved'));
    expect(await search('Plugh is mine')).toBe(false);
  });

  test('nothing of the package can be fetched, and nobody can speak as the extension', async () => {
    const own = await session().browser.openOwnPage('options.html');
    const base = own.url().replace(/options\.html.*$/, '');
    await own.close();
    page = await openMade(session(), 'forger', '<p>John Hegeman leaves Meta.</p>');
    await waitForMarks(page);
    const answers = await page.evaluate(async (address) => {
      const files = [
        'dataset.json',
        'reader.js',
        'lookout.js',
        'seal.js',
        'assets/marks.css',
        'icons/16.png',
        'options.html',
        'notes.html',
      ];
      const fetched = await Promise.all(
        files.map((file) =>
          fetch(address + file).then(
            () => file,
            () => 'refused',
          ),
        ),
      );
      const framed = document.createElement('iframe');
      framed.src = `${address}notes.html`;
      document.body.append(framed);
      type Runtime = { readonly sendMessage?: (id: string, message: object) => unknown };
      const world = globalThis as unknown as Readonly<Record<string, { readonly runtime?: Runtime } | undefined>>;
      const message = { name: 'notes.directory', params: {} };
      const id = new URL(address).host;
      const spoke = await Promise.all(
        ['chrome', 'browser'].map(async (name) => {
          try {
            return (await world[name]?.runtime?.sendMessage?.(id, message)) ?? 'nothing';
          } catch {
            return 'nothing';
          }
        }),
      );
      postMessage(message, '*');
      postMessage({ name: 'page.jump', params: { person: 'john-hegeman' } }, '*');
      await new Promise((resolve) => setTimeout(resolve, 700));
      return { fetched, spoke, framed: framed.contentDocument?.body?.textContent ?? '' };
    }, base);
    expect(answers).toEqual({
      fetched: Array.from({ length: 8 }, () => 'refused'),
      spoke: ['nothing', 'nothing'],
      framed: '',
    });
    expect(await expectNoCardFor(page, 500)).toBe(true);
  });

  test('a page that has broken every tool of its own world breaks nothing of ours', async () => {
    page = await session().browser.newPage();
    await page.goto(putPage(session(), 'sabotage', `${fixedName}<main></main>${sabotage}`));
    await sleep(1_200);
    await restAt(page, onFixedName);
    const card = await cardNow();
    expect(card.name).toBe('John Hegeman');
    await pressInCard(session(), page, { role: 'button', name: 'Close' });
    await waitFor('the card to close', async () => (await readCard(session(), page)) === undefined);
    await page.evaluate(() => (globalThis as unknown as { restore: () => void }).restore());
    expect((await listMarks(page)).map(({ text }) => text)).toEqual(['John Hegeman']);
  });

  test('a page’s own element of our host’s name and id stays, and does not confuse us', async () => {
    const body = `${fixedName}<rolecall-card id="rolecall-card" popover="manual">Mine.</rolecall-card><script>
      globalThis.made = 0;
      customElements.define('rolecall-card', class extends HTMLElement {
        constructor() { super(); made += 1; this.attachShadow({ mode: 'open' }).innerHTML = '<p>Theirs.</p>'; }
        connectedCallback() { if (this.id === '') this.remove(); }
      });
    </script>`;
    page = await openMade(session(), 'own-element', body);
    await waitForMarks(page);
    await restAt(page, onFixedName);
    expect((await cardNow()).name).toBe('John Hegeman');
    await page.mouse.move(900, 600);
    await waitFor('the card to close', async () => (await readCard(session(), page)) === undefined);
    const left = await page.evaluate(() => [
      document.querySelectorAll('rolecall-card').length,
      document.querySelector('rolecall-card')?.textContent,
    ]);
    expect(left).toEqual([1, 'Mine.']);
  });

  test('a page that takes every stranger away has it so, without an error', async () => {
    const guard = `<script>new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName !== 'p') node.remove();
    }).observe(document, { childList: true, subtree: true });</script>`;
    page = await session().browser.newPage();
    const errors = collectErrors(page);
    await page.goto(putPage(session(), 'guarded', `<p>John Hegeman leaves Meta.</p>${guard}`));
    await waitForMarks(page);
    for (let turn = 0; turn < 2; turn += 1) {
      await restAt(page, middleOf(await boxOfMark(page, 'John Hegeman')));
      await sleep(700);
      await page.mouse.move(700, 500);
      await sleep(500);
    }
    expect(errors.all()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('a strict policy with Trusted Types neither keeps the card away nor is broken', async () => {
    page = await session().browser.newPage();
    const errors = collectErrors(page);
    const policy = "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    await page.goto(
      putPage(session(), 'trusted', {
        body: '<p>John Hegeman leaves Meta.</p>',
        headers: { 'content-security-policy': policy },
      }),
    );
    await waitForMarks(page);
    const { card } = await openByRest(page, 'John Hegeman');
    expect(card.right - card.left).toBeGreaterThan(300);
    expect(findNodes((await cardNow()).node, { role: 'heading' }).length).toBeGreaterThan(1);
    expect(errors.all()).toEqual([]);
  });
});
