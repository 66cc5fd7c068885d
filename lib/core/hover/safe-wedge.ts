import { timings } from './timings.ts';

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const degrees = 180 / Math.PI;

/**
 * True when a movement goes towards the box: its direction lies between the box's nearest and farthest corners,
 * widened to at least the safe wedge. All in CSS pixels of the viewport.
 */
export function movesTowards(from: Point, to: Point, box: Box): boolean {
  const move = { x: to.x - from.x, y: to.y - from.y };
  const distance = Math.hypot(move.x, move.y);
  if (distance < timings.wedgeMinimumMove) return false;
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const towardsCentre = angleBetween(move, { x: centre.x - from.x, y: centre.y - from.y });
  if (towardsCentre <= timings.wedgeHalfAngle) return true;
  const corners = [box.left, box.right].flatMap((x) => [box.top, box.bottom].map((y) => ({ x, y })));
  const spread = corners.map((corner) =>
    angleBetween({ x: centre.x - from.x, y: centre.y - from.y }, { x: corner.x - from.x, y: corner.y - from.y }),
  );
  return towardsCentre <= Math.max(...spread);
}

function angleBetween(a: Point, b: Point): number {
  const lengths = Math.hypot(a.x, a.y) * Math.hypot(b.x, b.y);
  if (lengths === 0) return 0;
  return Math.acos(Math.max(-1, Math.min(1, (a.x * b.x + a.y * b.y) / lengths))) * degrees;
}

export const contains = (box: Box, point: Point, margin = 0): boolean =>
  point.x >= box.left - margin &&
  point.x <= box.right + margin &&
  point.y >= box.top - margin &&
  point.y <= box.bottom + margin;
