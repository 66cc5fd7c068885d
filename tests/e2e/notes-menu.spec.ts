import { expect, test } from 'vitest';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';
import { chooseInMenu, selectFrom } from './in-page/context-menu.ts';

inEachBrowser('the context menu', (session) => {
  test('keeps a selection as a note on the person named in it, with the page it is from', async () => {
    const page = await session().open('/sample/en/archive.html');
    await waitForMarks(page);
    const spot = await selectFrom(page, 'John Hegeman', 10);
    await chooseInMenu(session(), page, { spot, id: 'note-on/john-hegeman', label: 'Add to notes on John Hegeman' });
    const own = await session().browser.openOwnPage('notes.html');
    const quote = await waitFor('the note', () =>
      own.evaluate(() => document.querySelector('.rc-notes-item blockquote')?.textContent),
    );
    expect(quote.replaceAll(/\s+/g, ' ').trim()).toBe(spot.text.replaceAll(/\s+/g, ' ').trim());
    expect(await own.evaluate(() => document.querySelector('.rc-notes-item h3')?.textContent)).toBe('John Hegeman');
    const link = await own.evaluate(() => document.querySelector<HTMLAnchorElement>('.rc-notes-origin a')?.href);
    expect(link).toBe(page.url());
    expect(await own.evaluate(() => document.querySelectorAll('.rc-notes-item').length)).toBe(1);
    await own.close();
    await page.close();
  });
});
