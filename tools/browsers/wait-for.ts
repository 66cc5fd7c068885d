import { setTimeout as sleep } from 'node:timers/promises';

export type WaitOptions = {
  /** Milliseconds; generous, because a machine with two busy cores is slow and a real failure fails all the same. */
  readonly within?: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
};

/** Looks until `look` gives something truthy, and returns that. `what` completes "waited … for". */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  { within = 20_000, every = 100 }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    if (performance.now() > deadline) throw new Error(`waited ${within / 1000} s for ${what}`);
    await sleep(every);
  }
}
