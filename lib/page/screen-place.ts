import type { Point } from '../core/hover/safe-wedge.ts';

type OnScreen = Pick<MouseEvent, 'clientX' | 'clientY' | 'screenX' | 'screenY'>;

/**
 * Where this document's viewport lies on the screen, learned from the reader's own pointer events. It is how a frame
 * tells the top document where a name stands without a word to the page: the two may be of different origins.
 */
export type ScreenPlace = {
  readonly note: (event: OnScreen) => void;
  /** Viewport to screen; undefined before the first event. */
  readonly toScreen: (point: Point) => Point | undefined;
  /** Screen to viewport; undefined when nothing tells where the viewport is. */
  readonly fromScreen: (point: Point) => Point | undefined;
};

/** Movements shorter than this say nothing of the scale: both coordinates are rounded. CSS pixels. */
const leastMove = 60;

export function createScreenPlace(view: Window): ScreenPlace {
  let last: OnScreen | undefined;
  let reference: OnScreen | undefined;
  // Screen pixels per pixel of the viewport: a zoomed page, or a frame that its page has scaled.
  let scale = 1;

  const known = (): { readonly client: Point; readonly screen: Point } | undefined => {
    if (last) return { client: { x: last.clientX, y: last.clientY }, screen: { x: last.screenX, y: last.screenY } };
    const origin = originOf(view);
    return origin && { client: { x: 0, y: 0 }, screen: origin };
  };

  return {
    note: (event) => {
      const { clientX, clientY, screenX, screenY } = event;
      last = { clientX, clientY, screenX, screenY };
      reference ??= last;
      const moved = Math.hypot(clientX - reference.clientX, clientY - reference.clientY);
      if (moved < leastMove) return;
      scale = Math.hypot(screenX - reference.screenX, screenY - reference.screenY) / moved || 1;
      // Rounding must not lead a page of ordinary size astray.
      if (Math.abs(scale - 1) < 0.03) scale = 1;
      reference = last;
    },
    toScreen: ({ x, y }) => {
      if (!last) return undefined;
      return { x: last.screenX + (x - last.clientX) * scale, y: last.screenY + (y - last.clientY) * scale };
    },
    fromScreen: ({ x, y }) => {
      const at = known();
      return at && { x: at.client.x + (x - at.screen.x) / scale, y: at.client.y + (y - at.screen.y) / scale };
    },
  };
}

type GeckoWindow = { readonly mozInnerScreenX?: number; readonly mozInnerScreenY?: number };

/** Without an event: Firefox knows; elsewhere the window's frame lies around the viewport, its bars above. */
function originOf(view: Window): Point | undefined {
  const { mozInnerScreenX: x, mozInnerScreenY: y } = view as GeckoWindow;
  if (x !== undefined && y !== undefined) return { x, y };
  if (view.outerWidth === 0) return undefined;
  const side = Math.max(0, (view.outerWidth - view.innerWidth) / 2);
  return { x: view.screenX + side, y: view.screenY + Math.max(0, view.outerHeight - view.innerHeight - side) };
}

/** Where a frame's viewport lies in the top document's, if every frame on the way is of the same origin. */
export function placeInTop(view: Window): Point | undefined {
  let x = 0;
  let y = 0;
  for (let inner = view; inner !== inner.top; inner = inner.parent) {
    const frame = frameOf(inner);
    if (!frame) return undefined;
    const box = frame.getBoundingClientRect();
    const style = inner.parent.getComputedStyle(frame);
    x += box.left + frame.clientLeft + (Number.parseFloat(style.paddingLeft) || 0);
    y += box.top + frame.clientTop + (Number.parseFloat(style.paddingTop) || 0);
  }
  return { x, y };
}

function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
