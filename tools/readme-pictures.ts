import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findNode } from './browsers/accessible-tree.ts';
import type { ExtensionBrowser } from './browsers/extension-browser.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { hoverMark, isCardOpen, waitForMarks } from './browsers/marks.ts';
import { openExtension } from './browsers/open-extension.ts';
import { waitFor } from './browsers/wait-for.ts';
import { openLocalWeb } from './web/local-web.ts';

/**
 * Takes the README's pictures from the built extension on our own sample page: `node tools/readme-pictures.ts [folder]`.
 * Chromium, light, English. Exit status 1 when a picture is too large for a README.
 */
const root = path.resolve(import.meta.dirname, '..');
const folder = path.resolve(process.argv[2] ?? path.join(root, 'docs/pictures'));

/** Bytes; a README is read on telephones, too. */
const largest = 150_000;
/** Long enough for what moves to have come to rest, in ms. */
const settle = 500;
const who = 'John Hegeman';

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, settle));
const fileOf = (name: string): `${string}.png` => path.join(folder, `${name}.png`) as `${string}.png`;

async function takePageWithCard(browser: ExtensionBrowser, page: Page): Promise<void> {
  await waitForMarks(page);
  await hoverMark(page, who);
  await waitFor('the card', () => isCardOpen(page));
  await waitFor('the card’s text', async () => {
    const card = findNode(await browser.surfaceOf(page).tree(), { role: 'dialog' });
    return card && findNode(card, { role: 'textbox' });
  });
  await rest();
  await page.screenshot({ path: fileOf('page-with-card') });
  await page.keyboard.press('Escape');
}

async function takePopup(browser: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await browser.openPopup(page);
  await waitFor('the people', async () => findNode(await popup.tree(), { role: 'button', name: /mention/ }));
  await rest();
  await popup.takePicture(fileOf('popup'));
  await popup.close();
}

type OwnPicture = {
  readonly name: string;
  readonly address: string;
  /** Is there once the page has drawn what it is about. */
  readonly sign: string;
  readonly size: { readonly width: number; readonly height: number };
};

/** What has room for itself: the timeline, and one person. */
const ownPictures: readonly OwnPicture[] = [
  { name: 'timeline', address: 'popup.html', sign: '[role=tabpanel] svg g', size: { width: 1_000, height: 620 } },
  { name: 'person', address: 'popup.html#show=chris-cox', sign: '.rc-lane', size: { width: 760, height: 1_150 } },
];

async function takeOwn(browser: ExtensionBrowser, { name, address, sign, size }: OwnPicture): Promise<void> {
  const page = await browser.openOwnPage(address);
  await page.setViewport(size);
  await waitFor(name, () => page.evaluate((selector) => document.querySelector(selector) !== null, sign));
  await rest();
  await page.screenshot({ path: fileOf(name) });
  await page.close();
}

async function takeAll(): Promise<number> {
  const installed = findBrowser('chromium');
  if (!installed) throw new Error('no chromium on this machine; npm test installs it');
  await mkdir(folder, { recursive: true });
  const web = await openLocalWeb();
  web.mount('/sample', path.join(root, 'tests/sample'));
  const browser = await openExtension({
    installed,
    extension: path.join(root, '.output/chrome-mv3'),
    headless: true,
    proxyPort: web.port,
    viewport: { width: 1_000, height: 860 },
    colorScheme: 'light',
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${web.origin}/sample/en/index.html`, { waitUntil: 'load' });
    await takePageWithCard(browser, page);
    await takePopup(browser, page);
    for (const picture of ownPictures) await takeOwn(browser, picture);
  } finally {
    await browser.close();
    await web.close();
  }
  const names = ['page-with-card', 'popup', ...ownPictures.map(({ name }) => name)];
  const sizes = await Promise.all(names.map(async (name) => (await stat(fileOf(name))).size));
  for (const [index, name] of names.entries())
    console.log(`${name}.png: ${((sizes[index] ?? 0) / 1_000).toFixed(0)} kB`);
  return sizes.some((size) => size > largest) ? 1 : 0;
}

process.exitCode = await takeAll();
