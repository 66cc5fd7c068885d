import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findNode } from '../../tools/browsers/accessible-tree.ts';
import { isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import type { Spot } from '../../tools/browsers/still-spot.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { readCard } from './harness/card.ts';
import { inEachBrowser, type Session } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';
import { openMade, putPage } from './in-page/own-pages.ts';
import {
  boxOfMark,
  cardBox,
  expectNoCardFor,
  middleOf,
  openByRest,
  restAt,
  restOn,
  waitForNoCard,
} from './in-page/pointer.ts';

const sentence = '<p>John Hegeman leaves Meta, Naomi Gleit stays.</p>';

/** The card's own close button works: it is not inert and nothing lies over it. */
async function pressClose(session: Session, page: Page): Promise<void> {
  await pressInCard(session, page, { role: 'button', name: 'Close' });
  await waitFor('the card to close', () => page.evaluate(() => document.querySelector('rolecall-card') === null));
}

const innerFrame = (page: Page, part: string): Promise<Frame> =>
  waitFor(`the frame ${part}`, () => page.frames().find((frame) => frame.url().includes(part)));

/** A mark's place in the window, for a frame that fills its element. */
async function spotInFrame(frame: Frame, text: string): Promise<Spot> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  const { x, y } = middleOf(await boxOfMark(frame, text));
  if (!box) throw new Error('the frame has no box');
  return { x: box.x + x, y: box.y + y };
}

inEachBrowser('cards above and inside whatever a page stacks', (session) => {
  test('above an overlay with the highest z-index there is', async () => {
    const overlay = '<div style="position:fixed;inset:120px 0 0;z-index:2147483647;background:#dde"></div>';
    const page = await openMade(session(), 'overlay', sentence + overlay);
    await waitForMarks(page);
    await openByRest(page, 'John Hegeman');
    await pressClose(session(), page);
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  test('in a full screen, entered before and while the card is open', async () => {
    const body = `<main id="stage" style="background:#fff">${sentence}<button>Full screen</button></main><script>
      document.querySelector('button').addEventListener('click', () => document.querySelector('main').requestFullscreen());
      addEventListener('keydown', (event) => event.key === 'f' && document.querySelector('main').requestFullscreen());
    </script>`;
    const page = await openMade(session(), 'full-screen', body);
    await waitForMarks(page);
    await openByRest(page, 'John Hegeman');
    await page.keyboard.press('f');
    await waitFor('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await sleep(500);
    if (!(await isCardOpen(page))) await openByRest(page, 'John Hegeman');
    await pressClose(session(), page);
    await page.mouse.move(5, 300);
    await openByRest(page, 'Naomi Gleit');
    await pressClose(session(), page);
    await page.evaluate(() => document.exitFullscreen());
    await page.close();
  });

  test('in a modal dialog inside a shadow root, where keystrokes stay sealed', async () => {
    const body = `<x-box></x-box><script>
      const root = document.querySelector('x-box').attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog><p>John Hegeman leaves Meta.</p></dialog>';
      root.querySelector('dialog').showModal();
      globalThis.heard = [];
      for (const type of ['keydown', 'beforeinput', 'input', 'keyup']) addEventListener(type, (event) => heard.push(type), true);
    </script>`;
    const page = await openMade(session(), 'shadow-modal', body);
    await waitForMarks(page);
    const { x, y } = middleOf(await boxOfMark(page, 'John Hegeman'));
    await restAt(page, { x, y });
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('Mine.');
    await waitFor('the note', async () => {
      const now = await readCard(session(), page);
      return now && findNode(now.node, { role: 'textbox' })?.value === 'Mine.';
    });
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  test.each(['same', 'cross'])('a tiny frame of the %s origin does not trap the card', async (kind) => {
    const { web } = session();
    const inner = putPage(session(), `tiny-${kind}`, '<body style="margin:2px"><p>John Hegeman leaves Meta.</p>');
    const source = kind === 'same' ? inner : inner.replace(web.origin, web.otherOrigin);
    const frame = `<iframe src="${source}" style="position:absolute;left:420px;top:260px;border:3px solid;width:260px;height:60px"></iframe>`;
    const page = await openMade(session(), `around-${kind}`, `<p>Nobody is named here.</p>${frame}`);
    const place = await innerFrame(page, `tiny-${kind}`);
    await boxOfMark(place, 'John Hegeman');
    const spot = await spotInFrame(place, 'John Hegeman');
    // A hand comes from the page around the frame.
    await page.mouse.move(200, 150, { steps: 3 });
    await restAt(page, spot);
    const card = await cardBox(page);
    expect(await place.evaluate(() => document.querySelector('rolecall-card'))).toBeNull();
    // Flush with the name: its line is about 20 px high, and the gap is 6.
    expect(card.top - spot.y).toBeGreaterThan(5);
    expect(card.top - spot.y).toBeLessThan(30);
    expect(Math.abs(card.left - 425)).toBeLessThan(12);
    // On the way from the frame to the card, and on it, the card stays.
    await page.mouse.move(card.left + 60, card.top + 40, { steps: 4 });
    await sleep(900);
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(900, 150, { steps: 4 });
    await waitForNoCard(page);
    // And once more: the frame knows that its card was closed.
    await restAt(page, spot);
    await cardBox(page);
    await page.mouse.move(spot.x + 150, spot.y + 5);
    await waitForNoCard(page);
    await page.close();
  });

  test('Esc in a frame closes the card that stands outside of it', async () => {
    const inner = putPage(session(), 'tiny-esc', `<input autofocus>${sentence}`);
    const page = await openMade(session(), 'around-esc', `<iframe src="${inner}" width="300" height="90"></iframe>`);
    const place = await innerFrame(page, 'tiny-esc');
    await place.focus('input');
    await restAt(page, await spotInFrame(place, 'John Hegeman'));
    await cardBox(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await place.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.close();
  });

  test('names in open and closed shadow roots are marked and have cards, also in elements upgraded late', async () => {
    const body = `<x-open></x-open><x-closed></x-closed><x-late></x-late><div id="plain"></div><script>
      const fill = (element, mode, text) => (element.attachShadow({ mode }).innerHTML = '<p>' + text + '</p>');
      fill(document.querySelector('x-open'), 'open', 'John Hegeman leaves Meta.');
      fill(document.querySelector('x-closed'), 'closed', 'Naomi Gleit stays at Meta.');
      fill(document.querySelector('#plain'), 'closed', 'Guy Rosen stays at Meta, too.');
      setTimeout(() => customElements.define('x-late', class extends HTMLElement {
        connectedCallback() { fill(this, 'closed', 'Clara Shih left Meta.'); }
      }), 1200);
    </script>`;
    const page = await openMade(session(), 'shadow', body);
    const wanted = ['Clara Shih', 'Guy Rosen', 'John Hegeman', 'Naomi Gleit'];
    await waitFor(
      'all four',
      async () =>
        textsOf(await listMarks(page))
          .toSorted()
          .join() === wanted.join(),
    );
    for (const text of wanted) {
      await openByRest(page, text);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  test('marks are painted inside shadow roots', async () => {
    const text = (root: string): string => `<p style="font:24px serif;margin:0">John Hegeman leaves Meta.${root}</p>`;
    const shadow = (mode: string): string =>
      `<x-${mode}></x-${mode}><script>document.querySelector('x-${mode}').attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(text(''))}</script>`;
    const page = await openMade(session(), 'painted', shadow('open') + shadow('closed'));
    await waitFor('both marks', async () => (await listMarks(page)).length === 2);
    await sleep(300);
    for (const mode of ['open', 'closed']) {
      const clip = await page.evaluate((name) => {
        const { x, y, width, height } = (document.querySelector(name) as Element).getBoundingClientRect();
        return { x, y, width: Math.min(width, 400) || 400, height: height || 30 };
      }, `x-${mode}`);
      const withMarks = await page.screenshot({ clip, encoding: 'base64' });
      await page.evaluate(() => {
        Object.assign(globalThis, { kept: [...(CSS.highlights as unknown as Iterable<[string, Highlight]>)] });
        CSS.highlights.clear();
      });
      const without = await page.screenshot({ clip, encoding: 'base64' });
      await page.evaluate(() => {
        for (const [name, mark] of (globalThis as unknown as { kept: [string, Highlight][] }).kept)
          CSS.highlights.set(name, mark);
      });
      expect(withMarks === without, mode).toBe(false);
    }
    await page.close();
  });

  test('stretched links and transparent overlays hide no name, what can be seen does', async () => {
    const cover = (style: string): string => `<a href="#story" style="position:absolute;inset:0;${style}"></a>`;
    const story = (text: string, style: string): string =>
      `<article style="position:relative;margin:40px">${text}${cover(style)}</article>`;
    const body =
      story('<h2>John Hegeman leaves Meta</h2>', '') +
      story('<h2>Naomi Gleit stays at Meta</h2>', 'z-index:5;background:rgba(0,0,0,0)') +
      story('<h2>Guy Rosen speaks for Meta</h2>', 'z-index:5;background:#234');
    const page = await openMade(session(), 'stretched', body);
    await waitForMarks(page);
    for (const text of ['John Hegeman', 'Naomi Gleit']) {
      const { spot } = await openByRest(page, text);
      expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, spot)).toBe('a');
      await page.keyboard.press('Escape');
    }
    await restOn(page, 'Guy Rosen');
    expect(await expectNoCardFor(page, 900)).toBe(true);
    await page.close();
  });
});
