import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  dayAt,
  fitWindow,
  lengthOf,
  panWindow,
  zoomWindow,
  type Scale,
  type TimeSpan,
} from '../../lib/core/timeline/time-axis.ts';

/** Years in view at first: the waves of departures since the early years, at a size one can read. */
const firstYears = 12;
const daysPerYear = 365.25;

/** How much a notch of the wheel (about 100 units) or a key press zooms. */
export const zoomStep = 1.25;

export type TimeWindow = {
  readonly scale: Scale;
  readonly pan: (days: number) => void;
  /** @param around day that stays where it is; the middle when absent */
  readonly zoom: (factor: number, around?: number) => void;
  readonly showAll: () => void;
  /** Moves as little as brings the day into view. */
  readonly reveal: (day: number) => void;
};

/** The stretch of time in view, as wide as the element that shows it. */
export function useTimeWindow(box: RefObject<HTMLElement | null>, bounds: TimeSpan): TimeWindow {
  const [window, setWindow] = useState(() =>
    fitWindow({ from: bounds.to - firstYears * daysPerYear, to: bounds.to }, bounds),
  );
  const width = useWidth(box);
  return {
    scale: { window: fitWindow(window, bounds), width },
    pan: (days) => setWindow((known) => panWindow(known, days, bounds)),
    zoom: (factor, around) =>
      setWindow((known) => zoomWindow(known, { factor, around: around ?? (known.from + known.to) / 2 }, bounds)),
    showAll: () => setWindow(bounds),
    reveal: (day) =>
      setWindow((known) => {
        if (day >= known.from && day <= known.to) return known;
        return panWindow(known, day - (known.from + known.to) / 2, bounds);
      }),
  };
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // Hidden, it has no width; what was drawn stays, and with it the focus that returns to it.
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

/** Wheel, pinch and drag on the picture. A plain wheel is left to the lanes, which it scrolls. */
export function useTimeGestures(box: RefObject<HTMLElement | null>, time: TimeWindow): void {
  const latest = useRef(time);
  latest.current = time;
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const stop = new AbortController();
    const dayUnder = (clientX: number): number => {
      return dayAt(latest.current.scale, clientX - element.getBoundingClientRect().left);
    };
    const onWheel = (event: WheelEvent): void => {
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (event.ctrlKey || event.metaKey)
        latest.current.zoom(zoomStep ** (event.deltaY / 100), dayUnder(event.clientX));
      else if (Math.abs(sideways) > 0) latest.current.pan(sideways * daysPerPixel(latest.current.scale));
      else return;
      event.preventDefault();
    };
    // Not passive: the page must not scroll or zoom as well.
    element.addEventListener('wheel', onWheel, { passive: false, signal: stop.signal });
    listenForDrag(element, () => latest.current, stop.signal);
    return () => stop.abort();
  }, []);
}

const daysPerPixel = ({ window, width }: Scale): number => lengthOf(window) / Math.max(width, 1);

/** px that a pointer must travel before a press is a drag and no longer a click. */
const dragThreshold = 4;

/** One pointer pans; two zoom by their distance and pan by their middle. */
function listenForDrag(element: HTMLElement, time: () => TimeWindow, signal: AbortSignal): void {
  const pointers = new Map<number, number>();
  let travelled = 0;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event.clientX);
    travelled = 0;
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const moved = event.clientX - before;
    travelled += Math.abs(moved);
    if (travelled > dragThreshold && !element.hasPointerCapture(event.pointerId))
      element.setPointerCapture(event.pointerId);
    const others = [...pointers].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    pointers.set(event.pointerId, event.clientX);
    if (other !== undefined) {
      const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)];
      if (was > 0 && is > 0) time().zoom(was / is);
    }
    if (travelled > dragThreshold) time().pan((-moved * daysPerPixel(time().scale)) / pointers.size);
  };
  const up = (event: PointerEvent): void => void pointers.delete(event.pointerId);
  const swallow = (event: MouseEvent): void => {
    if (travelled > dragThreshold) event.stopPropagation();
  };
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  // The click that ends a drag opens nobody.
  element.addEventListener('click', swallow, { capture: true, signal });
}
