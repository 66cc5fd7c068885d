import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { closeCard, noteField, openCard, readCard } from './harness/card.ts';
import { countRecords, deleteDatabase, emptyStore } from './harness/dataset-store.ts';
import { builtExtension, inEachBrowser } from './harness/session.ts';
import { pressInCard } from './in-page/press.ts';

inEachBrowser('the dataset’s cache', (session) => {
  const packagedPeople = async (): Promise<number> => {
    const text = await readFile(path.join(builtExtension(session().family), 'dataset.json'), 'utf8');
    return JSON.parse(text).people.length;
  };

  let isNoteWritten = false;

  test('is filled on install, before any page asks', async () => {
    const own = await session().browser.openOwnPage('options.html');
    const counts = await waitFor('the cache', async () => {
      const found = await countRecords(own);
      return found?.['state'] === 1 ? found : undefined;
    });
    expect(counts['people']).toBe(await packagedPeople());
    expect(counts['sources']).toBeGreaterThan(10);
    await own.close();
  });

  test.each([
    ['deleted', deleteDatabase],
    ['without people', (own: Parameters<typeof deleteDatabase>[0]) => emptyStore(own, 'people')],
    ['without sources', (own: Parameters<typeof deleteDatabase>[0]) => emptyStore(own, 'sources')],
  ])('%s, it is filled again, the card opens, and the note is still there', async (_how, damage) => {
    const { browser, open } = session();
    const page = await open('/sample/en/archive.html');
    await waitForMarks(page);
    await openCard(session(), page, 'John Hegeman');
    if (!isNoteWritten) {
      // Remembered rather than read off the field: what assistive technology is told of a note comes after the field.
      isNoteWritten = true;
      await pressInCard(session(), page, { role: 'textbox' });
      await page.keyboard.type('Keep me.');
      await waitFor('the note to be saved', async () => (await readCard(session(), page))?.text.includes('Saved'));
    }
    await closeCard(session(), page);
    const own = await browser.openOwnPage('options.html');
    await damage(own);
    await page.bringToFront();
    const card = await openCard(session(), page, 'Mark Zuckerberg');
    expect(card.text).toContain('Founder, Chairman and Chief Executive Officer');
    await closeCard(session(), page);
    expect((await countRecords(own))?.['people']).toBe(await packagedPeople());
    await own.close();
    await openCard(session(), page, 'John Hegeman');
    await waitFor('the note', async () => (await noteField(session(), page)).value === 'Keep me.');
    await page.close();
  });

  test('pages never get a database of ours', async () => {
    const page = await session().open('/sample/en/index.html');
    await waitForMarks(page);
    await openCard(session(), page, 'Clara Shih');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.close();
  });
});
