import type { Scout } from '../core/match/scout.ts';
import { isReadable, walkTexts, type BlockFinder } from './text-runs.ts';

export type GatherOptions = {
  readonly scout: Scout;
  /** Whether something on the page, by itself, may name somebody; until then nothing weak is looked at closely. */
  readonly gate: Gate;
};

export type Gate = { isOpen: boolean };

/** So much text is looked over at once, in UTF-16 units: a millisecond or two. */
export const chunkLength = 60_000;
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
export type Spot = { readonly node: Text; readonly at: number };

/** `finish` has to be called until it answers. */
export type Gatherer = {
  readonly gather: (node: Text) => void;
  readonly finish: (isLate: () => boolean) => readonly Spot[] | undefined;
};
type GatherPlace = { readonly root: Node; readonly find: BlockFinder };

/** Weak places of one reading; the run store has room for more, so that they crowd out no name that is certain. */
const mostWeak = 3_000;

/** Places of which nothing is known yet but that they would be read if somebody were named elsewhere on the page. */
type Waiting = { readonly chunk: Chunk; readonly places: readonly number[] };

/** Copies the text of nodes into chunks, has them looked over, and remembers the nodes in which a name may stand. */
export function createGatherer({ scout, gate }: GatherOptions, { root, find }: GatherPlace): Gatherer {
  const spots: Spot[] = [];
  // To find a place's node again is a second walk, which most pages never need.
  const waiting: Waiting[] = [];
  let weak = 0;
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
    const look = scout.look(chunk.texts.join('\n'));
    if (look.strong.length > 0) for (const spot of spotsAt(root, chunk, look.strong)) addSpot(spot, true);
    if (look.weak.length > 0) waiting.push({ chunk, places: look.weak });
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
    finish: (isLate) => {
      lookOver();
      for (let passed = gate.isOpen ? waiting.shift() : undefined; passed; passed = waiting.shift()) {
        const places = passed.places.slice(0, mostWeak - weak);
        weak += places.length;
        for (const spot of spotsAt(root, passed.chunk, places)) addSpot(spot, false);
        if (isLate() && waiting.length > 0) return undefined;
      }
      return spots;
    },
  };
}

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
