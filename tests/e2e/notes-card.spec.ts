import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findNodes, type AccessibleNode } from '../../tools/browsers/accessible-tree.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { openCard, readCard } from './harness/card.ts';
import { inEachBrowser } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';
import { openSomebody, typeNotes } from '../torture/in-page.ts';
import { stopBackground } from '../torture/stop-background.ts';

const archive = '/sample/en/archive.html';

inEachBrowser('notes on a card', (session) => {
  const open = async (mark = 'John Hegeman'): Promise<Page> => {
    const page = await session().open(archive);
    await waitForMarks(page);
    await openCard(session(), page, mark);
    return page;
  };
  const fields = async (page: Page): Promise<readonly AccessibleNode[]> => {
    const card = await readCard(session(), page);
    return card ? findNodes(card.node, { role: 'textbox' }) : [];
  };
  const values = async (page: Page): Promise<readonly string[]> => (await fields(page)).map(({ value }) => value);
  const press = (page: Page, role: string, name: string): Promise<unknown> =>
    pressInCard(session(), page, { role, name });
  const type = async (page: Page, text: string): Promise<void> => {
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.type(text);
    await waitFor('"Saved"', async () => (await readCard(session(), page))?.text.includes('Saved'));
  };
  const waitForValues = (page: Page, wanted: readonly string[]) =>
    waitFor(JSON.stringify(wanted), async () => JSON.stringify(await values(page)) === JSON.stringify(wanted));

  test('several stand newest first; undo, deletion and its undo work, and all of it is there again elsewhere', async () => {
    const page = await open();
    expect(await values(page)).toEqual(['']);
    await type(page, 'First note.');
    await press(page, 'button', 'Add another note');
    await waitForValues(page, ['', 'First note.']);
    await type(page, 'Second note.');
    await waitForValues(page, ['Second note.', 'First note.']);
    // "Saved" may still be the first note's: a step of undo is what was saved.
    await sleep(1_000);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitForValues(page, ['', 'First note.']);
    await press(page, 'button', 'Redo');
    await waitForValues(page, ['Second note.', 'First note.']);
    await press(page, 'button', 'Delete this note');
    await waitForValues(page, ['First note.']);
    await press(page, 'button', 'Bring back');
    await waitForValues(page, ['Second note.', 'First note.']);
    await page.close();
    const again = await open();
    await waitForValues(again, ['Second note.', 'First note.']);
    await again.close();
  });

  test('what one open card writes shows in another, without a reload, and a deletion too', async () => {
    // The popup's card, in tabs: a card on a page closes when its tab goes to the back.
    const [first, second] = [
      await session().browser.openOwnPage('popup.html'),
      await session().browser.openOwnPage('popup.html'),
    ];
    const shown = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLTextAreaElement>('.rc-note-one textarea')].map((f) => f.value),
      );
    for (const page of [first, second]) await page.evaluate(openSomebody, 2);
    expect(await shown(first)).toEqual(['']);
    const { saved } = await second.evaluate(typeNotes, ['Written in the second.', '']);
    expect(saved).toEqual(['Written in the second.']);
    await waitFor('the note in the first', async () => (await shown(first)).includes('Written in the second.'));
    await second.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Delete this note"]')?.click());
    await waitFor('it to go there too', async () => !(await shown(first)).includes('Written in the second.'));
    await first.close();
    await second.close();
  });

  test('a note typed while the background is stopped is saved all the same', async () => {
    const page = await open('Mark Zuckerberg');
    await waitFor('the note', async () => (await fields(page)).length === 1);
    await stopBackground(page.browser(), session().family);
    await type(page, 'Nobody was there at first.');
    await page.close();
    const again = await open('Mark Zuckerberg');
    await waitForValues(again, ['Nobody was there at first.']);
    expect(await values(again)).toHaveLength(1);
    await again.close();
  });

  test('a tab closed right after the last key loses nothing that can still be sent', async () => {
    const page = await open('Dan Levy');
    await pressInCard(session(), page, { role: 'textbox' });
    await page.keyboard.press('End');
    await page.keyboard.type('Typed. And gone.');
    await page.close();
    const own = await session().browser.openOwnPage('notes.html');
    const text = () => own.evaluate(() => document.body.textContent ?? '');
    await waitFor('the last words', async () => (await text()).includes('And gone.'));
    expect(await text()).toContain('Typed. And gone.');
    await own.close();
  });
});
