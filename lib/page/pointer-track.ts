import type { Pointed } from '../core/hover/hover-machine.ts';
import type { Point } from '../core/hover/safe-wedge.ts';
import type { ScreenPlace } from './screen-place.ts';

/** The pointer has rested when no movement came for this long, in ms; only then are overlays searched. */
const restTime = 80;

export type PointerSample = {
  readonly point: Point;
  /** ms since the document's time origin. */
  readonly at: number;
  /** px/ms over the last movement. */
  readonly speed: number;
  readonly pointed: Pointed;
};

/** `held`: the key that opens cards is down. */
export type PointerLook = { readonly point: Point; readonly from?: Point | undefined; readonly held: boolean };

export type PointerTrackOptions = {
  readonly view: Window;
  readonly screen: ScreenPlace;
  readonly look: (look: PointerLook) => Pointed;
  /** The dearer search, asked once the pointer rests; undefined when there is no need of it. */
  readonly lookUnderOverlays: (look: PointerLook) => Pointed | undefined;
  readonly seen: (sample: PointerSample) => void;
  readonly signal: AbortSignal;
};

export type PointerTracking = {
  readonly moved: (event: PointerEvent) => void;
  /** The pointer is where it was, and the key has changed. */
  readonly lookAgain: (held: boolean) => void;
  readonly last: () => PointerSample | undefined;
};

type Place = { readonly point: Point; readonly at: number; readonly held: boolean };

/** Looks once a frame at what is under the pointer. */
export function trackPointer(options: PointerTrackOptions): PointerTracking {
  const { view, screen, look, lookUnderOverlays, seen, signal } = options;
  let last: PointerSample | undefined;
  let next: Place | undefined;
  let frame = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const tell = (sample: PointerSample): void => {
    last = sample;
    seen(sample);
  };

  const rest = ({ point, at, held }: Place): void => {
    if (signal.aborted) return;
    const pointed = lookUnderOverlays({ point, held });
    if (pointed?.on === 'mention') tell({ point, at: at + restTime, speed: 0, pointed });
  };

  const evaluate = (): void => {
    frame = 0;
    if (!next || signal.aborted) return;
    const place = next;
    const { point, at, held } = place;
    const pointed = look({ point, from: last?.point, held });
    clearTimeout(restTimer);
    if (pointed.on === 'elsewhere') restTimer = setTimeout(() => rest(place), restTime);
    tell({ point, at, speed: last ? speedBetween(last, place) : 0, pointed });
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(restTimer);
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );

  return {
    last: () => last,
    moved: (event) => {
      screen.note(event);
      next = { point: { x: event.clientX, y: event.clientY }, at: event.timeStamp, held: event.shiftKey };
      if (frame === 0) frame = view.requestAnimationFrame(evaluate);
    },
    lookAgain: (held) => {
      if (!next) return;
      next = { ...next, at: view.performance.now(), held };
      evaluate();
    },
  };
}

type Timed = { readonly point: Point; readonly at: number };

const speedBetween = (from: Timed, to: Timed): number =>
  Math.hypot(to.point.x - from.point.x, to.point.y - from.point.y) / Math.max(1, to.at - from.at);
