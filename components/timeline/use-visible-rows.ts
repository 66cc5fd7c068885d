import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Lanes drawn beyond either edge, so that a scroll of one notch shows no gap. */
const spare = 4;

/**
 * Which lanes are in view: `from` up to, not including, `to`.
 * @param tops top of each lane, in rows
 * @param rowHeight px
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  tops: readonly number[],
  rowHeight: number,
): { readonly from: number; readonly to: number } {
  const [view, setView] = useState({ top: 0, height: 400 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const stop = new AbortController();
    const measure = (): void => {
      if (element.clientHeight > 0) setView({ top: element.scrollTop, height: element.clientHeight });
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true, signal: stop.signal });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      stop.abort();
      observer?.disconnect();
    };
  }, []);
  const first = view.top / rowHeight;
  const last = (view.top + view.height) / rowHeight;
  const after = tops.findIndex((top) => top > first);
  const from = (after === -1 ? tops.length : after) - 1 - spare;
  const beyond = tops.findIndex((top) => top > last);
  const to = (beyond === -1 ? tops.length : beyond) + spare;
  return { from: Math.max(0, from), to: Math.min(tops.length, to) };
}
