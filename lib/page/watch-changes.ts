/** Changes are gathered this long before the page is read again, in ms: a framework's burst is one change. */
const shortestPause = 100;
/** After an expensive reading the next one waits this many times as long: at most a twentieth of the page's time is ours. */
const pausePerCost = 20;
const longestPause = 5_000;
/** More changed nodes than this are one full reading (Dark Reader: the same). */
const mostNodes = 1_000;

export type Changes = {
  /** Where to read again; `everything` when there were too many to name. */
  readonly nodes: ReadonlySet<Node> | 'everything';
};

export type ChangeWatcher = {
  /** Also watches this root: the document, or a shadow root. */
  readonly watch: (root: Node) => void;
};

export type WatchOptions = {
  readonly isOurs: (node: Node) => boolean;
  /** Main-thread milliseconds that reading has cost so far. */
  readonly spent: () => number;
  readonly changed: (changes: Changes) => void;
  readonly signal: AbortSignal;
};

/** Tells, in batches, which nodes have to be read again. */
export function createChangeWatcher({ isOurs, spent, changed, signal }: WatchOptions): ChangeWatcher {
  let nodes = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spentBefore = 0;

  const flush = (): void => {
    timer = undefined;
    const batch = nodes;
    nodes = new Set();
    changed({ nodes: batch.size > mostNodes ? 'everything' : batch });
  };

  const schedule = (): void => {
    if (timer !== undefined || signal.aborted) return;
    const cost = spent() - spentBefore;
    spentBefore = spent();
    timer = setTimeout(flush, Math.min(longestPause, Math.max(shortestPause, cost * pausePerCost)));
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) gather(record, nodes, isOurs);
    if (nodes.size > 0) schedule();
  });

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );

  return { watch: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }) };
}

/** A removal is told by the nodes that now stand side by side, or by their parent. */
function gather(record: MutationRecord, nodes: Set<Node>, isOurs: (node: Node) => boolean): void {
  if (record.type === 'characterData') {
    nodes.add(record.target);
    return;
  }
  for (const node of record.addedNodes) {
    if ((node instanceof Element || node instanceof Text) && !isOurs(node)) nodes.add(node);
  }
  if (record.removedNodes.length === 0 || [...record.removedNodes].every(isOurs)) return;
  nodes.add(record.previousSibling ?? record.nextSibling ?? record.target);
}
