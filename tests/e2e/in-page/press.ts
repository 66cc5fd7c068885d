import type { Page } from 'puppeteer-core';
import { findNode, type AccessibleNode, type NodeWanted } from '../../../tools/browsers/accessible-tree.ts';
import type { Popup, Surface } from '../../../tools/browsers/extension-browser.ts';
import { waitFor } from '../../../tools/browsers/wait-for.ts';
import { readCard } from '../harness/card.ts';
import type { Session } from '../harness/session.ts';

const nameOf = ({ role, name }: NodeWanted): string => `${role ?? 'something'} ${name ?? ''}`;

/** What is read of a page may be gone or moved by the time it is pressed: then it is read again. */
const pressSoon = (what: string, press: () => Promise<boolean>): Promise<unknown> =>
  waitFor(`${what} to be pressed`, () => press().catch(() => false));

/** Presses something of a surface by its role and name. */
export const pressOn = (surface: Surface, wanted: NodeWanted): Promise<unknown> =>
  pressSoon(nameOf(wanted), async () => {
    const node = findNode(await surface.tree(), wanted);
    if (node) await surface.press(node);
    return node !== undefined;
  });

/** Clicks something in the toolbar's popup with the pointer. */
export const clickOn = (popup: Popup, wanted: NodeWanted): Promise<unknown> =>
  pressSoon(nameOf(wanted), async () => {
    const node = findNode(await popup.tree(), wanted);
    if (node) await popup.click(node);
    return node !== undefined;
  });

/** Presses something in the open card, whose notes come a moment after it. */
export const pressInCard = (session: Session, page: Page, wanted: NodeWanted): Promise<unknown> =>
  pressSoon(`${nameOf(wanted)} in the card`, async () => {
    const card = await readCard(session, page);
    const node: AccessibleNode | undefined = card && findNode(card.node, wanted);
    if (!node) return false;
    await session.browser.surfaceOf(page).press(node);
    // Keys that miss the field would go to the page.
    return node.role !== 'textbox' || page.evaluate(() => document.activeElement !== document.body);
  });
