import { contains, type Box, type Point } from '../core/hover/safe-wedge.ts';
import type { PageMentions } from './page-mentions.ts';
import type { PageMention } from './run-store.ts';

/** Pixels around a line that still count as on it: an underline's thickness. */
const slack = 1;

export const linesOf = (range: Range): readonly Box[] =>
  Array.from(range.getClientRects()).filter((box) => box.width > 0 && box.height > 0);

const isOn = (mention: PageMention, point: Point): boolean =>
  linesOf(mention.range).some((line) => contains(line, point, slack));

/**
 * The mention under a point. Asks for the caret there (0.03 ms); the caret snaps to the nearest letter, so the
 * mention's own lines are asked too.
 */
export function mentionAtCaret(document: Document, mentions: PageMentions, point: Point): PageMention | undefined {
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots: [...mentions.shadowRoots()] });
  const node = caret?.offsetNode;
  if (!(node instanceof Text)) return undefined;
  const mention = mentions.at(node, caret?.offset ?? 0);
  return mention && isOn(mention, point) && !isCovered(document, mention, point) ? mention : undefined;
}

/**
 * The same without the caret: links stretched over a card, and transparent overlays, hide the text from it
 * in both browsers. Costs a rectangle per mention, so it is asked only once the pointer rests.
 */
export function mentionUnderOverlay(document: Document, mentions: PageMentions, point: Point): PageMention | undefined {
  return mentions.all().find((mention) => isOn(mention, point) && !isCovered(document, mention, point));
}

/** True when something that can be seen lies over the mention at this point. */
function isCovered(document: Document, mention: PageMention, point: Point): boolean {
  const own = mention.range.startContainer;
  const root = own.getRootNode();
  const place = root instanceof ShadowRoot ? root.host : own;
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    if (element.contains(place)) return false;
    if (own.parentElement?.contains(element)) return false;
    if (isOpaque(element)) return true;
  }
  // Nothing of the mention's own line is at this point: it is clipped, or it does not take the pointer.
  return root === document;
}

const paintedNames: ReadonlySet<string> = new Set([
  'img',
  'video',
  'canvas',
  'iframe',
  'embed',
  'object',
  'svg',
  'input',
  'textarea',
  'select',
]);

function isOpaque(element: Element): boolean {
  if (paintedNames.has(element.localName)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || Number(style.opacity) === 0) return false;
  return style.backgroundImage !== 'none' || !isTransparent(style.backgroundColor) || style.backdropFilter !== 'none';
}

/** Computed colours are `rgb(…)`, `rgba(…, 0)` or a colour function with `/ 0`. */
const isTransparent = (colour: string): boolean => colour === 'transparent' || /(?:,|\/)\s*0(?:\.0+)?\)$/.test(colour);
