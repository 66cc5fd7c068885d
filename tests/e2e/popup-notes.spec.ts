import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findNode, textOf } from '../../tools/browsers/accessible-tree.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { inEachBrowser } from './harness/session.ts';
import { pressOn } from './in-page/press.ts';
import { seedNotes } from './in-page/seed-notes.ts';
import { tabTo } from './in-page/tab-to.ts';

const context = { url: 'https://news.example/a', title: 'Meta names a new head', quote: 'Hegeman will take on more.' };

const shown = (page: Page): Promise<readonly (string | null)[]> =>
  page.evaluate(() => [...document.querySelectorAll('.rc-note-text')].map(({ textContent }) => textContent));

inEachBrowser('the popup’s notes and people', (session) => {
  test('all notes, newest first, with where each was written', async () => {
    const own = await session().browser.openOwnPage('options.html');
    await seedNotes(own, [
      { person: 'dan-levy', body: 'An older remark.' },
      { person: 'john-hegeman', body: 'A newer remark.', context },
    ]);
    await own.close();
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    const popup = await session().browser.openPopup(page);
    await pressOn(popup, { role: 'tab', name: 'Notes' });
    const words = await waitFor('the notes', async () => {
      const panel = findNode(await popup.tree(), { role: 'tabpanel', name: 'Notes' });
      const text = panel && textOf(panel);
      return text?.includes('An older remark.') && text.includes('John Hegeman') ? text : undefined;
    });
    expect(words.indexOf('A newer remark.')).toBeLessThan(words.indexOf('An older remark.'));
    expect(words).toContain(context.title);
    expect(words).toContain(context.quote);
    await popup.close();
    await page.close();
  });

  test('are searched, and lead to the person, by keyboard alone', async () => {
    const popup = await session().browser.openOwnPage('popup.html');
    await waitFor('the tabs', () => popup.evaluate(() => document.querySelector('[role=tab]') !== null));
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('End');
    await waitFor('both notes', async () => (await shown(popup)).length === 2);
    await tabTo(popup, 'Search in your notes');
    await popup.keyboard.type('HEGEMAN néwer');
    await waitFor('one note', async () => (await shown(popup)).join() === 'A newer remark.');
    await tabTo(popup, 'John Hegeman');
    await popup.keyboard.press('Enter');
    await waitFor('the person', () =>
      popup.evaluate(
        () => document.querySelector('[role=dialog]')?.getAttribute('aria-label') === 'RoleCall: John Hegeman',
      ),
    );
    await waitFor('their note', () =>
      popup.evaluate(() => document.querySelector('textarea')?.value === 'A newer remark.'),
    );
    const seen = await popup.evaluate(() => ({
      lanes: document.querySelectorAll('.rc-lane').length,
      bars: [...document.querySelectorAll('.rc-lane-track b')].map((bar) => bar.getBoundingClientRect().width),
      years: [...document.querySelectorAll('.rc-lane-axis span')].map(({ textContent }) => Number(textContent)),
      folded: document.querySelectorAll('details:not([open])').length,
      sources: [...document.querySelectorAll('.rc-source a')].filter((link) => link.checkVisibility()).length,
    }));
    expect(seen.lanes).toBeGreaterThan(1);
    expect(seen.bars.every((width) => width > 2)).toBe(true);
    expect(seen.years.length).toBeGreaterThan(1);
    expect(seen.folded).toBe(0);
    expect(seen.sources).toBeGreaterThan(2);
    await popup.keyboard.press('Escape');
    await waitFor('the search as it was left', async () => (await shown(popup)).join() === 'A newer remark.');
    await popup.close();
  });
});
