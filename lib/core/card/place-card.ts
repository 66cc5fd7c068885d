import { contains, type Box, type Point } from '../hover/safe-wedge.ts';

export type PlaceInput = {
  /** Boxes of the mention's lines, viewport coordinates. */
  readonly lines: readonly Box[];
  /** Where the pointer is, when a pointer opened the card. */
  readonly pointer?: Point;
  readonly card: { readonly width: number; readonly height: number };
  readonly viewport: { readonly width: number; readonly height: number };
  /** The writing direction decides with which edge of the line the card is flush. */
  readonly rightToLeft: boolean;
};

export type Place = {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  readonly side: 'below' | 'above' | 'beside';
};

/** Free strip at the viewport's edges, and between line and card, in CSS pixels (10ten: 5 and 10). */
const gutter = 8;
const gap = 6;
/** Less than this is not worth reading; the other side, or beside, is. */
const leastHeight = 120;
/** The reader keeps sight of the article. */
const heightShare = 0.7;

export const maxCardHeight = (viewportHeight: number): number =>
  Math.max(leastHeight, Math.min(viewportHeight * heightShare, viewportHeight - 2 * gutter));

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));

/** The line the pointer is on; without a pointer, the first that is inside the viewport. */
function anchorLine({ lines, pointer, viewport }: PlaceInput): Box {
  const under = pointer && lines.find((line) => contains(line, pointer, 2));
  const visible = lines.find((line) => line.bottom > 0 && line.top < viewport.height);
  return under ?? visible ?? lines[0] ?? { left: gutter, right: gutter, top: gutter, bottom: gutter };
}

/**
 * Puts the card below the line if it fits there, else above, else where there is more room, else beside the name:
 * never over the line that is pointed at, so never under the pointer.
 */
export function placeCard(input: PlaceInput): Place {
  const { card, viewport } = input;
  const line = anchorLine(input);
  const ceiling = maxCardHeight(viewport.height);
  const wanted = Math.min(card.height, ceiling);
  const below = viewport.height - gutter - (line.bottom + gap);
  const above = line.top - gap - gutter;
  const left = horizontalPlace(input, line);
  if (below >= wanted || (below >= above && below >= leastHeight)) {
    return { left, top: line.bottom + gap, maxHeight: Math.min(ceiling, below), side: 'below' };
  }
  if (above >= leastHeight) {
    const maxHeight = Math.min(ceiling, above);
    return { left, top: line.top - gap - Math.min(wanted, maxHeight), maxHeight, side: 'above' };
  }
  const roomRight = viewport.width - line.right >= line.left;
  const besideLeft = roomRight ? line.right + gap : line.left - gap - card.width;
  return {
    left: clamp(besideLeft, gutter, viewport.width - card.width - gutter),
    top: clamp(line.top, gutter, viewport.height - wanted - gutter),
    maxHeight: ceiling,
    side: 'beside',
  };
}

/** Flush with the start of the line's name; in a very long one, with the pointer. */
function horizontalPlace({ pointer, card, viewport, rightToLeft }: PlaceInput, line: Box): number {
  const farIn = pointer && (rightToLeft ? line.right - pointer.x : pointer.x - line.left) > card.width - 2 * gutter;
  const start = farIn ? pointer.x - card.width / 2 : rightToLeft ? line.right - card.width : line.left;
  return clamp(start, gutter, viewport.width - card.width - gutter);
}
