import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { isCardOpen } from '../../../tools/browsers/marks.ts';
import type { Spot } from '../../../tools/browsers/still-spot.ts';
import { waitFor } from '../../../tools/browsers/wait-for.ts';

export type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const middleOf = ({ left, top, right, bottom }: Rect): Spot => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Where the `nth` mark of `text` stands in its document's viewport; nothing is scrolled. */
export async function boxOfMark(place: Page | Frame, text: string, nth = 0): Promise<Rect> {
  return waitFor(`"${text}" (${nth}) to be marked`, () =>
    place.evaluate(
      (wanted, index) => {
        const ranges: Range[] = [];
        for (const [highlight, set] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
          if (!highlight.startsWith('rolecall-') || highlight.endsWith('-focus')) continue;
          for (const range of set) if (String(range).replaceAll(/\s+/g, ' ') === wanted) ranges.push(range);
        }
        ranges.sort((a, b) =>
          a.startContainer.getRootNode() === b.startContainer.getRootNode()
            ? a.compareBoundaryPoints(Range.START_TO_START, b)
            : 0,
        );
        const box = ranges[index]?.getClientRects()[0];
        return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
      },
      text,
      nth,
    ),
  );
}

/** Comes from some way off, as a hand does, and stays on the spot. */
export async function restAt(page: Page, { x, y }: Spot): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(x > 500 ? x - 70 : x + 70, Math.max(1, y - 50));
  await page.mouse.move(x, y, { steps: 3 });
}

export async function restOn(page: Page, text: string, nth = 0): Promise<Spot> {
  const spot = middleOf(await boxOfMark(page, text, nth));
  await restAt(page, spot);
  return spot;
}

/** Rests on a name until its card is there, and tells where the card is. */
export async function openByRest(
  page: Page,
  text: string,
  nth = 0,
): Promise<{ readonly spot: Spot; readonly card: Rect }> {
  const spot = await restOn(page, text, nth);
  return { spot, card: await cardBox(page, `a card for "${text}"`) };
}

/** Once it has grown to its content: a card that still waits for it is small. */
export const cardBox = (page: Page, what = 'the card'): Promise<Rect> =>
  waitFor(what, () =>
    page.evaluate(() => {
      const box = document.querySelector('rolecall-card')?.getBoundingClientRect();
      if (!box || box.height < 100) return null;
      return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    }),
  );

export const waitForNoCard = (page: Page): Promise<unknown> =>
  waitFor('the card to close', async () => !(await isCardOpen(page)), { every: 40 });

/** Nothing can be waited for when nothing is to happen. */
export async function expectNoCardFor(page: Page, time: number): Promise<boolean> {
  const end = performance.now() + time;
  while (performance.now() < end) {
    if (await isCardOpen(page)) return false;
    await sleep(50);
  }
  return true;
}
