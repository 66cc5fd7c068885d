import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findNode } from '../browsers/accessible-tree.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { hoverMark, isCardOpen, listMarks, textsOf, waitForMarks, type Mark } from '../browsers/marks.ts';
import { waitFor } from '../browsers/wait-for.ts';

export type Pictures = {
  readonly marks: readonly Mark[];
  /** Absolute paths. */
  readonly files: readonly string[];
};

/** Long enough for a card's and a popup's opening movement. */
const settle = 400;

/**
 * Does what a person would do first: looks at the page, hovers a name, opens the popup; and takes a picture of each.
 * A page that names nobody gives no card.
 */
export async function takePictures(browser: ExtensionBrowser, page: Page, folder: string): Promise<Pictures> {
  await mkdir(folder, { recursive: true });
  const file = (name: string): string => path.join(folder, `${browser.family}-${name}.png`);
  const surface = browser.surfaceOf(page);
  // Firefox tells of the notes' document only if it was asked before the card opened.
  await surface.tree();
  const marks = await waitForMarks(page, { within: 8_000 }).catch(() => listMarks(page));
  const files = [file('page')];
  await surface.takePicture(file('page'));
  const [first] = textsOf(marks);
  if (first !== undefined) {
    await hoverMark(page, first);
    await waitFor('the card', () => isCardOpen(page));
    await waitFor('the card’s text', async () => {
      const card = findNode(await surface.tree(), { role: 'dialog' });
      return card && findNode(card, { role: 'textbox' });
    });
    await new Promise((resolve) => setTimeout(resolve, settle));
    await surface.takePicture(file('card'));
    files.push(file('card'));
  }
  const popup = await browser.openPopup(page);
  await waitFor('the popup', async () => findNode(await popup.tree(), { role: 'tablist' }));
  await new Promise((resolve) => setTimeout(resolve, settle));
  await popup.takePicture(file('popup'));
  await popup.close();
  return { marks, files: [...files, file('popup')] };
}
