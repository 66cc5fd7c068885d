import type { Page } from 'puppeteer-core';
import type { Spot } from './still-spot.ts';
import { waitFor, type WaitOptions } from './wait-for.ts';

/** A name as the page marks it. */
export type Mark = {
  /** The words marked. */
  readonly text: string;
  /** Which highlight; says nothing of the person. */
  readonly highlight: string;
  /** Some words around it, for telling equal names apart. */
  readonly around: string;
};

/** Highlights that only follow the pointer are not marks of their own. */
const passing = /-focus$/;

/**
 * The marks of a document in the order of the text. They are read from the page's own world, where the registry is
 * shared: the same list that the browser paints from.
 */
export async function listMarks(page: Pick<Page, 'evaluate'>): Promise<readonly Mark[]> {
  const found = await page.evaluate(() => {
    const ranges: { readonly highlight: string; readonly range: AbstractRange }[] = [];
    for (const [highlight, set] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!highlight.startsWith('rolecall-')) continue;
      for (const range of set) ranges.push({ highlight, range });
    }
    const before = (a: AbstractRange, b: AbstractRange): number => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      return a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    return ranges
      .filter(({ range }) => !range.collapsed && range.startContainer.isConnected)
      .toSorted((a, b) => before(a.range, b.range))
      .map(({ highlight, range }) => ({
        highlight,
        text: String(range),
        around: (range.startContainer.parentElement?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120),
      }));
  });
  return found.filter((mark) => !passing.test(mark.highlight));
}

export const textsOf = (marks: readonly Mark[]): readonly string[] =>
  marks.map((mark) => mark.text.replaceAll(/\s+/g, ' '));

/** Waits for marks, and until two looks in a row agree: spotting works in slices. */
export async function waitForMarks(page: Page, options: WaitOptions = {}): Promise<readonly Mark[]> {
  let last = '';
  return waitFor(
    `marks on ${page.url()}`,
    async () => {
      const marks = await listMarks(page);
      const now = JSON.stringify(marks);
      const settled = marks.length > 0 && now === last;
      last = now;
      return settled ? marks : undefined;
    },
    { every: 250, ...options },
  );
}

/** Scrolls the `nth` mark of `text` into view and returns the middle of its first line box. */
async function spotOfMark(page: Page, text: string, nth: number): Promise<Spot> {
  const spot = await page.evaluate(
    async (wanted, index) => {
      const ranges: Range[] = [];
      for (const [highlight, set] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
        if (!highlight.startsWith('rolecall-') || highlight.endsWith('-focus')) continue;
        for (const range of set) if (String(range).replaceAll(/\s+/g, ' ') === wanted) ranges.push(range);
      }
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[index];
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // A page that has just moved under the pointer opens nothing until the pointer moves by itself.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const box = range.getClientRects()[0];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    text,
    nth,
  );
  if (!spot) throw new Error(`"${text}" (${nth}) is not marked on ${page.url()}`);
  return spot;
}

/** Moves the pointer to a marked name as a hand does: from elsewhere, in steps, and stays. */
export async function hoverMark(page: Page, text: string, nth = 0): Promise<Spot> {
  await page.bringToFront();
  const spot = await spotOfMark(page, text, nth);
  await page.mouse.move(spot.x + 60, Math.max(1, spot.y - 40));
  await page.mouse.move(spot.x, spot.y, { steps: 4 });
  return spot;
}

/** The card's host exists exactly as long as a card does. */
export const isCardOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('rolecall-card') !== null);
