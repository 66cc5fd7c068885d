import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findNode, findNodes } from '../../tools/browsers/accessible-tree.ts';
import { hoverMark, isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { closeCard, noteField, openCard, readCard } from './harness/card.ts';
import { foreignRequests } from './harness/foreign-requests.ts';
import { collectErrors } from './harness/page-errors.ts';
import { parseServed, readDom } from './harness/page-source.ts';
import { inEachBrowser, root } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';
import { setSettings } from './harness/settings.ts';
import { archiveNames, englishNames, frenchNames } from './sample-names.ts';

const english = '/sample/en/index.html';

inEachBrowser('reading the sample pages', (session) => {
  test.each([
    ['English', english, englishNames],
    ['French', '/sample/fr/index.html', frenchNames],
    ['older English', '/sample/en/archive.html', archiveNames],
  ])('on the %s page every name is marked, in order, and no namesake', async (_language, address, names) => {
    const page = await session().open(address);
    expect(textsOf(await waitForMarks(page))).toEqual(names.map(([text]) => text));
    await page.close();
  });

  test.each([
    ['English', english, englishNames],
    ['French', '/sample/fr/index.html', frenchNames],
  ])('on the %s page every mark opens the card of the right person', async (_language, address, names) => {
    const page = await session().open(address);
    await waitForMarks(page);
    const seen = new Map<string, number>();
    for (const [text, person] of names) {
      const nth = seen.get(text) ?? 0;
      seen.set(text, nth + 1);
      const card = await openCard(session(), page, { text, nth });
      expect(`${text} (${nth}): ${card.name}`).toBe(`${text} (${nth}): ${person}`);
      await closeCard(session(), page);
    }
    await page.close();
  });

  test('a page about namesakes only is left alone', async () => {
    const page = await session().open('/sample/en/culture.html');
    // Long past what the other pages need.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await listMarks(page)).toEqual([]);
    expect(await session().browser.badgeOf(page)).toBe('');
    await page.close();
  });

  test('the card tells the role then, the role now, the departure, the history and the sources', async () => {
    const page = await session().open('/sample/en/archive.html');
    await waitForMarks(page);
    const { node, text } = await openCard(session(), page, 'Dan Levy');
    expect(text).toContain('When this was written');
    expect(text).toContain('Vice President, Business Messaging');
    expect(text).toContain('Announced 20 March 2023');
    expect(text).toContain('Left Meta');
    expect(text).toMatch(/Today .*as of/);
    expect(text).toContain('focus on his family');
    expect(text).toContain('Role history');
    expect(text).toContain('John Hegeman');
    expect(findNodes(node, { role: 'button', name: 'Close' })).toHaveLength(1);
    await closeCard(session(), page);
    await page.close();
  });

  test('the sources are links to the pages they name', async () => {
    const page = await session().open('/sample/en/archive.html');
    await waitForMarks(page);
    const card = await openCard(session(), page, 'Dan Levy');
    const fold = findNode(card.node, { name: /^\d+ sources?$/ });
    expect(fold, card.text).toBeDefined();
    await pressInCard(session(), page, { role: 'button', name: /^\d+ sources?$/ });
    const links = await waitFor('links to sources', async () => {
      const now = await readCard(session(), page);
      const found = now ? findNodes(now.node, { role: 'link' }) : [];
      return found.length > 0 ? found : undefined;
    });
    expect(links.map((link) => link.name)).toContain(
      'Senior Meta ads exec departs amid efficiency drive (opens in a new tab)',
    );
    await page.close();
  });

  test('the card speaks French on request', async () => {
    await setSettings(session().browser, { language: 'fr', offHosts: [], enabled: true });
    const page = await session().open('/sample/fr/index.html');
    await waitForMarks(page);
    const { text } = await openCard(session(), page, 'John Hegeman');
    expect(text).toContain('À la date de l’article');
    expect(text).toContain('Aujourd’hui');
    await closeCard(session(), page);
    await setSettings(session().browser, undefined);
    await page.close();
  });

  test('leaving the name and the card closes it', async () => {
    const page = await session().open(english);
    await waitForMarks(page);
    await openCard(session(), page, 'Clara Shih');
    await page.mouse.move(5, 5, { steps: 3 });
    await waitFor('the card to close', async () => !(await isCardOpen(page)));
    await page.close();
  });

  test('a pointer that only passes over a name opens nothing', async () => {
    const page = await session().open(english);
    await waitForMarks(page);
    const spot = await hoverMark(page, 'Clara Shih');
    await page.mouse.move(spot.x, spot.y + 300);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  test('the page’s own tree is the same before, during and after', async () => {
    const page = await session().open(english);
    const errors = collectErrors(page);
    const served = await readFile(path.join(root, 'tests', english), 'utf8');
    const untouched = await parseServed(page, served);
    await waitForMarks(page);
    expect(await readDom(page)).toEqual({ html: untouched, hosts: 0 });
    await openCard(session(), page, 'Guy Rosen');
    expect(await readDom(page)).toEqual({ html: untouched, hosts: 1 });
    await closeCard(session(), page);
    expect(await readDom(page)).toEqual({ html: untouched, hosts: 0 });
    expect(errors.all()).toEqual([]);
    await page.close();
  });

  test('a note is there again after a reload and on another page', async () => {
    const page = await session().open(english);
    await waitForMarks(page);
    await openCard(session(), page, 'Yann LeCun');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('Ask about Sydney – été 2026.');
    await waitFor('the note to be saved', async () => (await readCard(session(), page))?.text.includes('Saved'));
    await page.reload();
    await waitForMarks(page);
    await openCard(session(), page, 'Yann LeCun');
    await waitFor('the note', async () => (await noteField(session(), page)).value === 'Ask about Sydney – été 2026.');
    await page.close();
    const other = await session().open('/sample/fr/index.html');
    await waitForMarks(other);
    await openCard(session(), other, 'Yann Le Cun');
    await waitFor('the note', async () => (await noteField(session(), other)).value === 'Ask about Sydney – été 2026.');
    await openCard(session(), other, 'Naomi Gleit');
    await waitFor('an empty note', async () => (await noteField(session(), other)).value === '');
    await other.close();
  });

  test('the page hears nothing of a note being written', async () => {
    const page = await session().open(english);
    const errors = collectErrors(page);
    await waitForMarks(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change']) {
        addEventListener(type, (event) => heard.push(`${type} ${(event.target as Element).localName}`), true);
      }
    });
    await openCard(session(), page, 'Naomi Gleit');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('Private.');
    await waitFor('the note to be saved', async () => (await readCard(session(), page))?.text.includes('Saved'));
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await closeCard(session(), page);
    expect(errors.all()).toEqual([]);
    await page.close();
  });

  test('no request left the browser on the extension’s or the page’s behalf', () => {
    expect(foreignRequests(session().web)).toEqual([]);
    // The log does hear the pages, so its silence about others means something.
    expect(
      session()
        .web.requests()
        .filter(({ own }) => own).length,
    ).toBeGreaterThan(5);
  });
});
