import type { Page } from 'puppeteer-core';
import {
  findNode,
  findNodes,
  outlineOf,
  textOf,
  type AccessibleNode,
} from '../../../tools/browsers/accessible-tree.ts';
import { hoverMark, isCardOpen } from '../../../tools/browsers/marks.ts';
import { waitFor } from '../../../tools/browsers/wait-for.ts';
import type { Session } from './session.ts';

/** A card as assistive technology reads it. */
export type ReadCard = {
  /** The person's name, from the card's label. */
  readonly name: string;
  readonly text: string;
  readonly node: AccessibleNode;
};

const label = /^RoleCall(?:\u00a0| )?: (.+)$/;

/** The open card once it has its content; undefined while there is none. */
export async function readCard({ browser }: Session, page: Page): Promise<ReadCard | undefined> {
  const node = findNode(await browser.surfaceOf(page).tree(), { role: 'dialog', name: label });
  // The note's field comes with the content; a loading or failed card has none.
  if (!node || !findNode(node, { role: 'textbox' })) return undefined;
  return { name: label.exec(node.name)?.[1] ?? '', text: textOf(node), node };
}

/** Which mark: its words, and the how-manieth of them (0: the first). */
export type WantedMark = string | { readonly text: string; readonly nth: number };

/** Hovers a mark and reads the card that opens. */
export async function openCard(session: Session, page: Page, mark: WantedMark): Promise<ReadCard> {
  const { text, nth } = typeof mark === 'string' ? { text: mark, nth: 0 } : mark;
  if (await isCardOpen(page)) await closeCard(session, page);
  await hoverMark(page, text, nth);
  await waitFor(`a card for "${text}"`, () => isCardOpen(page));
  return waitFor(`the content of the card for "${text}"`, () => readCard(session, page)).catch(async (error) => {
    const tree = await session.browser.surfaceOf(page).tree();
    throw new Error(`${error instanceof Error ? error.message : error}\n${outlineOf(tree).slice(-3_000)}`);
  });
}

/** Closes the card by key, and waits until assistive technology knows: its tree follows the page's with a delay. */
export async function closeCard(session: Session, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitFor('the card to close', async () => !(await isCardOpen(page)));
  const surface = session.browser.surfaceOf(page);
  await waitFor(
    'the card to leave the tree',
    async () => !findNode(await surface.tree(), { role: 'dialog', name: label }),
  );
}

/** The card's note field, by its role; it is the only field there is. */
export async function noteField(session: Session, page: Page): Promise<AccessibleNode> {
  return waitFor('the note field', async () => {
    const card = await readCard(session, page);
    return card && findNodes(card.node, { role: 'textbox' })[0];
  });
}
