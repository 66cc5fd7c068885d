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
/** So much text is looked over at once, in UTF-16 units: a millisecond or two. */
const chunkLength = 60_000;
/** A node longer than this is asked whether it is prose before its text is copied: pages carry megabytes in scripts. */
const suspiciousLength = 2_000;

/** A piece of a word is no longer than this, in UTF-16 units. */
const longestPiece = 40;

/** Text that is looked over at once. Nodes are found again only when something is found in it. */
type Chunk = {
  readonly first: Text;
  /** How many nodes were gathered before the first. */
  readonly from: number;
  readonly texts: string[];
  length: number;
};

/** A node in which a name may stand, and how many nodes were gathered before it. */
type Spot = { readonly node: Text; readonly at: number };

/**
 * Reads everything below a root. First only text is gathered and looked over, which costs little more than walking;
 * lines are put together only where a name may stand.
 */
export function readBelow(root: Node, options: ReadOptions): Job {
  const walker = walkTexts(root);
  const find = createBlockFinder(options.isOurs);
  const gatherer = createGatherer(options, { root, find });
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

type Gatherer = { readonly gather: (node: Text) => void; readonly finish: () => readonly Spot[] };
type GatherPlace = { readonly root: Node; readonly find: BlockFinder };

/** Places of which nothing is known yet but that they would be read if somebody were named elsewhere on the page. */
type Waiting = { readonly chunk: Chunk; readonly places: readonly number[] };

/** Copies the text of nodes into chunks, has them looked over, and remembers the nodes in which a name may stand. */
function createGatherer({ scout, gate }: ReadOptions, { root, find }: GatherPlace): Gatherer {
  const spots: Spot[] = [];
  // To find a place's node again is a second walk, which most pages never need.
  const waiting: Waiting[] = [];
  let chunk: Chunk | undefined;
  let last = '';
  let gathered = 0;

  const addSpot = (spot: Spot, opensGate: boolean): void => {
    if (!isReadable(spot.node, find)) return;
    spots.push(spot);
    if (opensGate) gate.isOpen = true;
  };

  const lookOver = (): void => {
    if (!chunk) return;
    const { strong, weak } = scout.look(chunk.texts.join('\n'));
    if (strong.length > 0) for (const spot of spotsAt(root, chunk, strong)) addSpot(spot, true);
    if (weak.length > 0) waiting.push({ chunk, places: weak });
    chunk = undefined;
  };

  return {
    gather: (node) => {
      const data = node.data;
      if (data.length > suspiciousLength && !isReadable(node, find)) return;
      const isJoined = isCut(last, data);
      if (isJoined && scout.mayName(wordAcross(last, data))) addSpot({ node, at: gathered }, true);
      // A word may be cut letter by letter.
      last = isJoined && data.length < longestPiece ? last.slice(-longestPiece) + data : data;
      chunk ??= { first: node, from: gathered, texts: [], length: 0 };
      gathered += 1;
      chunk.texts.push(data);
      chunk.length += data.length + 1;
      if (chunk.length > chunkLength) lookOver();
    },
    finish: () => {
      lookOver();
      if (!gate.isOpen) return spots;
      for (const { chunk: passed, places } of waiting.splice(0))
        for (const spot of spotsAt(root, passed, places)) addSpot(spot, false);
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

/**
 * Each chunk tells strong spots before weak ones. By number, because comparing two nodes' positions costs as much as there
 * are siblings between them.
 */
const inTextOrder = (spots: readonly Spot[]): readonly Text[] =>
  spots.toSorted((a, b) => a.at - b.at).map(({ node }) => node);

/** The nodes that hold these offsets of the chunk's text; offsets ascend. */
function* spotsAt(root: Node, chunk: Chunk, offsets: readonly number[]): Generator<Spot> {
  const walker = walkTexts(root);
  walker.currentNode = chunk.first;
  let node: Text | null = chunk.first;
  let index = 0;
  let end = (chunk.texts[0]?.length ?? 0) + 1;
  let told: Text | undefined;
  for (const offset of offsets) {
    while (node && end <= offset) {
      node = walker.nextNode() as Text | null;
      // Long texts that are no prose were not copied; the page may also have changed since.
      if (!node || node.data !== chunk.texts[index + 1]) continue;
      index += 1;
      end += node.length + 1;
    }
    if (!node) return;
    if (node !== told) yield { node, at: chunk.from + index };
    told = node;
  }
}

const isLetterCode = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xad;

/** True where one node ends and the next begins in the middle of a word, as with drop caps and bold syllables. */
const isCut = (before: string, after: string): boolean =>
  before.length > 0 &&
  after.length > 0 &&
  isLetterCode(after.charCodeAt(0)) &&
  isLetterCode(before.charCodeAt(before.length - 1));

// Ranges, not property classes: those cost a millisecond to compile, and this runs on every page.
const lettersAfter = /^[A-Za-z\u00ad\u00c0-\u1fff]+/;

function wordAcross(before: string, after: string): string {
  let from = before.length;
  while (from > 0 && isLetterCode(before.charCodeAt(from - 1))) from -= 1;
  return before.slice(from) + (lettersAfter.exec(after)?.[0] ?? '');
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
