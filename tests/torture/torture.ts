import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../tools/browsers/extension-browser.ts';
import type { Family } from '../../tools/browsers/find-browser.ts';
import { askForNotes, clearMirror, deleteNotes, openSomebody, readStores, typeNotes } from './in-page.ts';
import { stopBackground } from './stop-background.ts';

export type TortureOptions = {
  readonly browser: ExtensionBrowser;
  readonly notes: number;
  /** The same seed, the same disasters in the same order; their moments are the machine's. */
  readonly seed: number;
  readonly log?: (line: string) => void;
};

export type TortureResult = {
  /** Notes typed, those that were not waited for included. */
  readonly attempted: number;
  /** Notes that showed "Saved". */
  readonly saved: number;
  /** Of those, how many are not in both stores at the end; must be nothing. */
  readonly lost: readonly string[];
  /** Texts stored more than once. */
  readonly doubled: number;
  readonly disasters: Readonly<Record<Disaster, number>>;
};

export type Disaster =
  'background stopped' | 'extension reloaded' | 'database deleted' | 'mirror deleted' | 'tab closed';

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Between two disasters, in ms, from a tenth of it to a tenth more. Firefox takes longer to start the background again. */
const respite: Readonly<Record<Family, number>> = { chromium: 200, firefox: 500 };

/** Notes typed into one card before its tab is closed. */
const perCard = 20;

/**
 * Writes notes in the card's own editor while the background is stopped at random moments, the stores are deleted in
 * turn, and each tab is closed right after a last note was typed. Both stores are then read as they lie.
 */
export async function torture({ browser, notes, seed, log = () => undefined }: TortureOptions): Promise<TortureResult> {
  const random = createRandom(seed);
  const disasters: Record<Disaster, number> = {
    'background stopped': 0,
    'extension reloaded': 0,
    'database deleted': 0,
    'mirror deleted': 0,
    'tab closed': 0,
  };
  const saved: string[] = [];
  let attempted = 0;
  for (let card = 0; attempted < notes; card += 1) {
    const bodies = Array.from(
      { length: Math.min(perCard, notes - attempted) },
      (_, index) => `Note ${attempted + index} of ${seed}`,
    );
    const own = await browser.openOwnPage('options.html');
    // Opened last, so that it is in front: browsers slow the timers of tabs at the back.
    const page = await browser.openOwnPage('popup.html');
    await page.evaluate(openSomebody, card);
    const meanwhile = new AbortController();
    const trouble = makeTrouble({ browser, own, random, disasters, signal: meanwhile.signal });
    const typed = await page.evaluate(typeNotes, bodies);
    // At once: the last note has been typed and nobody has waited for it.
    await page.close();
    disasters['tab closed'] += 1;
    meanwhile.abort();
    await trouble;
    await own.close();
    saved.push(...typed.saved);
    attempted += typed.attempted;
    // Every so often the whole extension goes, as in an update; its pages go with it.
    if (card % 5 === 4) {
      await browser.reloadExtension();
      disasters['extension reloaded'] += 1;
    }
    log(`${attempted} attempted, ${saved.length} saved, ${JSON.stringify(disasters)}`);
  }
  const found = await readEverything(browser);
  log(`${found.database.length} in the database, ${found.mirror.length} in the mirror`);
  const inBoth = new Set(found.database.filter((body) => found.mirror.includes(body)));
  return {
    attempted,
    saved: saved.length,
    lost: saved.filter((body) => !inBoth.has(body)),
    doubled: found.database.length - new Set(found.database).size,
    disasters,
  };
}

type TroubleOptions = {
  readonly browser: ExtensionBrowser;
  /** A page of the extension, to reach the stores from. */
  readonly own: Page;
  readonly random: () => number;
  readonly disasters: Record<Disaster, number>;
  readonly signal: AbortSignal;
};

/** One disaster after another, until the card is done. */
async function makeTrouble({ browser, own, random, disasters, signal }: TroubleOptions): Promise<void> {
  while (!signal.aborted) {
    await sleep(respite[browser.family] * (0.1 + random()));
    if (signal.aborted) break;
    const dice = random();
    if (dice < 0.7) {
      if (await stopBackground(own.browser(), browser.family)) disasters['background stopped'] += 1;
    } else {
      const isDatabase = dice < 0.85;
      await own.evaluate(isDatabase ? deleteNotes : clearMirror);
      disasters[isDatabase ? 'database deleted' : 'mirror deleted'] += 1;
      // Two stores survive the loss of either, not of both at once: the other is lost only after this one is back.
      await own.evaluate(askForNotes, 'mark-zuckerberg');
    }
  }
}

async function readEverything(browser: ExtensionBrowser): Promise<Awaited<ReturnType<typeof readStores>>> {
  const own = await browser.openOwnPage('options.html');
  await own.evaluate(askForNotes, 'mark-zuckerberg');
  const found = await own.evaluate(readStores);
  await own.close();
  return found;
}

export const describeResult = ({ attempted, saved, lost, doubled, disasters }: TortureResult): string =>
  [
    `attempted ${attempted}, saved ${saved}, lost ${lost.length}, stored twice ${doubled}`,
    ...Object.entries(disasters).map(([name, count]) => `  ${name}: ${count}`),
  ].join('\n');
