import { chunkLength, createGatherer, type Gate, type GatherOptions, type Spot } from './gather-texts.ts';
import type { Job } from './scan-slices.ts';
import {
  collectRunsAround,
  createBlockFinder,
  isFlowing,
  isReadable,
  walkTexts,
  type BlockFinder,
  type RunSink,
} from './text-runs.ts';

export type ReadOptions = GatherOptions & {
  /** Receives the runs in which a name may stand, in the order of the text. */
  readonly take: RunSink;
  readonly isOurs: (node: Node) => boolean;
};

export type { Gate };

/** Text nodes between two looks at the clock. */
const stride = 64;
/**
 * Reads everything below a root. First only text is gathered and looked over, which costs little more than walking;
 * lines are put together only where a name may stand.
 */
export function readBelow(root: Node, options: ReadOptions): Job {
  const walker = walkTexts(root);
  const find = createBlockFinder(options.isOurs);
  const gatherer = createGatherer(options, { root, find });
  let isGathered = false;
  let closing: Job | undefined;

  const gatherAll = (isLate: () => boolean): boolean => {
    for (let count = 1; ; count += 1) {
      const node = walker.nextNode() as Text | null;
      if (!node) return true;
      gatherer.gather(node);
      if (count % stride === 0 && isLate()) return false;
    }
  };

  return {
    work: (isLate) => {
      if (!closing) {
        if (!isGathered && !gatherAll(isLate)) return false;
        isGathered = true;
        const spots = gatherer.finish(isLate);
        if (!spots) return false;
        if (!options.gate.isOpen || spots.length === 0) return true;
        closing = readSpots(inTextOrder(spots), find, options.take);
      }
      return closing.work(isLate);
    },
  };
}

/** Puts the lines together around each spot. */
function readSpots(spots: readonly Text[], find: BlockFinder, take: RunSink): Job {
  const seen = new Set<Text>();
  const takeNew: RunSink = (run) => {
    for (const node of run.nodes) seen.add(node);
    take(run);
  };
  let next = 0;
  return {
    work: (isLate) => {
      for (; next < spots.length; next += 1) {
        const node = spots[next];
        if (node && !seen.has(node) && node.isConnected) collectRunsAround(node, find, takeNew);
        if (isLate()) {
          next += 1;
          return next >= spots.length;
        }
      }
      return true;
    },
  };
}

/**
 * Each chunk tells strong spots before weak ones. By number, because comparing two nodes' positions costs as much as there
 * are siblings between them.
 */
const inTextOrder = (spots: readonly Spot[]): readonly Text[] =>
  spots.toSorted((a, b) => a.at - b.at).map(({ node }) => node);

/** Reads again around nodes that changed: lines at once, whole blocks as a page is read. */
export function readAround(nodes: ReadonlySet<Node>, options: ReadOptions): Job {
  const { take, isOurs } = options;
  const find = createBlockFinder(isOurs);
  const seen = new Set<Text>();
  const waiting = nodes.values();
  const takeNew: RunSink = (run) => {
    for (const node of run.nodes) seen.add(node);
    take(run);
  };
  let block: Job | undefined;
  return {
    work: (isLate) => {
      for (;;) {
        if (block && !block.work(isLate)) return false;
        block = undefined;
        const next = waiting.next();
        if (next.done) return true;
        const node = next.value;
        if (!node.isConnected || (node instanceof Text && seen.has(node))) continue;
        if (isFlowing(node)) collectRunsAround(node, find, takeNew);
        else block = readBelow(node, options);
        if (isLate()) return false;
      }
    },
  };
}

/** Page-wide evidence is looked for in this much text at most, in UTF-16 units. */
const mostEvidence = 400_000;

/** The text of a page, for evidence that stands anywhere on it, in pieces. */
export function* readTexts(roots: readonly Node[], isOurs: (node: Node) => boolean): Generator<string> {
  let length = 0;
  for (const root of roots) {
    const walker = walkTexts(root);
    const find = createBlockFinder(isOurs);
    let texts: string[] = [];
    let gathered = 0;
    for (
      let node = walker.nextNode() as Text | null;
      node && length < mostEvidence;
      node = walker.nextNode() as Text | null
    ) {
      if (!isReadable(node, find)) continue;
      texts.push(node.data);
      gathered += node.length;
      length += node.length;
      if (gathered < chunkLength) continue;
      yield texts.join('\n');
      texts = [];
      gathered = 0;
    }
    if (texts.length > 0) yield texts.join('\n');
  }
}
