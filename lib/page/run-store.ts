import type { Cue, Passage } from '../core/match/mention.ts';
import type { PersonId } from '../core/model/person.ts';
import type { TextRun } from './text-runs.ts';

/** A mention that was decided to be sure, on the page. */
export type PageMention = {
  /** Unique within this document; never used again. */
  readonly key: number;
  readonly person: PersonId;
  /** Live: follows the page's changes, collapses when its text goes. */
  readonly range: Range;
  readonly because: readonly Cue[];
};

/** A run in which something was found, and what of it is marked. */
export type StoredRun = {
  readonly run: TextRun;
  readonly passage: Passage;
  /** By the mention's start in the run. */
  readonly marked: Map<number, PageMention>;
};

/** What was found on the page so far; runs that hold nobody are not kept. */
export type RunStore = {
  /** Reads a run; whatever was known of its nodes before is forgotten. */
  readonly take: (run: TextRun) => void;
  readonly forgetAll: () => void;
  /** Forgets runs whose nodes have left the page. */
  readonly dropDetached: () => void;
  readonly at: (node: Text, offset: number) => PageMention | undefined;
  /** Every stored run in the order of the text, if anything was taken or forgotten since the last call. */
  readonly changedRuns: () => readonly StoredRun[] | undefined;
  /** Mentions that were marked and are forgotten, since the last call. */
  readonly takeForgotten: () => PageMention[];
};

/** No article names people in so many places; a page that does is a list, and marking all of it helps nobody. */
const mostRuns = 4_000;

export function createRunStore(read: (text: string) => Passage | undefined): RunStore {
  const stored = new Set<StoredRun>();
  const byNode = new WeakMap<Text, StoredRun>();
  const forgotten: PageMention[] = [];
  let isStale = false;

  const forget = (entry: StoredRun): void => {
    stored.delete(entry);
    for (const node of entry.run.nodes) if (byNode.get(node) === entry) byNode.delete(node);
    forgotten.push(...entry.marked.values());
    isStale = true;
  };

  const take = (run: TextRun): void => {
    for (const node of run.nodes) {
      const old = byNode.get(node);
      if (old) forget(old);
    }
    const passage = stored.size < mostRuns ? read(run.text) : undefined;
    if (!passage) return;
    const entry: StoredRun = { run, passage, marked: new Map() };
    stored.add(entry);
    for (const node of run.nodes) byNode.set(node, entry);
    isStale = true;
  };

  return {
    take,
    forgetAll: () => {
      for (const entry of stored) forget(entry);
    },
    dropDetached: () => {
      for (const entry of stored) if (!entry.run.nodes.every((node) => node.isConnected)) forget(entry);
    },
    at: (node, offset) => mentionAt(byNode.get(node), node, offset),
    changedRuns: () => {
      if (!isStale) return undefined;
      isStale = false;
      return inOrder(stored);
    },
    takeForgotten: () => forgotten.splice(0),
  };
}

function mentionAt(entry: StoredRun | undefined, node: Text, offset: number): PageMention | undefined {
  if (!entry) return undefined;
  for (const made of entry.marked.values()) {
    // The range itself is asked: the page may have changed the text since it was read.
    if (!made.range.collapsed && made.range.isPointInRange(node, Math.min(offset, node.length))) return made;
  }
  return undefined;
}

/** A shadow root's text stands where its host does. */
function placeOf(entry: StoredRun): Node | undefined {
  let node: Node | undefined = entry.run.nodes[0];
  for (let root = node?.getRootNode(); root instanceof ShadowRoot; root = node?.getRootNode()) node = root.host;
  return node;
}

const follows = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Mostly they were found in order already: one pass sees that, and only otherwise they are sorted. */
function inOrder(stored: ReadonlySet<StoredRun>): readonly StoredRun[] {
  const placed = [...stored].map((entry) => ({ entry, place: placeOf(entry) }));
  const isSorted = placed.every(({ place }, index) => {
    const before = placed[index - 1]?.place;
    return !before || !place || before === place || follows(before, place);
  });
  const sorted = isSorted
    ? placed
    : placed.toSorted(({ place: a }, { place: b }) => (!a || !b || a === b ? 0 : follows(a, b) ? -1 : 1));
  return sorted.map(({ entry }) => entry);
}
