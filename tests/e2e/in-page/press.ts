import type { Page } from 'puppeteer-core';
import { findNode, type NodeWanted } from '../../../tools/browsers/accessible-tree.ts';
import { waitFor } from '../../../tools/browsers/wait-for.ts';
import { readCard } from '../harness/card.ts';
import type { Session } from '../harness/session.ts';

async function pressNow(session: Session, page: Page, wanted: NodeWanted): Promise<boolean> {
  const card = await readCard(session, page);
  const node = card && findNode(card.node, wanted);
  if (!node) return false;
  await session.browser.surfaceOf(page).press(node);
  // Keys that miss the field would go to the page.
  return node.role !== 'textbox' || page.evaluate(() => document.activeElement?.localName === 'rolecall-card');
}

/** Presses something in the open card, once it holds still: its notes come a moment after it. */
export const pressInCard = (session: Session, page: Page, wanted: NodeWanted): Promise<unknown> =>
  waitFor(`${wanted.role} ${wanted.name ?? ''} in the card`, () => pressNow(session, page, wanted).catch(() => false));
