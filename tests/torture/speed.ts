import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../tools/browsers/extension-browser.ts';
import { findBrowser, type Family } from '../../tools/browsers/find-browser.ts';
import { openExtension } from '../../tools/browsers/open-extension.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/**
 * `npm run notes:speed`: how long 10,000 notes take to list, search and save, in each browser, in ms. They come in as a
 * reader's do, from a file; then one card is saved to, and the page of notes opened and searched.
 */
const root = path.resolve(import.meta.dirname, '../..');
const amount = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 10_000);
const ceiling = 100;

const words =
  'Hegeman Levy ads business messaging left joined said reorganisation WhatsApp board memo revenue été départ'.split(
    ' ',
  );

function makeFile(): string {
  const people = ['dan-levy', 'john-hegeman', 'guy-rosen', 'mark-zuckerberg', 'clara-shih'];
  const notes = Array.from({ length: amount }, (_, index) => {
    const at = new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString();
    const body = Array.from({ length: 30 }, (__, word) => words[(index * 7 + word * 5) % words.length]).join(' ');
    return {
      id: `speed-${index}`,
      person: people[index % people.length],
      body: `${body} no${index}.`,
      createdAt: at,
      updatedAt: at,
      version: { speed: 1 },
      context: { url: `https://paper.example/${index}`, title: `Article ${index}`, quote: '' },
    };
  });
  return JSON.stringify({ format: 'rolecall-notes', version: 2, exportedAt: new Date(0).toISOString(), notes });
}

/** Chooses a file as a reader would: the input gets it, and hears that it changed. */
async function chooseFile(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is no file input');
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'speed.json', { type: 'application/json' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

const press = (page: Page, label: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
    button?.click();
    return button !== undefined;
  }, label);

/** From the keystroke to the list drawn. */
const timeSearch = (page: Page, query: string): Promise<{ readonly took: number; readonly first: string }> =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('.rc-notes-search');
    if (!field) throw new Error('there is no search');
    const began = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { took: performance.now() - began, first: document.querySelector('.rc-note-text')?.textContent ?? '' };
  }, query);

/** From the request to the answer that it is in both stores. */
const timeSaves = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    type Api = { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
    const scope = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
    const api = scope.browser ?? scope.chrome;
    const times: number[] = [];
    for (let index = 0; index < 21; index += 1) {
      const params = {
        id: 'speed-save',
        person: 'dan-levy',
        body: `Save ${index}`,
        base: index,
        writer: 'speed',
        fork: 'speed-fork',
      };
      const began = performance.now();
      const reply = (await api.runtime.sendMessage({ name: 'note.save', params })) as { readonly ok: boolean };
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      times.push(performance.now() - began);
    }
    return times;
  });

/** From asking the stores to the first notes on the page: the page's own marks. */
async function timeList(browser: ExtensionBrowser): Promise<number> {
  const page = await browser.openOwnPage('notes.html');
  const took = await waitFor('the list', () =>
    page.evaluate(() => {
      const [asked] = performance.getEntriesByName('notes: asked');
      const [drawn] = performance.getEntriesByName('notes: drawn');
      return asked && drawn && drawn.startTime - asked.startTime;
    }),
  );
  await page.close();
  return took;
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

async function measure(family: Family): Promise<boolean> {
  const installed = findBrowser(family);
  if (!installed) throw new Error(`no ${family} on this machine; npm test installs it`);
  const extension = path.join(root, '.output', family === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const browser = await openExtension({ installed, extension, headless: true });
  try {
    const page = await browser.openOwnPage('notes.html');
    await chooseFile(page, makeFile());
    await waitFor('the preview', () => press(page, 'Bring in'), { within: 60_000 });
    const began = performance.now();
    await waitFor('the import', () => page.evaluate(() => document.body.textContent?.includes('Done: ')), {
      within: 120_000,
      every: 50,
    });
    const importing = performance.now() - began;
    const list = [await timeList(browser), await timeList(browser), await timeList(browser)];
    await waitFor(
      'every note',
      () => page.evaluate((count) => document.body.textContent?.includes(`(${count})`), amount),
      { within: 60_000 },
    );
    const first = await timeSearch(page, 'no9999');
    const searches = [];
    for (const query of ['hegeman', 'depart ete', 'memo no77', 'nowhere', 'whatsapp board revenue'])
      searches.push((await timeSearch(page, query)).took);
    const saves = await timeSaves(page);
    const results = {
      list: middle(list),
      'first search': first.took,
      search: middle(searches),
      save: middle(saves),
      'slowest save': Math.max(...saves),
    };
    process.stdout.write(`${browser.version}, ${amount} notes, ms (import: ${(importing / 1_000).toFixed(1)} s)\n`);
    for (const [name, took] of Object.entries(results))
      process.stdout.write(`  ${name.padEnd(14)} ${took.toFixed(1)}\n`);
    return (
      first.first.includes('no9999') && results.list <= ceiling && results.search <= ceiling && results.save <= ceiling
    );
  } finally {
    await browser.close();
  }
}

const wanted = process.argv.slice(2);
for (const family of ['chromium', 'firefox'] as const) {
  const isWanted = wanted.includes(family) || !wanted.some((word) => word === 'chromium' || word === 'firefox');
  if (isWanted && !(await measure(family))) process.exitCode = 1;
}
