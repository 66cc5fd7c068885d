import type { HoverEvent, Pointed } from '../core/hover/hover-machine.ts';
import type { Point } from '../core/hover/safe-wedge.ts';
import type { Opening } from '../core/model/settings.ts';
import { hasOwnClick } from './mention-place.ts';
import type { PageMentions } from './page-mentions.ts';

export type ClickOptions = {
  readonly view: Window;
  readonly mentions: PageMentions;
  readonly pointedAt: (point: Point) => Pointed;
  readonly opening: () => Opening;
  readonly send: (event: HoverEvent) => void;
  readonly signal: AbortSignal;
};

/** A pointer that moved this far between press and release was selecting text, in CSS pixels. */
const clickSlack = 4;

/** For readers who want cards on a click only. A linked name keeps its click: the keyboard and the popup open its card. */
export function listenToClicks({ view, mentions, pointedAt, opening, send, signal }: ClickOptions): void {
  let down: Point | undefined;
  const mentionAt = (point: Point): number | undefined => {
    const pointed = pointedAt(point);
    const found = pointed.on === 'mention' && mentions.all().find(({ key }) => key === pointed.mention);
    return found && !hasOwnClick(found) ? found.key : undefined;
  };
  const listen = (type: 'pointerdown' | 'pointerup', handle: (point: Point) => void): void => {
    const onPointer = (event: PointerEvent): void => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.button !== 0 || opening() !== 'click') return;
      handle({ x: event.clientX, y: event.clientY });
    };
    view.addEventListener(type, onPointer, { capture: true, passive: true, signal });
  };
  listen('pointerdown', (point) => (down = point));
  listen('pointerup', (point) => {
    const from = down;
    down = undefined;
    if (!from || Math.hypot(point.x - from.x, point.y - from.y) > clickSlack) return;
    const mention = mentionAt(point);
    if (mention !== undefined) send({ type: 'open', mention });
  });
}
