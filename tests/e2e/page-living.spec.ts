import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { createChromeScope } from '../../tools/browsers/firefox-chrome-scope.ts';
import { isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { readCard } from './harness/card.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';
import { filler, openMade, putPage } from './in-page/own-pages.ts';
import { openByRest, waitForNoCard } from './in-page/pointer.ts';
import { buildReactPage } from './in-page/react-page.ts';

type Tab = { readonly browsingContext: { mediumOverride: string } };
declare const gBrowser: { readonly selectedBrowser: Tab };

inEachBrowser('pages that live', (session) => {
  let page: Page;
  afterEach(() => page.close());
  const waitForTexts = (...wanted: readonly string[]): Promise<unknown> =>
    waitFor(`the marks ${wanted}`, async () => textsOf(await listMarks(page)).join() === wanted.join()).catch(
      async (error) => {
        throw new Error(`${error.message}; there are ${textsOf(await listMarks(page)).join()}`);
      },
    );

  test('infinite scroll: what comes is marked, what was marked stays', async () => {
    const script = `<script>
      const people = ['Naomi Gleit', 'Guy Rosen', 'Clara Shih', 'Yann LeCun'];
      addEventListener('scroll', () => {
        if (innerHeight + scrollY < document.documentElement.scrollHeight - 200 || !people.length) return;
        const story = document.createElement('article');
        story.innerHTML = '<p>' + people.shift() + ' works at Meta.</p>' + ${JSON.stringify(filler(20))};
        document.body.append(story);
      });
    </script>`;
    page = await openMade(session(), 'endless', `<p>John Hegeman leaves Meta.</p>${filler(30)}${script}`);
    await waitForMarks(page);
    for (let turn = 0; turn < 4; turn += 1) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await waitFor('more', async () => (await listMarks(page)).length === turn + 2);
    }
    await waitForTexts('John Hegeman', 'Naomi Gleit', 'Guy Rosen', 'Clara Shih', 'Yann LeCun');
  });

  test('a live blog that ticks: what comes is marked, what goes is not, and an open card stays', async () => {
    const script = `<script>
      let tick = 0;
      const timer = setInterval(() => {
        const entry = document.createElement('p');
        entry.textContent = tick % 10 === 0 ? 'Naomi Gleit speaks at Meta, ' + tick : 'Nothing new at ' + tick;
        document.querySelector('#blog').prepend(entry);
        document.querySelector('time').textContent = 'now ' + tick;
        if (document.querySelectorAll('#blog p').length > 45) document.querySelector('#blog').lastChild.remove();
        if (++tick === 100) { clearInterval(timer); document.body.dataset.done = 'yes'; }
      }, 60);
    </script>`;
    page = await openMade(
      session(),
      'blog',
      `<p>John Hegeman leaves Meta. <time>now</time></p><div id="blog"></div>${filler(200)}${script}`,
    );
    await waitForMarks(page, { every: 40 }).catch(() => undefined);
    await openByRest(page, 'John Hegeman');
    await waitFor('the blog to end', () => page.evaluate(() => document.body.dataset['done'] === 'yes'));
    expect(await isCardOpen(page)).toBe(true);
    // The headline, and what the page's own text says is left of the entries that name somebody.
    const left = await countNames(page);
    expect(left).toBeGreaterThan(3);
    await waitForTexts('John Hegeman', ...Array.from({ length: left }, () => 'Naomi Gleit'));
  });

  test('a React page hydrates and renders again under the marks without an error', async () => {
    page = await session().browser.newPage();
    const errors = collectErrors(page);
    const even = ['Mark Zuckerberg', 'John Hegeman', 'Naomi Gleit', 'Guy Rosen'];
    const odd = ['Mark Zuckerberg', 'Guy Rosen', 'Clara Shih'];
    await page.goto(putPage(session(), 'react', await buildReactPage()));
    await waitForTexts(...even);
    await page.evaluate(() => (globalThis as unknown as { hydrate: () => void }).hydrate());
    await sleep(300);
    await waitForTexts(...even);
    for (let turn = 1; turn <= 6; turn += 1) {
      await page.evaluate(() => document.querySelector('button')?.click());
      await waitForTexts(...(turn % 2 === 0 ? even : odd), ...(turn % 3 === 1 ? ['Yann LeCun'] : []));
    }
    await openByRest(page, 'Mark Zuckerberg');
    // Faster than anything is read: and the card is of a name that stays.
    await page.evaluate(async () => {
      for (let turn = 0; turn < 40; turn += 1) {
        document.querySelector('button')?.click();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    await waitForTexts(...even, 'Yann LeCun');
    expect(errors.all()).toEqual([]);
  });

  test('single-page navigation: marks and date follow, and the card closes', async () => {
    const body = `<meta property="article:published_time" content="2022-05-02"><main><p>Dan Levy works at Meta.</p></main><script>
      globalThis.turn = () => {
        history.pushState(null, '', '/made/another-article.html');
        document.querySelector('main').innerHTML = '<p>Guy Rosen works at Meta, and Dan Levy does not.</p>';
        setTimeout(() => document.querySelector('meta[property]').setAttribute('content', '2025-11-18'), 300);
      };
    </script>`;
    page = await openMade(session(), 'single', body);
    await waitForMarks(page);
    await openByRest(page, 'Dan Levy');
    const first = await waitFor('the card', () => readCard(session(), page));
    expect(first.text).toContain('2 May 2022');
    await page.evaluate(() => (globalThis as unknown as { turn: () => void }).turn());
    await waitForNoCard(page);
    await waitForTexts('Guy Rosen', 'Dan Levy');
    await sleep(900);
    await openByRest(page, 'Dan Levy');
    const second = await waitFor('the card', () => readCard(session(), page));
    expect(second.text).toContain('18 Nov 2025');
    // He had left by then: nothing has changed since.
    await waitFor('the mark of somebody who had left before', async () =>
      (await listMarks(page)).every(({ highlight, text }) => text !== 'Dan Levy' || highlight === 'rolecall-same'),
    );
  });

  test('the back/forward cache: the page left has no card, and the page found again works', async () => {
    const kept = '<script>addEventListener("pageshow", (event) => (globalThis.persisted = event.persisted))</script>';
    page = await openMade(session(), 'kept', `<p>John Hegeman leaves Meta.</p>${kept}`);
    const other = putPage(session(), 'other', '<p>Nobody is named here.</p>');
    await waitForMarks(page);
    await waitFor('the badge', async () => (await session().browser.badgeOf(page)) === '1');
    await openByRest(page, 'John Hegeman');
    // Firefox keeps no page in which a document still loads, and the card's notes are one.
    await sleep(1_500);
    await page.goto(other);
    // A page that comes out of the cache does not load, which a driver's own "back" would wait for.
    await page.evaluate(() => setTimeout(() => history.back(), 50));
    await waitFor('the kept page', () =>
      page.evaluate(() => (globalThis as unknown as { persisted?: boolean }).persisted).catch(() => false),
    );
    expect(await isCardOpen(page)).toBe(false);
    await waitForTexts('John Hegeman');
    await waitFor('the badge again', async () => (await session().browser.badgeOf(page)) === '1');
    await page.mouse.move(600, 400);
    await openByRest(page, 'John Hegeman');
  });

  test('a tab in the background is read', async () => {
    page = await session().browser.newPage();
    const front = await session().browser.newPage();
    await front.bringToFront();
    await page.goto(putPage(session(), 'behind', '<p>John Hegeman leaves Meta.</p>'));
    await waitForTexts('John Hegeman');
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    await front.close();
  });

  test('on paper there are neither marks nor card', async () => {
    page = await openMade(session(), 'paper', '<p style="font:24px serif">John Hegeman leaves Meta.</p>');
    await waitForMarks(page);
    const clip = { x: 0, y: 0, width: 500, height: 90 };
    const take = (): Promise<string> => page.screenshot({ clip, encoding: 'base64' });
    const setMedium = async (medium: 'print' | ''): Promise<void> => {
      if (session().family === 'chromium') return page.emulateMediaType(medium === '' ? undefined : medium);
      const inside = createChromeScope(page.browser());
      await page.bringToFront();
      await inside((wanted) => {
        gBrowser.selectedBrowser.browsingContext.mediumOverride = wanted;
      }, medium);
    };
    await page.mouse.move(5, 300);
    const onScreen = await take();
    await setMedium('print');
    await sleep(200);
    const onPaper = await take();
    await page.evaluate(() => CSS.highlights.clear());
    expect(await take()).toBe(onPaper);
    expect(onPaper).not.toBe(onScreen);
    await setMedium('');
  });

  test('printing puts an open card away', async () => {
    page = await openMade(session(), 'printed', '<p>John Hegeman leaves Meta.</p>');
    await waitForMarks(page);
    await openByRest(page, 'John Hegeman');
    await page.pdf();
    await waitForNoCard(page);
    expect(textsOf(await listMarks(page))).toEqual(['John Hegeman']);
  });

  test('a page that the browser translates keeps its marks', async () => {
    page = await openMade(session(), 'translated', '<p>John Hegeman leaves Meta. <b>Naomi Gleit</b> stays.</p>');
    await waitForMarks(page);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      // As the translators of both browsers do it: each text inside two elements of its own, word order changed.
      for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data.replace('leaves Meta', 'quitte Meta').replace('stays', 'reste');
        outer.append(inner);
        text.replaceWith(outer);
      }
      document.documentElement.lang = 'fr';
    });
    await waitFor('the marks to be in the new text', async () => {
      const marks = await listMarks(page);
      return textsOf(marks).join() === 'John Hegeman,Naomi Gleit' && marks[0]?.around.includes('quitte');
    });
    await openByRest(page, 'Naomi Gleit');
  });

  test('what is being written, code, and our own card are not read', async () => {
    const body = `<p>Dan Levy left Meta.</p>
      <div contenteditable="true"><p>John Hegeman in an editor.</p></div>
      <div contenteditable="plaintext-only">John Hegeman, plainly.</div>
      <div role="textbox">John Hegeman in a text box.</div>
      <textarea>John Hegeman in a field.</textarea>
      <code>John Hegeman in code</code><pre><code>John Hegeman</code></pre>
      <svg><text y="20">John Hegeman drawn</text></svg>`;
    page = await openMade(session(), 'unread', body);
    await waitForMarks(page);
    await openByRest(page, 'Dan Levy');
    const card = await waitFor('the card', () => readCard(session(), page));
    expect(card.text).toContain('John Hegeman');
    await page.focus('[contenteditable]');
    await page.keyboard.type('Naomi Gleit is typed. ');
    await sleep(900);
    await waitForTexts('Dan Levy');
  });
});

/** How many of the entries still there name somebody, by the page's own text. */
const countNames = (page: Page): Promise<number> =>
  page.evaluate(
    () => [...document.querySelectorAll('#blog p')].filter((entry) => entry.textContent.includes('Naomi')).length,
  );
