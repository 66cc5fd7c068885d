import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { findNode, walkTree } from '../../tools/browsers/accessible-tree.ts';
import { isCardOpen, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { readCard } from './harness/card.ts';
import { inEachBrowser } from './harness/session.ts';
import { runCommand } from '../../tools/browsers/background.ts';
import { openClosedRoot } from './in-page/closed-root.ts';
import { mountPages, openMade, putPage } from './in-page/own-pages.ts';
import { boxOfMark, cardBox, expectNoCardFor, middleOf, openByRest, waitForNoCard } from './in-page/pointer.ts';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The words outlined, and whether they are on the screen. */
const outlined = (page: Pick<Page, 'evaluate'>): Promise<{ text: string; isOnScreen: boolean } | null> =>
  page.evaluate(() => {
    const [range] = (CSS.highlights.get('rolecall-focus') ?? []) as unknown as readonly Range[];
    if (!range) return null;
    const { top, bottom } = range.getBoundingClientRect();
    return { text: String(range), isOnScreen: top >= 0 && bottom <= innerHeight };
  });

type AxeViolation = {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
};
type Axe = {
  readonly run: (
    context: object,
  ) => Promise<{ readonly violations: readonly AxeViolation[]; readonly passes: readonly object[] }>;
};

inEachBrowser('reaching cards without a mouse', (session) => {
  let page: Page;
  beforeAll(() => mountPages(session()));
  afterEach(() => page.close());

  const command = (name: string): Promise<void> => runCommand(session(), page, name);
  const waitForOutline = (text: string): Promise<unknown> =>
    waitFor(`the outline on ${text}`, async () => {
      const now = await outlined(page);
      return now?.text === text && now.isOnScreen;
    });
  const isSaid = (words: RegExp): Promise<unknown> =>
    waitFor(
      `${words} to be said`,
      async () => {
        const tree = await session().browser.surfaceOf(page).tree();
        return [...walkTree(tree)].some(({ name }) => words.test(name));
      },
      { within: 6_000 },
    );

  test('commands step from name to name: outlined, scrolled to, announced, and round the end', async () => {
    page = await session().open('/behaviour/keyboard.html');
    await waitForMarks(page);
    await waitFor('the mark to tell of a change', () =>
      page.evaluate(() => (CSS.highlights.get('rolecall-left')?.size ?? 0) > 0),
    );
    await command('next-mention');
    await waitForOutline('Dan Levy');
    await isSaid(/^Dan Levy, name 1 of 3, has left since$/);
    await command('next-mention');
    await waitForOutline('John Hegeman');
    await isSaid(/^John Hegeman, name 2 of 3/);
    await command('next-mention');
    await waitForOutline('Mark Zuckerberg');
    await command('next-mention');
    await waitForOutline('Dan Levy');
    await command('previous-mention');
    await waitForOutline('Mark Zuckerberg');
    expect(await isCardOpen(page)).toBe(false);
    // What speaks is there only while it speaks.
    await waitFor('the page as it was', () => page.evaluate(() => document.querySelector('rolecall-voice') === null));
  });

  test('the card opens with the focus in it, in order, and Esc gives the focus back', async () => {
    page = await session().open('/behaviour/keyboard.html');
    await waitForMarks(page);
    await page.focus('#before');
    await command('next-mention');
    await waitForOutline('Dan Levy');
    await command('open-card');
    await cardBox(page);
    const card = await waitFor('the card', () => readCard(session(), page));
    expect(card.name).toBe('Dan Levy');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('rolecall-card');
    await openClosedRoot(session().family, page);
    const walked: boolean[] = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      const isFurther = await page.evaluate(() => {
        const world = globalThis as unknown as { previous?: Element };
        const now = document.querySelector('rolecall-card')?.shadowRoot?.activeElement ?? null;
        if (!now) return null;
        const before = world.previous;
        world.previous = now;
        return !before || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
      if (isFurther === null) break;
      walked.push(isFurther);
    }
    expect(walked.length).toBeGreaterThan(3);
    expect(walked).not.toContain(false);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  test('with the focus in a frame, the commands walk the names of the frame', async () => {
    const inner = putPage(session(), 'walked', '<input autofocus><p>Naomi Gleit stays at Meta.</p>');
    page = await openMade(
      session(),
      'around-walked',
      `<p>John Hegeman leaves Meta.</p><iframe src="${inner}" width="500" height="200"></iframe>`,
    );
    await waitForMarks(page);
    const frame = await waitFor('the frame', () =>
      page.frames().find((found) => found.url().includes('walked.html') && found !== page.mainFrame()),
    );
    await boxOfMark(frame, 'Naomi Gleit');
    await frame.focus('input');
    await command('next-mention');
    await waitFor('the outline in the frame', async () => (await outlined(frame))?.text === 'Naomi Gleit');
    await command('open-card');
    await cardBox(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('rolecall-card');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  });

  test('a tap opens the card of a name, a linked name is followed, and a long press on it opens its card', async (context) => {
    page = await session().browser.newPage();
    // Firefox has touch events where there is a touch screen only.
    if (session().family === 'firefox') return context.skip();
    await page.setViewport({ width: 412, height: 800, hasTouch: true, isMobile: true });
    const body =
      '<meta name="viewport" content="width=device-width"><p>John Hegeman leaves Meta.</p><p><a href="#followed">Naomi Gleit</a> stays at Meta.</p>' +
      '<div style="height:2000px"></div>';
    await page.goto(putPage(session(), 'touch', body));
    await waitForMarks(page);
    const plain = middleOf(await boxOfMark(page, 'John Hegeman'));
    await page.touchscreen.tap(plain.x, plain.y);
    const box = await cardBox(page);
    expect(plain.y < box.top || plain.y > box.bottom).toBe(true);
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.touchscreen.tap(200, 760);
    await waitForNoCard(page);

    const link = middleOf(await boxOfMark(page, 'Naomi Gleit'));
    await page.touchscreen.tap(link.x, link.y);
    await waitFor('the link', () => page.evaluate(() => location.hash === '#followed'));
    expect(await expectNoCardFor(page, 700)).toBe(true);

    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    const again = middleOf(await boxOfMark(page, 'Naomi Gleit'));
    await page.touchscreen.touchStart(again.x, again.y);
    await sleep(900);
    await page.touchscreen.touchEnd();
    await cardBox(page);
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  test.each([
    ['light', '#fff', '#111'],
    ['dark', '#15171a', '#eee'],
  ])(
    'assistive technology meets a labelled dialog, and axe finds nothing in it, on a %s page',
    async (theme, background, color) => {
      page = await openMade(
        session(),
        `axe-${theme}`,
        `<style>body{background:${background};color:${color}}</style><p>Dan Levy left Meta, John Hegeman followed.</p>`,
      );
      await waitForMarks(page);
      await openByRest(page, 'Dan Levy');
      const card = await waitFor('the card', () => readCard(session(), page));
      expect(card.node.role).toBe('dialog');
      expect(card.name).toBe('Dan Levy');
      expect(findNode(card.node, { role: 'heading' })?.name).toBe('Dan Levy');
      await openClosedRoot(session().family, page);
      await page.evaluate(await axeSource);
      const found = await page.evaluate(async () => {
        const root = document.querySelector('rolecall-card')?.shadowRoot?.querySelector('.rc-root') as HTMLElement;
        // Every fold open: what is folded away is not looked at.
        for (const fold of root.querySelectorAll('details')) fold.open = true;
        const { axe } = globalThis as unknown as { axe: Axe };
        const { violations, passes } = await axe.run({ include: [{ fromShadowDom: ['rolecall-card', '.rc-root'] }] });
        return {
          theme: root.dataset['theme'],
          passes: passes.length,
          violations: violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
          ),
        };
      });
      expect(found.theme).toBe(theme);
      expect(found.passes).toBeGreaterThan(10);
      expect(found.violations).toEqual([]);
    },
  );
});
