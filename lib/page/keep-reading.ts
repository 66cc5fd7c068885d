import { createLateHosts } from './late-hosts.ts';
import type { PageMentionsOptions } from './page-mentions.ts';
import { readAround, readBelow, type Gate, type ReadOptions } from './read-jobs.ts';
import type { RunStore } from './run-store.ts';
import { createSlices } from './scan-slices.ts';
import { findShadowRoots } from './shadow-roots.ts';
import { createChangeWatcher, type Changes } from './watch-changes.ts';

export type Reading = { readonly shadowRoots: () => readonly ShadowRoot[]; readonly spent: () => number };

export type ReadingOptions = Pick<
  PageMentionsOptions,
  'document' | 'scout' | 'isOurs' | 'shadowRootOf' | 'foundShadowRoot' | 'signal'
>;

export type ReadingState = {
  readonly store: Pick<RunStore, 'take' | 'forgetAll' | 'dropDetached'>;
  readonly gate: Gate;
  /** Called whenever everything known to have changed was read. */
  readonly settle: () => void;
};

/** Keeps the store at what the page says: all of it at first, then what changes, shadow roots wherever they appear. */
export function keepReading(options: ReadingOptions, { store, gate, settle }: ReadingState): Reading {
  const { document, scout, isOurs, shadowRootOf, signal } = options;
  const jobs: ReadOptions = { scout, take: store.take, isOurs, gate };
  const shadowRoots = new Set<ShadowRoot>();
  let isFirstReadDone = false;
  let wasReadClosely = false;

  const slices = createSlices(() => {
    // A first strong name that came later makes weak ones worth a look that were passed over before it.
    const isLate = gate.isOpen && !wasReadClosely && isFirstReadDone;
    isFirstReadDone = true;
    wasReadClosely ||= gate.isOpen;
    if (isLate) readAll();
    else settle();
  }, signal);

  const searchBelow = (root: Node): void =>
    slices.add(findShadowRoots(root, { shadowRootOf, found: enter, none: (element) => lateHosts.add(element) }));

  const enter = (root: ShadowRoot): void => {
    if (shadowRoots.has(root) || isOurs(root.host)) return;
    shadowRoots.add(root);
    watcher.watch(root);
    options.foundShadowRoot(root);
    slices.add(readBelow(root, jobs));
    searchBelow(root);
  };

  const readAll = (): void => {
    store.forgetAll();
    for (const root of [document, ...shadowRoots]) slices.add(readBelow(root, jobs));
    searchBelow(document);
  };

  const readAgain = ({ nodes }: Changes): void => {
    store.dropDetached();
    if (nodes === 'everything') return readAll();
    slices.add(readAround(nodes, jobs));
    for (const node of nodes) if (node instanceof Element) searchBelow(node);
    lateHosts.look();
  };

  const lateHosts = createLateHosts({ shadowRootOf, found: enter, signal });
  const watcher = createChangeWatcher({ isOurs, spent: slices.spent, changed: readAgain, signal });
  watcher.watch(document);
  readAll();
  return { shadowRoots: () => [...shadowRoots], spent: slices.spent };
}
