import { hoverStart, stepHover, type HoverEvent, type HoverOptions, type HoverState, type Pointed } from '../core/hover/hover-machine.ts';
import { contains, movesTowards, type Point } from '../core/hover/safe-wedge.ts';
import { timings } from '../core/hover/timings.ts';
import type { OpenCard } from './card-host.ts';
import { mentionAtCaret, mentionUnderOverlay } from './mention-hit.ts';
import type { PageMention, PageMentions } from './page-mentions.ts';

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

/** The pointer has rested when no movement came for this long, in ms; only then are overlays searched. */
const restTime = 80;
/** A finger that moved this far is scrolling, in CSS pixels. */
const tapSlack = 10;

type Sample = { readonly point: Point; readonly at: number };

/** Turns the page's pointer, scroll, key and touch events into events of the hover machine. Synthetic events are ignored. */
export function createHoverInput(options: HoverInputOptions): HoverInput {
  const { view, mentions, signal } = options;
  let state: HoverState = hoverStart;
  let last: Sample | undefined;
  let next: Sample | undefined;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: HoverEvent): void => {
    const step = stepHover(state, event, options.timing());
    state = step.state;
    for (const effect of step.effects) {
      if (effect.do === 'start-timer') {
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: 'elapsed', timer: effect.timer }), effect.delay);
      } else if (effect.do === 'hide') {
        options.hide({ returnFocus: effect.returnFocus });
      } else {
        showKey(effect.mention, effect.asked);
      }
    }
  };

  const showKey = (key: number, asked: boolean): void => {
    const mention = mentions.all().find((candidate) => candidate.key === key);
    if (mention) options.show(mention, { asked, ...(asked || !last ? {} : { pointer: last.point }) });
    else send({ type: 'gone', mention: key });
  };

  const pointedAt = (point: Point, from: Point | undefined, find: typeof mentionAtCaret): Pointed => {
    const card = options.card();
    const box = card?.box();
    if (box && contains(box, point)) return { on: 'card' };
    const mention = find(view.document, mentions, point);
    if (mention) return { on: 'mention', mention: mention.key };
    return { on: 'elsewhere', toCard: box !== undefined && from !== undefined && movesTowards(from, point, box) };
  };

  const evaluate = (): void => {
    frame = 0;
    if (!next || signal.aborted) return;
    const [before, now] = [last, next];
    last = now;
    const distance = before ? Math.hypot(now.point.x - before.point.x, now.point.y - before.point.y) : 0;
    const elapsed = before ? Math.max(1, now.at - before.at) : 1;
    const pointed = pointedAt(now.point, before?.point, mentionAtCaret);
    send({ type: 'pointer', at: now.at, speed: distance / elapsed, pointed });
    clearTimeout(restTimer);
    if (pointed.on === 'elsewhere') restTimer = setTimeout(lookUnderOverlays, restTime);
  };

  const lookUnderOverlays = (): void => {
    if (!last || signal.aborted || state.kind === 'open') return;
    const pointed = pointedAt(last.point, undefined, mentionUnderOverlay);
    if (pointed.on === 'mention') send({ type: 'pointer', at: performance.now(), speed: 0, pointed });
  };

  const listen = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void): void =>
    view.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, passive: true, signal });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    next = { point: { x: event.clientX, y: event.clientY }, at: event.timeStamp };
    if (frame === 0) frame = view.requestAnimationFrame(evaluate);
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') send({ type: 'pointer-left' });
  });
  listen('blur', (event) => {
    if (event.target === view) send({ type: 'pointer-left' });
  });
  listen('scroll', (event) => {
    if (event.target !== options.card()?.container) send({ type: 'scroll', at: event.timeStamp });
  });
  listen('pointerdown', (event) => {
    const point = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'touch') send({ type: 'press', pointed: pointedAt(point, undefined, mentionAtCaret) });
  });
  listenToTouch({ view, signal, pointedAt: (point) => pointedAt(point, undefined, mentionAtCaret), send, mentions });
  view.addEventListener('keydown', (event) => closeOnEscape(event, state, send), { capture: true, signal });

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      clearTimeout(restTimer);
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );

  return { send };
}

/** Esc is the card's while one is open, and the page's again after. */
function closeOnEscape(event: KeyboardEvent, state: HoverState, send: (event: HoverEvent) => void): void {
  if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || state.kind !== 'open') return;
  event.stopImmediatePropagation();
  event.preventDefault();
  send({ type: 'escape' });
}

type TouchOptions = {
  readonly view: Window;
  readonly mentions: PageMentions;
  readonly pointedAt: (point: Point) => Pointed;
  readonly send: (event: HoverEvent) => void;
  readonly signal: AbortSignal;
};

/** A tap on a name opens its card; a name inside a link or a button keeps its tap, and a long press opens the card. */
function listenToTouch({ view, mentions, pointedAt, send, signal }: TouchOptions): void {
  let start: { readonly point: Point; readonly pointed: Pointed } | undefined;
  let press: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(press);
    start = undefined;
  };
  const listen = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', handle: (point: Point) => void): void =>
    view.addEventListener(
      type,
      (event) => event.isTrusted && event.pointerType === 'touch' && handle({ x: event.clientX, y: event.clientY }),
      { capture: true, passive: true, signal },
    );
  const mentionOf = (pointed: Pointed): PageMention | undefined =>
    pointed.on === 'mention' ? mentions.all().find((mention) => mention.key === pointed.mention) : undefined;

  listen('pointerdown', (point) => {
    cancel();
    const pointed = pointedAt(point);
    start = { point, pointed };
    send({ type: 'press', pointed });
    const mention = mentionOf(pointed);
    if (mention && hasOwnTap(mention)) press = setTimeout(() => send({ type: 'ask', mention: mention.key }), timings.longPress);
  });
  listen('pointermove', (point) => {
    if (start && Math.hypot(point.x - start.point.x, point.y - start.point.y) > tapSlack) cancel();
  });
  listen('pointerup', () => {
    const mention = start && mentionOf(start.pointed);
    cancel();
    if (mention && !hasOwnTap(mention)) send({ type: 'ask', mention: mention.key });
  });
  listen('pointercancel', cancel);
  signal.addEventListener('abort', cancel, { once: true });
}

const hasOwnTap = (mention: PageMention): boolean => {
  const node = mention.range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('a[href], button, [role="button"], [role="link"], label, summary') !== null;
};
