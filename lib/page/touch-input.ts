import type { HoverEvent, Pointed } from '../core/hover/hover-machine.ts';
import type { Point } from '../core/hover/safe-wedge.ts';
import { timings } from '../core/hover/timings.ts';
import { hasOwnClick } from './mention-place.ts';
import type { PageMentions } from './page-mentions.ts';
import type { PageMention } from './run-store.ts';

export type TouchOptions = {
  readonly view: Window;
  readonly mentions: PageMentions;
  readonly pointedAt: (point: Point) => Pointed;
  readonly send: (event: HoverEvent) => void;
  readonly signal: AbortSignal;
};

/** A finger that moved this far is scrolling, in CSS pixels. */
const tapSlack = 10;

/** A click that a long press leads to comes within this time after the finger lifts, in ms. */
const aftermath = 400;

type TouchType = 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel';

/** A tap on a name opens its card; a name inside a link or a button keeps its tap, and a long press opens the card. */
export function listenToTouch({ view, mentions, pointedAt, send, signal }: TouchOptions): void {
  let start: { readonly point: Point; readonly mention: PageMention | undefined } | undefined;
  let press: ReturnType<typeof setTimeout> | undefined;
  let wasLong = false;

  const cancel = (): void => {
    clearTimeout(press);
    start = undefined;
  };
  const listen = (type: TouchType, handle: (point: Point) => void): void => {
    const onTouch = (event: PointerEvent): void => {
      if (event.isTrusted && event.pointerType === 'touch') handle({ x: event.clientX, y: event.clientY });
    };
    view.addEventListener(type, onTouch, { capture: true, passive: true, signal });
  };
  const ask = (mention: PageMention): void => send({ type: 'ask', mention: mention.key });
  const askLong = (mention: PageMention): void => {
    wasLong = true;
    ask(mention);
  };
  // What a long press leads to, a link followed as the finger lifts or the browser's menu, is not what was asked for.
  const swallow = (event: Event): void => {
    const isDue =
      wasLong || (event.type === 'contextmenu' && start?.mention !== undefined && hasOwnClick(start.mention));
    if (!event.isTrusted || !isDue) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'contextmenu'] as const) view.addEventListener(type, swallow, { capture: true, signal });

  listen('pointerdown', (point) => {
    cancel();
    wasLong = false;
    const pointed = pointedAt(point);
    const mention = pointed.on === 'mention' ? mentions.all().find(({ key }) => key === pointed.mention) : undefined;
    start = { point, mention };
    send({ type: 'press', pointed });
    if (mention && hasOwnClick(mention)) press = setTimeout(() => askLong(mention), timings.longPress);
  });
  listen('pointermove', (point) => {
    if (start && Math.hypot(point.x - start.point.x, point.y - start.point.y) > tapSlack) cancel();
  });
  listen('pointerup', () => {
    const mention = start?.mention;
    cancel();
    if (wasLong) setTimeout(() => (wasLong = false), aftermath);
    if (mention && !hasOwnClick(mention)) ask(mention);
  });
  listen('pointercancel', cancel);
  signal.addEventListener('abort', cancel, { once: true });
}
