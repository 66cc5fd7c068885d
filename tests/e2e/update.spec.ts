import { expect, test } from 'vitest';
import { isCardOpen, listMarks, textsOf, waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { openCard } from './harness/card.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';

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
});
