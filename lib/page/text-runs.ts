/**
 * Text as a reader sees it: the text nodes of one block, joined across inline elements.
 * Offsets into `text` map back to nodes, so that a name may begin in a <b> and end in an <a>.
 */
export type TextRun = {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`, in UTF-16 units. */
  readonly starts: readonly number[];
};

export type RunSink = (run: TextRun) => void;

/** Elements whose text flows on in the line around them. Anything not listed is a block: a missed join is better than a false one. */
const inlineNames: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong ' +
    'sub sup time tt u wbr'
  ).split(' '),
);

/** Never read: not prose, not visible, the reader's own input, or not markable (SVG text takes no highlight). */
const skippedNames: ReadonlySet<string> = new Set(
  (
    'script style noscript template textarea input select option optgroup datalist code kbd samp var canvas svg math ' +
    'iframe object embed audio video head title rp rt'
  ).split(' '),
);

/** These end a line in the middle of a block. */
const breakNames: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'picture',
  'input',
  'button',
  'select',
  'textarea',
]);

/** A run longer than this is cut: no name is that long, and one scan step stays short. UTF-16 units. */
const longestRun = 16_384;

const skipped = Symbol('skipped');
type BlockOf = Element | ShadowRoot | typeof skipped;

const isEditable = (element: Element): boolean => {
  if (!element.hasAttribute('contenteditable')) return false;
  const value = element.getAttribute('contenteditable')?.toLowerCase();
  return value !== 'false' && value !== 'inherit';
};

const isTextbox = (element: Element): boolean => {
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox';
};

/** Remembers, for one scan, which block an element's text belongs to. Layout is never asked: that would be the page's time. */
export type BlockFinder = (element: Element) => BlockOf;

export function createBlockFinder(isOurs: (element: Element) => boolean): BlockFinder {
  const known = new Map<Element, BlockOf>();
  const find = (element: Element): BlockOf => {
    const remembered = known.get(element);
    if (remembered !== undefined) return remembered;
    const found = decide(element);
    known.set(element, found);
    return found;
  };
  const decide = (element: Element): BlockOf => {
    const name = element.localName;
    if (skippedNames.has(name) || isOurs(element)) return skipped;
    if (isEditable(element) || isTextbox(element)) return skipped;
    const parent = element.parentNode;
    const outer = parent instanceof Element ? find(parent) : undefined;
    if (outer === skipped) return skipped;
    if (!inlineNames.has(name)) return element;
    return outer ?? (parent instanceof ShadowRoot ? parent : element);
  };
  return find;
}

const blockOfText = (node: Text, find: BlockFinder): BlockOf => {
  const parent = node.parentNode;
  if (parent instanceof Element) return find(parent);
  return parent instanceof ShadowRoot ? parent : skipped;
};

/** Whether a node's text is prose that may be read and marked. */
export const isReadable = (node: Text, find: BlockFinder): boolean => blockOfText(node, find) !== skipped;

/** Text, or an element whose text flows on in the line around it. */
export const isFlowing = (node: Node): boolean =>
  node instanceof Text || (node instanceof Element && inlineNames.has(node.localName));

const isBreak = (node: Node | null): boolean => node instanceof Element && breakNames.has(node.localName);

/** Nothing of these is on the screen: a line goes on across them. */
const invisibleNames: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'rp', 'rt']);

export type RunBuilder = {
  readonly add: (node: Text) => void;
  /** Hands on what was collected; the next node begins a new run. */
  readonly flush: () => void;
};

/**
 * Collects text nodes in document order; hands a finished run on whenever the block changes.
 * A node that is only white space joins a run but never begins one.
 */
export function createRunBuilder(find: BlockFinder, sink: RunSink): RunBuilder {
  let block: BlockOf | undefined;
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';

  const flush = (): void => {
    if (nodes.length === 0) return;
    const run: TextRun = { text, nodes, starts };
    block = undefined;
    nodes = [];
    starts = [];
    text = '';
    sink(run);
  };

  const add = (node: Text): void => {
    const own = blockOfText(node, find);
    if (own === skipped) {
      if (!invisibleNames.has(node.parentElement?.localName ?? '')) flush();
      return;
    }
    if (own !== block || text.length > longestRun) flush();
    const data = node.data;
    const last = nodes.at(-1);
    if (last === undefined) {
      if (blank.test(data)) return;
      block = own;
    } else if (isBreak(last.nextSibling) || isBreak(node.previousSibling)) {
      text += '\n';
    }
    starts.push(text.length);
    nodes.push(node);
    text += data;
  };

  return { add, flush };
}

const blank = /^\s*$/;

/** Walks the text nodes below `root`. */
export const walkTexts = (root: Node): TreeWalker =>
  (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);

/**
 * The run that `node` stands in, and every run below it: what has to be read again when `node` changed.
 * Cost follows the neighbourhood, not the page.
 */
export function collectRunsAround(node: Node, find: BlockFinder, sink: RunSink): void {
  const parent = node.parentNode;
  const block = parent instanceof Element ? find(parent) : parent instanceof ShadowRoot ? parent : skipped;
  if (block === skipped) return;
  const walker = walkTexts(block);
  const builder = createRunBuilder(find, sink);
  let current = firstTextOfRun(node, block, find) ?? nextText(walker, node);
  if (current) walker.currentNode = current;
  for (let reach = 0; current !== null; current = walker.nextNode() as Text | null) {
    const position = node.compareDocumentPosition(current);
    const isPast =
      (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
    if (isPast) reach += current.length;
    if (isPast && (reach > longestRun || blockOfText(current, find) !== block)) break;
    builder.add(current);
  }
  builder.flush();
}

function nextText(walker: TreeWalker, from: Node): Text | null {
  if (from instanceof Text) return from;
  walker.currentNode = from;
  return walker.nextNode() as Text | null;
}

/** Goes back from `node` while the text belongs to the same line; undefined when nothing stands before it. */
function firstTextOfRun(node: Node, block: BlockOf, find: BlockFinder): Text | undefined {
  if (block === skipped) return undefined;
  const walker = walkTexts(block);
  walker.currentNode = node;
  let first: Text | undefined;
  let reach = 0;
  for (let back = walker.previousNode() as Text | null; back; back = walker.previousNode() as Text | null) {
    if (blockOfText(back, find) !== block || reach > longestRun) break;
    reach += back.length;
    first = back;
  }
  return first;
}

/** Index of the node that holds the character at `offset`. */
function nodeIndexAt(run: TextRun, offset: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((run.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A live range over `[start, end)` of the run; undefined when the page has changed under it since. */
export function rangeInRun(run: TextRun, start: number, end: number): Range | undefined {
  const [first, last] = [nodeIndexAt(run, start), nodeIndexAt(run, end - 1)];
  const [from, to] = [run.nodes[first], run.nodes[last]];
  const [fromOffset, toOffset] = [start - (run.starts[first] ?? 0), end - (run.starts[last] ?? 0)];
  if (!from || !to || fromOffset > from.length || toOffset > to.length || !from.isConnected || !to.isConnected)
    return undefined;
  if (from !== to && crossesBox(from, to)) return undefined;
  const range = from.ownerDocument.createRange();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range;
}

/** Names do not cross the edge of anything laid out as a box of its own, whatever its tag. Asks for style, so only for the few that cross nodes. */
function crossesBox(from: Text, to: Text): boolean {
  const view = from.ownerDocument.defaultView;
  const isBox = (element: Element): boolean => {
    const display = view?.getComputedStyle(element).display ?? 'inline';
    return display !== 'inline' && display !== 'contents' && !display.startsWith('ruby');
  };
  const boxedBelow = (node: Text, other: Text): boolean => {
    for (let element = node.parentElement; element && !element.contains(other); element = element.parentElement) {
      if (isBox(element)) return true;
    }
    return false;
  };
  return boxedBelow(from, to) || boxedBelow(to, from);
}

/** The run that holds a text node, and the node's place in it. */
export function offsetInRun(run: TextRun, node: Text, offset: number): number | undefined {
  const index = run.nodes.indexOf(node);
  return index < 0 ? undefined : (run.starts[index] ?? 0) + offset;
}
