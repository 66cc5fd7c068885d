import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findNode } from '../../tools/browsers/accessible-tree.ts';
import { listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { closeCard, openCard } from './harness/card.ts';
import { foreignRequests } from './harness/foreign-requests.ts';
import { collectErrors, ourErrors } from './harness/page-errors.ts';
import { inEachBrowser, root } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const pageWith = (body: string): string => `<!doctype html><meta charset="utf-8"><title>Meta</title>${body}`;

/** A whole, empty PDF of one page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Mark Zuckerberg runs Meta.</text></svg>';

const odd: Readonly<Record<string, { readonly body: string; readonly headers: Readonly<Record<string, string>> }>> = {
  '/odd/empty.html': { body: '', headers: html },
  '/odd/no-body.html': { body: '<!doctype html><html><head></head></html>', headers: html },
  '/odd/frameset.html': {
    body: '<html><frameset cols="*"><frame src="/odd/empty.html"></frameset></html>',
    headers: html,
  },
  '/odd/feed.xml': {
    body: '<?xml version="1.0"?><news><item>Mark Zuckerberg runs Meta.</item></news>',
    headers: { 'content-type': 'application/xml' },
  },
  '/odd/picture.svg': { body: svg, headers: { 'content-type': 'image/svg+xml' } },
  '/odd/plain.txt': { body: 'Nothing to see.', headers: { 'content-type': 'text/plain' } },
  '/odd/data.json': { body: '{"ceo":"Mark Zuckerberg"}', headers: { 'content-type': 'application/json' } },
  '/odd/paper.pdf': { body: pdf, headers: { 'content-type': 'application/pdf' } },
};

inEachBrowser('odd pages', (session) => {
  beforeAll(() => {
    for (const [address, answer] of Object.entries(odd)) session().web.put(address, answer);
  });

  test.each([...Object.keys(odd), 'about:blank'])('%s breaks nothing', async (address) => {
    const page = await session().browser.newPage();
    const errors = collectErrors(page);
    // A document handed to a viewer may end the navigation early; the viewer is what is tested.
    await page
      .goto(address.startsWith('/') ? session().web.origin + address : address, { timeout: 10_000 })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(ourErrors(errors)).toEqual([]);
    const popup = await session().browser.openPopup(page);
    await waitFor('the popup', async () => findNode(await popup.tree(), { role: 'tabpanel' }));
    await popup.close();
    await page.close();
  });

  test('the strictest policy of a site keeps neither marks nor card away', async () => {
    const { web, open } = session();
    web.mount('/strict', path.join(root, 'tests/sample'), {
      headers: { 'content-security-policy': "default-src 'none'; sandbox allow-same-origin allow-scripts" },
    });
    const page = await open('/strict/en/index.html');
    await waitForMarks(page);
    expect((await openCard(session(), page, 'John Hegeman')).name).toBe('John Hegeman');
    const width = await page.evaluate(
      () => document.querySelector('rolecall-card')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeGreaterThan(300);
    expect(width).toBeLessThan(600);
    await closeCard(session(), page);
    await page.close();
  });

  test('frames of the same and of another origin have marks of their own', async () => {
    const { web, open } = session();
    const frame = (origin: string): string =>
      `<iframe width="900" height="400" src="${origin}/sample/en/archive.html"></iframe>`;
    const address = web.put('/odd/frames.html', {
      body: pageWith(frame(web.origin) + frame(web.otherOrigin)),
      headers: html,
    });
    const page = await open(address);
    const inner = page.frames().filter((candidate) => candidate !== page.mainFrame());
    expect(inner).toHaveLength(2);
    for (const candidate of inner) {
      await waitFor('marks in the frame', async () => (await listMarks(candidate)).length === 5);
    }
    await waitFor('the badge', async () => (await session().browser.badgeOf(page)) === '4');
    await page.close();
  });

  test('a name inside a modal dialog has a usable card there', async () => {
    const body =
      '<dialog><p>John Hegeman leaves Meta.</p></dialog><script>document.querySelector("dialog").showModal()</script>';
    const page = await session().open(session().web.put('/odd/modal.html', { body: pageWith(body), headers: html }));
    await waitForMarks(page);
    await openCard(session(), page, 'John Hegeman');
    expect(await page.evaluate(() => document.querySelector('dialog > rolecall-card') !== null)).toBe(true);
    await pressInCard(session(), page, { role: 'button', name: 'Close' });
    await waitFor('the card to close', () => page.evaluate(() => document.querySelector('rolecall-card') === null));
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  test('text that arrives later is marked, and text that leaves is not', async () => {
    const body = '<p id="a">Mark Zuckerberg runs Meta.</p>';
    const page = await session().open(session().web.put('/odd/live.html', { body: pageWith(body), headers: html }));
    await waitForMarks(page);
    await page.evaluate(() => {
      const later = document.createElement('p');
      later.textContent = 'Naomi Gleit stays at Meta.';
      document.body.append(later);
    });
    await waitFor('the new name', async () => textsOf(await listMarks(page)).join() === 'Mark Zuckerberg,Naomi Gleit');
    await page.evaluate(() => document.querySelector('#a')?.replaceChildren('Nobody runs it.'));
    await waitFor('the old name to go', async () => textsOf(await listMarks(page)).join() === 'Naomi Gleit');
    await page.close();
  });

  test('no request left the browser on the extension’s or the page’s behalf', () => {
    expect(foreignRequests(session().web)).toEqual([]);
  });
});
