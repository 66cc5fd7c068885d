import { setTimeout as sleep } from 'node:timers/promises';

/** CSS pixels of the viewport. */
export type Spot = { readonly x: number; readonly y: number };

/**
 * Where something is once two looks in a row agree. A hand, too, waits for what it presses to hold still; a press on
 * what still moves lands beside it.
 */
export async function stillSpot(measure: () => Promise<Spot>): Promise<Spot> {
  let last = await measure();
  for (let look = 0; look < 20; look += 1) {
    await sleep(40);
    const now = await measure();
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
  throw new Error(`what is at ${last.x}, ${last.y} does not hold still`);
}
