import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNodes } from '../../tools/browsers/accessible-tree.ts';
import { createChromeScope } from '../../tools/browsers/firefox-chrome-scope.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { openCard, readCard } from './harness/card.ts';
import { inEachBrowser, type Session } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';

/** A word that stands in a note and nowhere else. */
const secret = 'quetzalcoatlus';

/** Every way tried, as a page's own script would; each gives back whatever it got hold of. */
const ways: readonly (readonly [name: string, attempt: (page: Page) => Promise<unknown>])[] = [
  [
    'reading the document as text and markup',
    (page) => page.evaluate(() => document.documentElement.outerHTML + document.documentElement.innerText),
  ],
  [
    'walking every element and open shadow root for values',
    (page) =>
      page.evaluate(() => {
        const found: unknown[] = [];
        const walk = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll('*')) {
            found.push((element as HTMLInputElement).value, element.textContent);
            if (element.shadowRoot) walk(element.shadowRoot);
          }
        };
        walk(document);
        return found.filter((value) => typeof value === 'string').join('\n');
      }),
  ],
  [
    'asking the card’s host for its root',
    (page) =>
      page.evaluate(() => {
        const host = document.querySelector('rolecall-card') as (HTMLElement & Record<string, unknown>) | null;
        return [
          host?.shadowRoot,
          host?.innerHTML,
          host?.textContent,
          (host as { internals?: unknown } | null)?.internals,
        ].join();
      }),
  ],
  [
    'what attachShadow was patched to catch',
    (page) => page.evaluate(() => (globalThis as { caught?: string[] }).caught?.join() ?? ''),
  ],
  [
    'getHTML with shadow roots',
    (page) => page.evaluate(() => document.documentElement.getHTML?.({ serializableShadowRoots: true }) ?? ''),
  ],
  [
    'selecting everything and copying the selection',
    (page) =>
      page.evaluate(() => {
        getSelection()?.selectAllChildren(document.documentElement);
        return getSelection()?.toString();
      }),
  ],
  [
    'window.find for the word',
    (page) =>
      page.evaluate((word) => {
        getSelection()?.removeAllRanges();
        const search = (globalThis as unknown as { find?: (...all: unknown[]) => boolean }).find;
        // On from the top of the page when the end is reached; with and without the frames.
        return [true, false].some((frames) => search?.(word, false, false, true, false, frames)) ? word : '';
      }, secret),
  ],
  [
    'window.find for what stands beside a note and tells that there is one, and where it was written',
    (page) =>
      page.evaluate((word) => {
        const search = (globalThis as unknown as { find?: (...all: unknown[]) => boolean }).find;
        const beside = ['Written on', 'Two vice presidents leave Meta”', 'Add another note', 'Your note'];
        const found = beside.filter((words) => {
          getSelection()?.removeAllRanges();
          return [true, false].some((frames) => search?.(words, false, false, true, false, frames));
        });
        return found.length > 0 ? word : '';
      }, secret),
  ],
  [
    'counting windows, and asking for them by number and by name',
    (page) =>
      page.evaluate(() => {
        const own = window as unknown as Readonly<Record<string, Window | undefined>>;
        return [window.length, ...['0', '1', 'frames', 'Your notes', 'about:srcdoc'].map((name) => own[name])]
          .map((found) => (typeof found === 'object' && found !== window ? found.document.body.innerHTML : ''))
          .join();
      }),
  ],
  [
    'the elements under the card’s every point',
    (page) =>
      page.evaluate(() => {
        const box = document.querySelector('rolecall-card')?.getBoundingClientRect();
        const found: unknown[] = [];
        type CaretDocument = {
          caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node } | null;
          caretRangeFromPoint?: (x: number, y: number) => Range | null;
        };
        const carets = document as unknown as CaretDocument;
        for (let y = box?.top ?? 0; y < (box?.bottom ?? 0); y += 6) {
          const x = (box?.left ?? 0) + 60;
          for (const element of document.elementsFromPoint(x, y)) found.push((element as HTMLInputElement).value);
          const node = carets.caretPositionFromPoint?.(x, y)?.offsetNode;
          found.push(node?.textContent, (node as HTMLInputElement | undefined)?.value);
          found.push(carets.caretRangeFromPoint?.(x, y)?.startContainer.textContent);
        }
        return found.join();
      }),
  ],
  [
    'what animates, what was measured, and what a patched `value` or `contentDocument` was asked for',
    (page) => page.evaluate(() => [...((globalThis as { watched?: Set<unknown> }).watched ?? [])].join()),
  ],
  [
    'the focused element',
    (page) =>
      page.evaluate(
        () => `${document.activeElement?.tagName} ${(document.activeElement as HTMLInputElement | null)?.value}`,
      ),
  ],
  [
    'listening to every event of typing and pointing',
    (page) => page.evaluate(() => (globalThis as { heard?: string[] }).heard?.join('') ?? ''),
  ],
  ['the page’s databases', (page) => page.evaluate(async () => JSON.stringify(await indexedDB.databases()))],
  [
    'the page’s storages, cookies and caches',
    (page) =>
      page.evaluate(async () =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          await caches.keys().catch(() => []),
        ]),
      ),
  ],
  [
    'the names of the highlights',
    (page) =>
      page.evaluate(() => [...(CSS.highlights as unknown as Iterable<[string, unknown]>)].map(([name]) => name).join()),
  ],
  [
    'messages to the extension',
    (page) =>
      page.evaluate(async () => {
        type Api = { runtime?: { sendMessage?: (...all: unknown[]) => Promise<unknown> } };
        const scope = globalThis as unknown as { chrome?: Api; browser?: Api };
        const answers: unknown[] = [];
        for (const api of [scope.chrome, scope.browser]) {
          const message = { name: 'notes.of', params: { person: 'john-hegeman' } };
          for (const all of [[message], ['rolecall@rolecall.example', message]]) {
            answers.push(
              await Promise.race([
                Promise.resolve(api?.runtime?.sendMessage?.(...all)).catch(String),
                new Promise((resolve) => setTimeout(resolve, 300)),
              ]).catch(String),
            );
          }
        }
        return JSON.stringify(answers);
      }),
  ],
  [
    'posting a request as a window message and a DOM event, and listening for an answer',
    (page) =>
      page.evaluate(async () => {
        const answers: unknown[] = [];
        addEventListener('message', (event) => answers.push(event.data));
        const request = { name: 'notes.of', params: { person: 'john-hegeman' } };
        window.postMessage(request, '*');
        document
          .querySelector('rolecall-card')
          ?.dispatchEvent(new CustomEvent('notes.of', { detail: request, bubbles: true, composed: true }));
        await new Promise((resolve) => setTimeout(resolve, 300));
        return JSON.stringify(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(request)));
      }),
  ],
];

/** The same, at a moment when the note's field has the focus, and with it everything that commands act on. */
const waysWhileTyping: typeof ways = [
  [
    'selecting everything by command and reading the selection, its ranges and its text with shadow trees',
    (page) =>
      page.evaluate(() => {
        document.execCommand('selectAll');
        const selection = getSelection() as Selection & {
          getComposedRanges?: (options: object) => readonly StaticRange[];
        };
        const ranges = selection.getComposedRanges?.({ shadowRoots: [] }) ?? [];
        return [
          String(selection),
          selection.rangeCount > 0 ? String(selection.getRangeAt(0)) : '',
          ...ranges.map(
            ({ startContainer, endContainer }) => startContainer.textContent + (endContainer.textContent ?? ''),
          ),
        ].join();
      }),
  ],
  [
    'stretching a selection over the card letter by letter',
    (page) =>
      page.evaluate(() => {
        const selection = getSelection();
        const host = document.querySelector('rolecall-card');
        if (host) selection?.setBaseAndExtent(document.documentElement, 0, host, 0);
        for (let step = 0; step < 400; step += 1) selection?.modify('extend', 'forward', 'character');
        selection?.modify('extend', 'forward', 'documentboundary');
        return String(selection);
      }),
  ],
  [
    'copying or cutting by command, and reading a clipboard that the reader lets it read',
    (page) =>
      page.evaluate(async () => {
        const got: string[] = [];
        for (const command of ['copy', 'cut']) {
          document.execCommand('selectAll');
          document.execCommand(command);
          got.push(await navigator.clipboard.readText().catch(String));
        }
        return got.join();
      }),
  ],
  [
    'making the whole document editable and selecting it',
    (page) =>
      page.evaluate(() => {
        document.designMode = 'on';
        document.execCommand('selectAll');
        const got = String(getSelection());
        document.designMode = 'off';
        return got;
      }),
  ],
];

/** As if the reader had allowed the page to read the clipboard. */
async function allowClipboard({ family, web }: Session, page: Page): Promise<void> {
  if (family === 'chromium') {
    await page.browserContext().overridePermissions(web.origin, ['clipboard-read']);
    return;
  }
  await createChromeScope(page.browser())(() => {
    type Preferences = { readonly prefs: { readonly setBoolPref: (name: string, value: boolean) => void } };
    const { Services } = globalThis as unknown as { readonly Services: Preferences };
    Services.prefs.setBoolPref('dom.events.testing.asyncClipboard', true);
  });
}

inEachBrowser('a page’s scripts and the reader’s notes', (session) => {
  let page: Page;
  beforeAll(async () => {
    page = await session().open('/sample/en/archive.html');
    await allowClipboard(session(), page);
    // A page that expects us: it catches roots, keys and input before anything of ours is there.
    await page.evaluate(() => {
      const scope = globalThis as unknown as { caught: string[]; heard: string[] };
      scope.caught = [];
      scope.heard = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function patched(this: Element, init) {
        const root = attach.call(this, { ...init, mode: 'open' });
        setInterval(() => scope.caught.push(root.textContent ?? ''), 50);
        return root;
      };
      const watched = new Set<unknown>();
      Object.assign(scope, { watched });
      for (const [prototype, name] of [
        [HTMLTextAreaElement.prototype, 'value'],
        [HTMLIFrameElement.prototype, 'contentDocument'],
        [HTMLIFrameElement.prototype, 'contentWindow'],
      ] as const) {
        const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
        Object.defineProperty(prototype, name, {
          get() {
            const value: unknown = get?.call(this);
            watched.add(value instanceof Document ? value.body.innerHTML : value);
            return value;
          },
        });
      }
      setInterval(() => {
        for (const { effect } of document.getAnimations()) {
          const { target } = effect as KeyframeEffect;
          watched.add((target?.getRootNode() as ShadowRoot | undefined)?.textContent);
        }
        for (const entry of performance.getEntries()) watched.add(JSON.stringify(entry));
      }, 30);
      const types = [
        'keydown',
        'keypress',
        'keyup',
        'input',
        'beforeinput',
        'change',
        'compositionend',
        'focusin',
        'paste',
        'copy',
      ];
      for (const type of types) {
        addEventListener(
          type,
          (event) => {
            const { key, data } = event as KeyboardEvent & InputEvent;
            const [target] = event.composedPath();
            scope.heard.push(key ?? '', data ?? '', (target as HTMLInputElement | undefined)?.value ?? '');
          },
          { capture: true },
        );
      }
    });
    await waitForMarks(page);
    await openCard(session(), page, 'John Hegeman');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type(secret);
    await waitFor('the note to be saved', async () => (await readCard(session(), page))?.text.includes('Saved'));
  });
  afterAll(async () => {
    await page.close();
  });

  test('the note is on the screen, to the reader', async () => {
    const card = await readCard(session(), page);
    expect(card && findNodes(card.node, { role: 'textbox' })[0]?.value).toBe(secret);
  });

  test.each(ways)('by %s, a page gets nothing', async (_name, attempt) => {
    const got = String(await attempt(page));
    expect(got).not.toContain(secret);
    // Neither whole nor letter by letter.
    expect(got.replaceAll(/[^a-z]/g, '')).not.toContain(secret);
  });

  test.each(waysWhileTyping)('by %s, a page gets nothing', async (_name, attempt) => {
    await pressInCard(session(), page, { role: 'textbox' });
    const got = String(await attempt(page));
    expect(got).not.toContain(secret);
    expect(got.replaceAll(/[^a-z]/g, '')).not.toContain(secret);
  });

  test('by command, a page writes and takes away nothing', async () => {
    await pressInCard(session(), page, { role: 'textbox' });
    await page.evaluate(() => {
      document.execCommand('selectAll');
      for (const command of ['insertText', 'delete', 'undo']) document.execCommand(command, false, 'intruder');
    });
    const card = await readCard(session(), page);
    expect(card && findNodes(card.node, { role: 'textbox' })[0]?.value).toBe(secret);
  });

  test('by opening or framing the page of notes, a page gets nothing', async () => {
    const own = await session().browser.openOwnPage('notes.html');
    const address = own.url();
    await waitFor('the list', () => own.evaluate((word) => document.body.textContent?.includes(word), secret));
    await own.close();
    const got = await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      const answer = await fetch(url).then((response) => response.text(), String);
      await new Promise((resolve) => setTimeout(resolve, 800));
      const read = (() => {
        try {
          return frame.contentDocument?.body.textContent ?? '';
        } catch (error) {
          return String(error);
        }
      })();
      frame.remove();
      return `${answer} ${read}`;
    }, address);
    expect(got).not.toContain(secret);
  });
});
