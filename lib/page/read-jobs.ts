import type { Scout } from '../core/match/scout.ts';
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

export type ReadOptions = {
  readonly scout: Scout;
  /** Receives the runs in which a name may stand, in the order of the text. */
  readonly take: RunSink;
  readonly isOurs: (node: Node) => boolean;
  /** Whether something on the page, by itself, may name somebody; until then nothing weak is looked at closely. */
  readonly gate: Gate;
};

export type Gate = { isOpen: boolean };

/** Text nodes between two looks at the clock. */
const stride = 64;
/** So much text is looked over at once, in UTF-16 units: about a millisecond. */
const chunkLength = 24_000;
/** A node longer than this is asked whether it is prose before its text is copied: pages carry megabytes in scripts. */
const suspiciousLength = 2_000;

type Chunk = {
  readonly nodes: Text[];
  readonly starts: number[];
  readonly texts: string[];
  length: number;
};

const emptyChunk = (): Chunk => ({ nodes: [], starts: [], texts: [], length: 0 });

/**
 * Reads everything below a root. First only text is gathered and looked over, which costs little more than walking;
 * lines are put together only where a name may stand.
 */
export function readBelow(root: Node, options: ReadOptions): Job {
  const walker = walkTexts(root);
  const find = createBlockFinder(options.isOurs);
  const gatherer = createGatherer(options, find);
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
        if (!gatherAll(isLate)) return false;
        const spots = gatherer.finish();
        if (!options.gate.isOpen || spots.length === 0) return true;
        closing = readSpots(inTextOrder(spots), find, options.take);
      }
      return closing.work(isLate);
    },
  };
}

type Gatherer = { readonly gather: (node: Text) => void; readonly finish: () => readonly Text[] };

/** Copies the text of nodes into chunks, has them looked over, and remembers the nodes in which a name may stand. */
function createGatherer({ scout, gate }: ReadOptions, find: BlockFinder): Gatherer {
  const spots: Text[] = [];
  let chunk = emptyChunk();
  let word = '';

  const addSpot = (node: Text, opensGate: boolean): void => {
    if (!isReadable(node, find)) return;
    spots.push(node);
    if (opensGate) gate.isOpen = true;
  };

  const lookOver = (): void => {
    if (chunk.length === 0) return;
    const { strong, weak } = scout.look(chunk.texts.join('\n'));
    for (const node of nodesAt(chunk, strong)) addSpot(node, true);
    for (const node of nodesAt(chunk, weak)) addSpot(node, false);
    chunk = emptyChunk();
  };

  return {
    gather: (node) => {
      const data = node.data;
      if (data.length > suspiciousLength && !isReadable(node, find)) return;
      word = joinWords(word, data, (joined) => {
        if (scout.mayName(joined)) addSpot(node, true);
      });
      chunk.nodes.push(node);
      chunk.starts.push(chunk.length);
      chunk.texts.push(data);
      chunk.length += data.length + 1;
      if (chunk.length > chunkLength) lookOver();
    },
    finish: () => {
      lookOver();
      return spots;
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

/** Each chunk tells strong spots before weak ones. */
function inTextOrder(spots: readonly Text[]): readonly Text[] {
  return [...new Set(spots)].toSorted((a, b) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1,
  );
}

/** The nodes that hold these offsets of the chunk's text; offsets ascend. */
function* nodesAt(chunk: Chunk, offsets: readonly number[]): Generator<Text> {
  let index = 0;
  let last: Text | undefined;
  for (const offset of offsets) {
    while ((chunk.starts[index + 1] ?? Number.POSITIVE_INFINITY) <= offset) index += 1;
    const node = chunk.nodes[index];
    if (node && node !== last) yield node;
    last = node;
  }
}

// Ranges, not property classes: those cost a millisecond to compile, and this runs on every page.
const lettersAfter = /^[A-Za-z\u00ad\u00c0-\u1fff]+/;
const isLetterCode = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xad;

/**
 * Words that are cut by elements, as drop caps and bold syllables are: tells each word that continues one of the node
 * before, and returns the word that `data` leaves open.
 */
function joinWords(open: string, data: string, joined: (word: string) => void): string {
  if (data.length === 0) return open;
  const begins = open !== '' && isLetterCode(data.charCodeAt(0));
  const rest = begins ? (lettersAfter.exec(data)?.[0] ?? '') : '';
  if (rest !== '') joined(open + rest);
  if (rest.length === data.length) return open + rest;
  let from = data.length;
  while (from > 0 && isLetterCode(data.charCodeAt(from - 1))) from -= 1;
  return data.slice(from);
}

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
