import type { ShadowRootOf } from './shadow-roots.ts';

/**
 * A custom element gets its shadow root when its script has come, and no observer tells of that. So those without one
 * are looked at again, in ms after the newest was seen, and later whenever the page changes.
 */
const looks = [150, 600, 2_000, 6_000] as const;
/** A page with more of them than this uses them for something else than text. */
const most = 2_000;

export type LateHosts = {
  readonly add: (element: Element) => void;
  readonly look: () => void;
};

export type LateHostOptions = {
  readonly shadowRootOf: ShadowRootOf;
  readonly found: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
};

export function createLateHosts({ shadowRootOf, found, signal }: LateHostOptions): LateHosts {
  const waiting = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;

  const look = (): void => {
    for (const element of waiting) {
      const root = shadowRootOf(element);
      if (!root && element.isConnected) continue;
      waiting.delete(element);
      if (root) found(root);
    }
  };

  const schedule = (): void => {
    clearTimeout(timer);
    const delay = looks[next];
    if (delay === undefined || waiting.size === 0 || signal.aborted) return;
    next += 1;
    timer = setTimeout(() => {
      look();
      schedule();
    }, delay);
  };

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    add: (element) => {
      if (waiting.size >= most || waiting.has(element)) return;
      waiting.add(element);
      // A burst of new ones does not put the first look off for ever.
      if (next !== 1) {
        next = 0;
        schedule();
      }
    },
    look,
  };
}
