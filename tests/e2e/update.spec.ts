import { expect, test } from 'vitest';
import { isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { findNodes } from '../../tools/browsers/accessible-tree.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { openCard, readCard } from './harness/card.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';

inEachBrowser('an update under an open page', (session) => {
  test('the script left behind goes quiet: marks and card gone, no errors, and a reload brings all back', async () => {
    const { browser, family } = session();
    const page = await session().open('/sample/en/archive.html');
    const before = textsOf(await waitForMarks(page));
    await openCard(session(), page, 'John Hegeman');
    const errors = collectErrors(page);
    await browser.reloadExtension();
    await waitFor('the card to go', async () => !(await isCardOpen(page)));
    if (family === 'chromium') {
      await waitFor('the marks to go', async () => (await listMarks(page)).length === 0);
      // What is left of the script hears the pointer no more.
      await page.mouse.move(300, 300, { steps: 5 });
      await page.mouse.move(400, 320, { steps: 5 });
    } else {
      // Firefox runs the new version in open pages at once: its marks replace the old ones, none is there twice.
      await waitFor('the new marks', async () => textsOf(await listMarks(page)).join() === before.join());
    }
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(errors.all()).toEqual([]);
    await page.reload();
    expect(textsOf(await waitForMarks(page))).toEqual(before);
    expect((await openCard(session(), page, 'John Hegeman')).name).toBe('John Hegeman');
    await page.close();
  });

  // Firefox ends the old script without a word, and the new one clears its card away: nothing of ours could hold it.
  test('text that can no longer be saved keeps its card, and says so', async ({ skip }) => {
    if (session().family === 'firefox') skip();
    const page = await session().open('/sample/en/archive.html');
    await waitForMarks(page);
    await openCard(session(), page, 'Dan Levy');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type('Kept');
    await waitFor('"Saved"', async () => (await readCard(session(), page))?.text.includes('Saved'));
    await session().browser.reloadExtension();
    await page.bringToFront();
    await page.keyboard.type(' and more');
    await waitFor('what became of it', async () => (await readCard(session(), page))?.text.includes('Copy it, then'));
    await waitFor('the marks to go', async () => (await listMarks(page)).length === 0);
    await page.keyboard.press('Escape');
    await page.mouse.move(900, 20, { steps: 5 });
    await page.mouse.click(900, 20);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const card = await readCard(session(), page);
    expect(card && findNodes(card.node, { role: 'textbox' })[0]?.value).toBe('Kept and more');
    await pressInCard(session(), page, { role: 'button', name: 'Close' });
    await waitFor('the card to go', async () => !(await isCardOpen(page)));
    await page.close();
  });
});
