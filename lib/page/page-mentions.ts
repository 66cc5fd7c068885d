import type { Cue, Decision, Mention, PageInfo, Passage } from '../core/match/mention.ts';
import type { Reader } from '../core/match/reader.ts';
import type { PersonId } from '../core/model/person.ts';
import { createSlices, type Job } from './scan-slices.ts';
import { findShadowRoots, type ShadowRootOf } from './shadow-roots.ts';
import { collectRunsAround, createBlockFinder, createRunBuilder, rangeInRun, walkTexts, type TextRun } from './text-runs.ts';
import { createChangeWatcher, type Changes } from './watch-changes.ts';

/** A mention that was decided to be sure, on the page. */
export type PageMention = {
  /** Unique within this document; never used again. */
  readonly key: number;
  readonly person: PersonId;
  /** Live: follows the page's changes, collapses when its text goes. */
  readonly range: Range;
  readonly because: readonly Cue[];
};

/** People whom the page may mean, without a mark. */
export type PossibleMention = { readonly among: readonly PersonId[]; readonly surface: string; readonly because: readonly Cue[] };

export type MentionChanges = {
  readonly added: readonly PageMention[];
  readonly removed: readonly PageMention[];
};

export type PageMentions = {
  /** Sure mentions in the order of the text. */
  readonly all: () => readonly PageMention[];
  readonly possible: () => readonly PossibleMention[];
  /** The mention that holds this place in the text, if any. */
  readonly at: (node: Text, offset: number) => PageMention | undefined;
  /** Shadow roots found so far: hit-testing and styles have to reach into them. */
  readonly shadowRoots: () => readonly ShadowRoot[];
  /** Main-thread milliseconds spent on reading. */
  readonly spent: () => number;
  /** Decides again although no text changed: the page's title or address did. */
  readonly reconsider: () => void;
};

export type PageMentionsOptions = {
  readonly document: Document;
  readonly reader: Reader;
  readonly info: () => PageInfo;
  readonly isOurs: (node: Node) => boolean;
  readonly shadowRootOf: ShadowRootOf;
  readonly changed: (changes: MentionChanges) => void;
  readonly foundShadowRoot: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
};

/** A run in which something was found, and what of it is marked. */
type StoredRun = {
  readonly run: TextRun;
  readonly passage: Passage;
  readonly marked: Map<Mention, PageMention>;
};

/** No article names people this often; a page that does is a list, and marking all of it helps nobody. */
const mostMentions = 4_000;
/** Page-wide evidence is looked for in this much text at most, in UTF-16 units. */
const mostEvidence = 400_000;

/** Reads the document, in slices, and again wherever it changes; keeps what was found in the order of the text. */
export function createPageMentions(options: PageMentionsOptions): PageMentions {
  const { document, reader, signal } = options;
  const stored = new Set<StoredRun>();
  const byNode = new WeakMap<Text, StoredRun>();
  const roots = new Set<ShadowRoot>();
  let ordered: readonly StoredRun[] = [];
  let possible: readonly PossibleMention[] = [];
  let isStale = false;
  let nextKey = 1;

  const isOurs = (element: Node): boolean => options.isOurs(element);

  const forget = (entry: StoredRun, removed: PageMention[]): void => {
    stored.delete(entry);
    for (const node of entry.run.nodes) if (byNode.get(node) === entry) byNode.delete(node);
    removed.push(...entry.marked.values());
    isStale = true;
  };

  const pendingRemoval: PageMention[] = [];

  const take = (run: TextRun): void => {
    for (const node of run.nodes) {
      const old = byNode.get(node);
      if (old) forget(old, pendingRemoval);
    }
    const passage = reader.read(run.text);
    if (!passage || stored.size >= mostMentions) return;
    const entry: StoredRun = { run, passage, marked: new Map() };
    stored.add(entry);
    for (const node of run.nodes) byNode.set(node, entry);
    isStale = true;
  };

  const slices = createSlices(() => settle(), signal);

  const watchRoot = (root: ShadowRoot): void => {
    if (roots.has(root) || isOurs(root.host)) return;
    roots.add(root);
    watcher.watch(root);
    options.foundShadowRoot(root);
    slices.add(readBelow(root, take, isOurs));
    slices.add(findShadowRoots(root, options.shadowRootOf, watchRoot));
  };

  const reread = ({ nodes }: Changes): void => {
    dropDetached();
    if (nodes === 'everything') return readAll();
    slices.add(readAround(nodes, take, isOurs));
    for (const node of nodes) if (node instanceof Element) slices.add(findShadowRoots(node, options.shadowRootOf, watchRoot));
  };

  const watcher = createChangeWatcher({ isOurs, spent: slices.spent, changed: reread, signal });

  const dropDetached = (): void => {
    for (const entry of stored) if (!entry.run.nodes.every((node) => node.isConnected)) forget(entry, pendingRemoval);
  };

  const readAll = (): void => {
    for (const entry of [...stored]) forget(entry, pendingRemoval);
    for (const root of [document, ...roots]) slices.add(readBelow(root, take, isOurs));
    slices.add(findShadowRoots(document, options.shadowRootOf, watchRoot));
  };

  const settle = (): void => {
    if (!isStale) return;
    isStale = false;
    ordered = inOrder(stored);
    const decisions =
      ordered.length === 0
        ? []
        : reader.decide({ passages: ordered.map((entry) => entry.passage), info: options.info(), texts: () => allTexts(document, roots, isOurs) });
    const removed = pendingRemoval.splice(0);
    const added = apply(decisions, removed);
    possible = decisions.flatMap(possibleOf);
    if (added.length > 0 || removed.length > 0) options.changed({ added, removed });
  };

  /** Marks what is newly sure, unmarks what no longer is. */
  const apply = (decisions: readonly Decision[], removed: PageMention[]): readonly PageMention[] => {
    const entries = new Map(ordered.map((entry) => [entry.passage, entry]));
    const added: PageMention[] = [];
    for (const { passage, mention, resolution } of decisions) {
      const entry = entries.get(passage);
      if (!entry) continue;
      const current = entry.marked.get(mention);
      const person = resolution.kind === 'sure' ? resolution.person : undefined;
      if (current && current.person === person) continue;
      if (current) {
        entry.marked.delete(mention);
        removed.push(current);
      }
      const range = person && rangeInRun(entry.run, mention.start, mention.end);
      if (!person || !range) continue;
      const made: PageMention = { key: nextKey++, person, range, because: resolution.because };
      entry.marked.set(mention, made);
      added.push(made);
    }
    return added;
  };

  watcher.watch(document);
  readAll();

  return {
    all: () => ordered.flatMap((entry) => [...entry.marked].toSorted(([a], [b]) => a.start - b.start).map(([, made]) => made)),
    possible: () => possible,
    at: (node, offset) => mentionAt(byNode.get(node), node, offset),
    shadowRoots: () => [...roots],
    spent: slices.spent,
    reconsider: () => {
      isStale = stored.size > 0;
      settle();
    },
  };
}

function possibleOf({ passage, mention, resolution }: Decision): readonly PossibleMention[] {
  if (resolution.kind !== 'possible') return [];
  return [{ among: resolution.among, surface: passage.text.slice(mention.start, mention.end), because: resolution.because }];
}

function mentionAt(entry: StoredRun | undefined, node: Text, offset: number): PageMention | undefined {
  if (!entry) return undefined;
  for (const made of entry.marked.values()) {
    // The range itself is asked: the page may have changed the text since it was read.
    if (!made.range.collapsed && made.range.isPointInRange(node, Math.min(offset, node.length))) return made;
  }
  return undefined;
}

/** Text nodes between two looks at the clock. */
const stride = 48;

function readBelow(root: Node, take: (run: TextRun) => void, isOurs: (node: Node) => boolean): Job {
  const walker = walkTexts(root);
  const builder = createRunBuilder(createBlockFinder(isOurs), take);
  return {
    work: (isLate) => {
      for (let count = 1; ; count += 1) {
        const node = walker.nextNode() as Text | null;
        if (!node) {
          builder.flush();
          return true;
        }
        builder.add(node);
        if (count % stride === 0 && isLate()) return false;
      }
    },
  };
}

function readAround(nodes: ReadonlySet<Node>, take: (run: TextRun) => void, isOurs: (node: Node) => boolean): Job {
  const find = createBlockFinder(isOurs);
  const seen = new Set<Text>();
  const waiting = nodes.values();
  const takeNew = (run: TextRun): void => {
    for (const node of run.nodes) seen.add(node);
    take(run);
  };
  return {
    work: (isLate) => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        const node = next.value;
        if (node.isConnected && !(node instanceof Text && seen.has(node))) collectRunsAround(node, find, takeNew);
        if (isLate()) return false;
      }
      return true;
    },
  };
}

/** Every run's text, for evidence that stands anywhere on the page. */
function* allTexts(document: Document, roots: ReadonlySet<ShadowRoot>, isOurs: (node: Node) => boolean): Generator<string> {
  let length = 0;
  for (const root of [document, ...roots]) {
    const texts: string[] = [];
    const walker = walkTexts(root);
    const builder = createRunBuilder(createBlockFinder(isOurs), (run) => texts.push(run.text));
    for (let node = walker.nextNode(); node && length < mostEvidence; node = walker.nextNode()) {
      builder.add(node as Text);
      for (const text of texts.splice(0)) {
        length += text.length;
        yield text;
      }
    }
    builder.flush();
    yield* texts;
  }
}

/** A shadow root's text stands where its host does. */
function placeOf(entry: StoredRun): Node {
  let node: Node = entry.run.nodes[0] ?? document;
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = node.getRootNode()) node = root.host;
  return node;
}

function inOrder(stored: ReadonlySet<StoredRun>): readonly StoredRun[] {
  const placed = [...stored].map((entry) => ({ entry, place: placeOf(entry) }));
  const isSorted = placed.every(({ place }, index) => {
    const before = placed[index - 1]?.place;
    return !before || before === place || (before.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  if (isSorted) return placed.map(({ entry }) => entry);
  return placed
    .toSorted(({ place: a }, { place: b }) =>
      a === b ? 0 : (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1,
    )
    .map(({ entry }) => entry);
}
