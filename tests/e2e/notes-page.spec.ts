import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from '../../tools/browsers/wait-for.ts';
import { collectErrors } from './harness/page-errors.ts';
import { inEachBrowser } from './harness/session.ts';

const instant = '2026-01-02T03:04:05.000Z';

const entry = (index: number, fields: object = {}) => ({
  id: `page-${index}`,
  person: ['dan-levy', 'john-hegeman', 'nobody-anymore'][index % 3],
  body: `Note **number ${index}** <img src=x onerror="document.title='owned'">`,
  createdAt: instant,
  updatedAt: new Date(Date.parse(instant) + index * 60_000).toISOString(),
  version: { elsewhere: 1 },
  ...fields,
});

const jsonFile = (notes: readonly object[], more: object = {}): string =>
  JSON.stringify({ format: 'rolecall-notes', version: 2, exportedAt: instant, notes, ...more });

/** Chooses a file as a reader would: the input gets it, and hears that it changed. */
const choose = (page: Page, text: string, name = 'notes.json'): Promise<void> =>
  page.evaluate(
    (content, called) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called));
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
    name,
  );

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const press = (page: Page, label: string | RegExp): Promise<boolean> =>
  waitFor(String(label), () =>
    page.evaluate(
      (wanted, isPattern) => {
        const fits = (text: string): boolean => (isPattern ? new RegExp(wanted).test(text) : text === wanted);
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => fits(textContent ?? ''));
        button?.click();
        return button !== undefined;
      },
      typeof label === 'string' ? label : label.source,
      typeof label !== 'string',
    ),
  );

const shows = (page: Page, words: string): Promise<boolean> =>
  waitFor(words, async () => (await textOf(page)).includes(words));

/** What the page hands to the browser's downloads. */
const catchDownload = (page: Page, label: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const caught = new Promise<string>((resolve) => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then(resolve);
        URL.createObjectURL = make;
        return make(file);
      };
    });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click();
    return caught;
  }, label);

const search = (page: Page, query: string): Promise<void> =>
  page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('.rc-notes-search');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);

inEachBrowser('the page of all notes', (session) => {
  const openPage = async (): Promise<Page> => {
    const page = await session().browser.openOwnPage('notes.html');
    await shows(page, 'Your notes');
    return page;
  };

  test('says what a file would change, changes it only then, and takes it back', async () => {
    const page = await openPage();
    const errors = collectErrors(page);
    await choose(page, jsonFile(Array.from({ length: 6 }, (_, index) => entry(index))));
    await shows(page, '6 notes to add');
    expect(await textOf(page)).toContain('No notes yet');
    await press(page, 'Bring in');
    await shows(page, 'Done: 6 notes');
    await shows(page, 'Notes (6)');
    expect(await page.title()).not.toContain('owned');
    expect(await page.evaluate(() => document.querySelectorAll('.rc-note-text img').length)).toBe(0);
    expect(await page.evaluate(() => document.querySelector('.rc-note-text strong')?.textContent)).toBe('number 5');
    await press(page, 'Undo the last import');
    await shows(page, 'Undone: 6 notes');
    await shows(page, 'Notes (0)');
    await shows(page, 'Bin (6)');
    expect(errors.all()).toEqual([]);
    await page.close();
  });

  test('lists newest first, finds, bins, restores, and keeps people who left the dataset apart', async () => {
    const page = await openPage();
    await choose(page, jsonFile(Array.from({ length: 6 }, (_, index) => entry(index, { id: `list-${index}` }))));
    await press(page, 'Bring in');
    await shows(page, 'Notes (6)');
    const names = () =>
      page.evaluate(() => [...document.querySelectorAll('.rc-notes-item h3')].map((name) => name.textContent));
    expect(await names()).toEqual([
      'Nobody Anymore',
      'John Hegeman',
      'Dan Levy',
      'Nobody Anymore',
      'John Hegeman',
      'Dan Levy',
    ]);
    await search(page, 'number 4 HEGEMAN');
    await waitFor('one note', async () => (await names()).length === 1);
    await search(page, '');
    await press(page, /^On others \(2\)$/);
    await waitFor('the orphans', async () => (await names()).length === 2);
    await press(page, /^Notes \(6\)$/);
    await press(page, 'Delete this note');
    await shows(page, 'Notes (5)');
    await press(page, /^Bin/);
    await press(page, 'Bring back');
    await shows(page, 'Notes (6)');
    await page.close();
  });

  test('a note can be edited here, with undo', async () => {
    const page = await openPage();
    await press(page, 'Edit');
    const field = await waitFor('the field', () => page.$('.rc-notes-item textarea'));
    await field.click();
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(' Edited.');
    await shows(page, 'Saved');
    await press(page, 'Done');
    await shows(page, 'Edited.');
    await page.close();
  });

  test('what goes out comes back in as nothing new, in each format that can', async () => {
    const page = await openPage();
    await shows(page, 'Notes (6)');
    for (const format of ['JSON', 'Markdown', 'Web Annotation']) {
      const file = await catchDownload(page, format);
      expect(file.length).toBeGreaterThan(500);
      await choose(page, file);
      await shows(page, 'Everything in this file is here already.');
      await press(page, 'Cancel');
    }
    expect(await catchDownload(page, 'CSV')).toContain('John Hegeman');
    await page.close();
  });

  test.each([
    [
      'damaged',
      jsonFile([entry(0), { ...entry(1), body: 7 }]),
      'This file is damaged (notes[1].body). Nothing was changed.',
    ],
    ['newer', jsonFile([entry(0)], { version: 3 }), 'This file was written by a newer RoleCall (version 3).'],
    ['something else', 'Dear diary', 'This is not a file of RoleCall’s notes.'],
    [
      'reaching for prototypes',
      jsonFile([entry(0)]).replace('"body"', '"__proto__":{"polluted":1},"body"'),
      'This file is damaged',
    ],
  ])('a %s file is refused in words, and nothing is changed', async (_what, text, words) => {
    const page = await openPage();
    await shows(page, 'Notes (6)');
    await choose(page, text);
    await shows(page, words);
    expect(await textOf(page)).toContain('Notes (6)');
    expect(await page.evaluate(() => ({}) as Record<string, unknown>)).not.toHaveProperty('polluted');
    await page.close();
  });

  test('sync is off, says so, and fits the browser’s own storage when it is switched on', async () => {
    const page = await openPage();
    type Api = { storage: { sync: { get: (keys: null) => Promise<Record<string, unknown>> } } };
    const stored = () =>
      page.evaluate(async () => {
        const scope = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
        return Object.keys(await (scope.browser ?? scope.chrome).storage.sync.get(null));
      });
    expect(await stored()).toEqual([]);
    await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input[role=switch]')].at(-1)?.click());
    await shows(page, 'of the space used');
    expect(await stored()).toEqual(expect.arrayContaining(['notes-head', 'notes-0']));
    await page.close();
  });

  test('a database that was lost is restored, and the reader is told', async () => {
    const page = await openPage();
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('rolecall-notes');
          request.addEventListener('success', resolve);
          request.addEventListener('error', reject);
        }),
    );
    await page.close();
    const again = await openPage();
    await shows(again, 'The browser had lost its database of your notes.');
    await shows(again, 'Notes (6)');
    await press(again, 'Understood');
    await waitFor('the notice to go', async () => !(await textOf(again)).includes('had lost'));
    await again.close();
  });
});
