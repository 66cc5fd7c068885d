import {
  hoverStart,
  stepHover,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
  type Pointed,
} from '../core/hover/hover-machine.ts';
import { contains, movesTowards, type Point } from '../core/hover/safe-wedge.ts';
import type { OpenCard } from './card-host.ts';
import { mentionAtCaret, mentionUnderOverlay } from './mention-hit.ts';
import type { PageMentions } from './page-mentions.ts';
import type { PageMention } from './run-store.ts';
import { listenToTouch } from './touch-input.ts';

export type HoverInputOptions = {
  readonly view: Window;
  readonly mentions: PageMentions;
  readonly card: () => OpenCard | undefined;
  readonly timing: () => HoverOptions;
  readonly show: (mention: PageMention, how: { readonly asked: boolean; readonly pointer?: Point }) => void;
  readonly hide: (how: { readonly returnFocus: boolean }) => void;
  readonly signal: AbortSignal;
};

export type HoverInput = {
  /** For whatever does not come from the pointer: commands, the popup, focus in the card, mentions that went. */
  readonly send: (event: HoverEvent) => void;
};

/** Turns the page's pointer, scroll, key and touch events into events of the hover machine. Synthetic events are ignored. */
export function createHoverInput(options: HoverInputOptions): HoverInput {
  const { view, mentions, card, signal } = options;
  const pointer = trackPointer(options, (event) => machine.send(event));
  const machine = runMachine(options, pointer.point);

  const listen = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void): void =>
    view.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, passive: true, signal });

  listen('pointermove', (event) => {
    if (event.pointerType !== 'touch') pointer.moved(event);
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') machine.send({ type: 'pointer-left' });
  });
  listen('blur', (event) => {
    if (event.target === view) machine.send({ type: 'pointer-left' });
  });
  listen('scroll', (event) => machine.send({ type: 'scroll', at: event.timeStamp }));
  const pointedAt = (point: Point): Pointed => pointAt(options, { point, find: mentionAtCaret });
  listen('pointerdown', (event) => {
    if (event.pointerType === 'touch') return;
    machine.send({ type: 'press', pointed: pointedAt({ x: event.clientX, y: event.clientY }) });
  });
  listenToTouch({ view, mentions, pointedAt, send: machine.send, signal });

  // Esc is the card's while one is open, and the page's again after.
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !card()) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    machine.send({ type: 'escape' });
  };
  view.addEventListener('keydown', closeOnEscape, { capture: true, signal });

  return { send: machine.send };
}

/** Keeps the state, runs the one timer, and carries the effects out. */
function runMachine(
  { mentions, timing, show, hide, signal }: HoverInputOptions,
  pointer: () => Point | undefined,
): HoverInput {
  let state: HoverState = hoverStart;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: HoverEvent): void => {
    const step = stepHover(state, event, timing());
    state = step.state;
    for (const effect of step.effects) {
      if (effect.do === 'start-timer') {
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: 'elapsed', timer: effect.timer }), effect.delay);
      } else if (effect.do === 'hide') {
        hide({ returnFocus: effect.returnFocus });
      } else {
        showMention(effect.mention, effect.asked);
      }
    }
  };

  const showMention = (key: number, asked: boolean): void => {
    const mention = mentions.all().find((candidate) => candidate.key === key);
    const point = asked ? undefined : pointer();
    if (mention) show(mention, { asked, ...(point ? { pointer: point } : {}) });
    else send({ type: 'gone', mention: key });
  };

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { send };
}

type Finder = typeof mentionAtCaret;

type Look = { readonly point: Point; readonly from?: Point | undefined; readonly find: Finder };

function pointAt({ view, mentions, card }: HoverInputOptions, { point, from, find }: Look): Pointed {
  const box = card()?.box();
  if (box && contains(box, point)) return { on: 'card' };
  const mention = find(view.document, mentions, point);
  if (mention) return { on: 'mention', mention: mention.key };
  return { on: 'elsewhere', toCard: box !== undefined && from !== undefined && movesTowards(from, point, box) };
}

/** The pointer has rested when no movement came for this long, in ms; only then are overlays searched. */
const restTime = 80;

type Sample = { readonly point: Point; readonly at: number };
type PointerTracking = { readonly moved: (event: PointerEvent) => void; readonly point: () => Point | undefined };

/** Looks once a frame at what is under the pointer. */
function trackPointer(options: HoverInputOptions, send: (event: HoverEvent) => void): PointerTracking {
  const { view, card, signal } = options;
  let last: Sample | undefined;
  let next: Sample | undefined;
  let frame = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const lookUnderOverlays = (): void => {
    if (!last || signal.aborted || card()) return;
    const pointed = pointAt(options, { point: last.point, find: mentionUnderOverlay });
    if (pointed.on === 'mention') send({ type: 'pointer', at: last.at + restTime, speed: 0, pointed });
  };

  const evaluate = (): void => {
    frame = 0;
    if (!next || signal.aborted) return;
    const before = last;
    last = next;
    const speed = before ? speedBetween(before, last) : 0;
    const pointed = pointAt(options, { point: last.point, from: before?.point, find: mentionAtCaret });
    clearTimeout(restTimer);
    if (pointed.on === 'elsewhere') restTimer = setTimeout(lookUnderOverlays, restTime);
    send({ type: 'pointer', at: last.at, speed, pointed });
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
    point: () => last?.point,
    moved: (event) => {
      next = { point: { x: event.clientX, y: event.clientY }, at: event.timeStamp };
      if (frame === 0) frame = view.requestAnimationFrame(evaluate);
    },
  };
}

/** Pixels per millisecond. */
const speedBetween = (from: Sample, to: Sample): number =>
  Math.hypot(to.point.x - from.point.x, to.point.y - from.point.y) / Math.max(1, to.at - from.at);
