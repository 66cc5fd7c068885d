import {
  hoverStart,
  stepHover,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
  type MentionKey,
  type Pointed,
} from '../core/hover/hover-machine.ts';
import { contains, movesTowards, type Point } from '../core/hover/safe-wedge.ts';
import { timings } from '../core/hover/timings.ts';
import type { Opening } from '../core/model/settings.ts';
import type { OpenCard } from './card-host.ts';
import type { EventSeal } from './event-seal.ts';
import { listenToClicks } from './click-input.ts';
import { mentionAtCaret, mentionUnderOverlay } from './mention-hit.ts';
import type { PageMentions } from './page-mentions.ts';
import { trackPointer, type PointerSample } from './pointer-track.ts';
import type { ScreenPlace } from './screen-place.ts';
import { listenToTouch } from './touch-input.ts';

export type ShowHow = {
  /** By a command, a tap or the popup: the focus moves in. */
  readonly asked: boolean;
  readonly pointer?: Point;
};

export type HoverInputOptions = {
  readonly view: Window;
  readonly mentions: PageMentions;
  readonly card: () => OpenCard | undefined;
  /** Whether a card is shown somewhere on behalf of this document, here or in the top one. */
  readonly isOpen: () => boolean;
  readonly timing: () => HoverOptions;
  readonly opening: () => Opening;
  readonly screen: ScreenPlace;
  readonly seal: EventSeal;
  /** The pointer rests on a mention whose card may open soon. */
  readonly prepare: (mention: MentionKey) => void;
  /** False when the mention has gone meanwhile. */
  readonly show: (mention: MentionKey, how: ShowHow) => boolean;
  readonly hide: (how: { readonly returnFocus: boolean }) => void;
  /** Esc, wherever the card is. */
  readonly escaped: () => void;
  readonly signal: AbortSignal;
};

export type HoverInput = {
  /** For whatever does not come from the pointer: commands, the popup, focus in the card, mentions that went. */
  readonly send: (event: HoverEvent) => void;
  /** Where the pointer was last seen in this document. */
  readonly lastSample: () => PointerSample | undefined;
};

/** Turns the page's pointer, scroll, key and touch events into events of the hover machine. Synthetic events are ignored. */
export function createHoverInput(options: HoverInputOptions): HoverInput {
  const { view, mentions, isOpen, opening, signal } = options;
  const machine = runMachine(options, () => pointer.last()?.point);
  const pointer = trackPointer({
    view,
    screen: options.screen,
    look: (look) => admit(options, look.held, pointAt(options, { ...look, find: mentionAtCaret })),
    lookUnderOverlays: (look) =>
      options.card() ? undefined : admit(options, look.held, pointAt(options, { ...look, find: mentionUnderOverlay })),
    seen: (sample) => machine.send({ type: 'pointer', ...sample }),
    signal,
  });

  const listen = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void): void =>
    view.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, passive: true, signal });

  listen('pointermove', (event) => {
    if (event.pointerType !== 'touch') pointer.moved(event);
  });
  // Onto the card's notes, which are a document of their own: no movement in there is heard here.
  listen('pointerover', (event) => {
    if (options.card() && event.pointerType !== 'touch') pointer.moved(event);
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
  listenToClicks({ view, mentions, pointedAt, opening, send: machine.send, signal });
  listen('keydown', (event) => {
    if (event.key === 'Shift' && !event.repeat && opening() === 'key') pointer.lookAgain(true);
  });

  // Esc is the card's while one is open, and the page's again after.
  options.seal.offerEscape(() => {
    if (!isOpen()) return false;
    machine.send({ type: 'escape' });
    options.escaped();
    return true;
  }, signal);

  return { send: machine.send, lastSample: pointer.last };
}

type Machine = { readonly send: (event: HoverEvent) => void };

/** Keeps the state, runs the timers, and carries the effects out. */
function runMachine(options: HoverInputOptions, pointer: () => Point | undefined): Machine {
  const { timing, prepare, show, hide, signal } = options;
  let state: HoverState = hoverStart;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let preparing: ReturnType<typeof setTimeout> | undefined;

  const send = (event: HoverEvent): void => {
    const before = state;
    const step = stepHover(state, event, timing());
    state = step.state;
    if (state !== before) clearTimeout(preparing);
    if (state !== before && state.kind === 'resting') {
      const { mention } = state;
      preparing = setTimeout(() => prepare(mention), Math.min(timings.prepareAfter, timing().openDelay / 2));
    }
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

  const showMention = (key: MentionKey, asked: boolean): void => {
    const point = asked ? undefined : pointer();
    if (!show(key, { asked, ...(point ? { pointer: point } : {}) })) send({ type: 'escape' });
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      clearTimeout(preparing);
    },
    { once: true },
  );
  return { send };
}

type Look = { readonly point: Point; readonly from?: Point | undefined; readonly find: typeof mentionAtCaret };

function pointAt({ view, mentions, card }: HoverInputOptions, { point, from, find }: Look): Pointed {
  const box = card()?.box();
  if (box && contains(box, point)) return { on: 'card' };
  const mention = find(view.document, mentions, point);
  if (mention) return { on: 'mention', mention: mention.key };
  return { on: 'elsewhere', toCard: box !== undefined && from !== undefined && movesTowards(from, point, box) };
}

/** While no card is open, a reader who chose a key or a click has names open by nothing else. */
function admit({ isOpen, opening }: HoverInputOptions, held: boolean, pointed: Pointed): Pointed {
  const isAdmitted = isOpen() || opening() === 'rest' || (opening() === 'key' && held);
  return isAdmitted || pointed.on !== 'mention' ? pointed : { on: 'elsewhere', toCard: false };
}
