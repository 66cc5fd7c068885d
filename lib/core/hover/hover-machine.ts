import { timings } from './timings.ts';

/** A mention on the page, as the page layer numbers it; the machine only compares them. */
export type MentionKey = number;

/** What the pointer is over. `toCard`: outside of both, but on its way from the mention to the card. */
export type Pointed =
  | { readonly on: 'mention'; readonly mention: MentionKey }
  | { readonly on: 'card' }
  | { readonly on: 'elsewhere'; readonly toCard: boolean };

export type HoverEvent =
  /** `at` in ms of any steady clock; `speed` in px/ms over the last movement. */
  | { readonly type: 'pointer'; readonly at: number; readonly speed: number; readonly pointed: Pointed }
  | { readonly type: 'pointer-left' }
  | { readonly type: 'scroll'; readonly at: number }
  | { readonly type: 'press'; readonly pointed: Pointed }
  | { readonly type: 'escape' }
  /** The reader asked for it: a command, a tap, a click in the popup. */
  | { readonly type: 'ask'; readonly mention: MentionKey }
  /** Asked for with the pointer, by a click: opens at once, and then lives like a card that was rested for. */
  | { readonly type: 'open'; readonly mention: MentionKey }
  | { readonly type: 'focus-in-card' }
  | { readonly type: 'focus-left-card' }
  | { readonly type: 'pin' }
  | { readonly type: 'unpin' }
  /** The open card's mention has been scrolled out of sight. */
  | { readonly type: 'left-view' }
  /** The mention is no longer on the page. */
  | { readonly type: 'gone'; readonly mention: MentionKey }
  | { readonly type: 'elapsed'; readonly timer: number };

/** `held`: something other than the pointer keeps the card open: a focus inside, a pin, or that it was asked for. */
type Hold = { readonly focus: boolean; readonly pinned: boolean; readonly asked: boolean };

export type HoverState =
  | { readonly kind: 'idle'; readonly serial: number; readonly scrolledAt: number }
  | { readonly kind: 'resting'; readonly serial: number; readonly scrolledAt: number; readonly mention: MentionKey }
  | {
      readonly kind: 'open';
      readonly serial: number;
      readonly scrolledAt: number;
      readonly mention: MentionKey;
      readonly hold: Hold;
      /** Running clock: towards closing, or towards another mention. */
      readonly pending?: { readonly kind: 'close' } | { readonly kind: 'switch'; readonly mention: MentionKey };
    };

export type HoverEffect =
  /** Replaces a running timer; only the newest timer's `elapsed` counts. */
  | { readonly do: 'start-timer'; readonly timer: number; readonly delay: number }
  | { readonly do: 'show'; readonly mention: MentionKey; readonly asked: boolean }
  | { readonly do: 'hide'; readonly returnFocus: boolean };

export type HoverStep = { readonly state: HoverState; readonly effects: readonly HoverEffect[] };

export type HoverOptions = {
  readonly openDelay: number;
  /** When another document has waited already, only the rest of the delay is waited here; absent: all of it. */
  readonly closeDelay?: number;
};

const noHold: Hold = { focus: false, pinned: false, asked: false };

export const hoverStart: HoverState = { kind: 'idle', serial: 0, scrolledAt: Number.NEGATIVE_INFINITY };

const stay = (state: HoverState): HoverStep => ({ state, effects: [] });

/**
 * One step of the hover: pure, so that every order of events can be tested.
 * Timers are numbered; an `elapsed` of an older number is a clock that was overtaken and is ignored.
 */
export function stepHover(state: HoverState, event: HoverEvent, options: HoverOptions): HoverStep {
  const step = advance(state, event, options);
  const { closeDelay } = options;
  if (closeDelay === undefined || step.state.kind !== 'open' || step.state.pending?.kind !== 'close') return step;
  return {
    state: step.state,
    effects: step.effects.map((effect) => (effect.do === 'start-timer' ? { ...effect, delay: closeDelay } : effect)),
  };
}

function advance(state: HoverState, event: HoverEvent, options: HoverOptions): HoverStep {
  switch (event.type) {
    case 'pointer':
      return state.kind === 'open' ? pointOpen(state, event) : pointClosed(state, event, options);
    case 'pointer-left':
      return state.kind === 'open' ? startClosing(state) : toIdle(state);
    case 'scroll':
      return scroll(state, event.at);
    case 'press':
      return press(state, event.pointed);
    case 'escape':
      return state.kind === 'open' ? hide(state, state.hold.focus || state.hold.asked) : toIdle(state);
    case 'ask':
      return show(state, event.mention, { ...noHold, asked: true });
    case 'open':
      return state.kind === 'open' && state.mention === event.mention
        ? stayOpen(state)
        : show(state, event.mention, noHold);
    case 'elapsed':
      return event.timer === state.serial ? elapse(state) : stay(state);
    case 'left-view':
      return state.kind === 'open' ? gone(state, state.mention) : stay(state);
    case 'gone':
      return gone(state, event.mention);
    default:
      return state.kind === 'open' ? changeHold(state, event.type) : stay(state);
  }
}

type Closed = Exclude<HoverState, { kind: 'open' }>;
type Open = Extract<HoverState, { kind: 'open' }>;
type PointerEventOf = Extract<HoverEvent, { type: 'pointer' }>;

const toIdle = (state: HoverState): HoverStep =>
  state.kind === 'idle' ? stay(state) : stay({ kind: 'idle', serial: state.serial + 1, scrolledAt: state.scrolledAt });

function pointClosed(state: Closed, event: PointerEventOf, options: HoverOptions): HoverStep {
  if (event.pointed.on !== 'mention') return toIdle(state);
  const { mention } = event.pointed;
  const justScrolled = event.at - state.scrolledAt < timings.scrollQuiet;
  const isNew = state.kind !== 'resting' || state.mention !== mention;
  // A pointer that only crosses keeps setting the clock back; one that rests sends no more events.
  if (!isNew && event.speed <= timings.restSpeed) return stay(state);
  const serial = state.serial + 1;
  return {
    state: { kind: 'resting', serial, scrolledAt: state.scrolledAt, mention },
    effects: [
      { do: 'start-timer', timer: serial, delay: options.openDelay + (justScrolled ? timings.scrollQuiet : 0) },
    ],
  };
}

function pointOpen(state: Open, event: PointerEventOf): HoverStep {
  const { pointed } = event;
  if (pointed.on === 'card') return stayOpen(state);
  if (pointed.on === 'mention') {
    if (pointed.mention === state.mention) return stayOpen(state);
    if (isHeld(state)) return stay(state);
    if (
      state.pending?.kind === 'switch' &&
      state.pending.mention === pointed.mention &&
      event.speed <= timings.restSpeed
    ) {
      return stay(state);
    }
    return startTimer(state, { kind: 'switch', mention: pointed.mention }, timings.switchDelay);
  }
  // Every step towards the card sets the clock back: a slow hand gets there too.
  if (pointed.toCard) return isHeld(state) ? stay(state) : startTimer(state, { kind: 'close' }, timings.closeDelay);
  return startClosing(state);
}

const isHeld = (state: Open): boolean => state.hold.focus || state.hold.pinned || state.hold.asked;

function startTimer(state: Open, pending: NonNullable<Open['pending']>, delay: number): HoverStep {
  const serial = state.serial + 1;
  return { state: { ...state, serial, pending }, effects: [{ do: 'start-timer', timer: serial, delay }] };
}

function startClosing(state: Open): HoverStep {
  if (isHeld(state) || state.pending?.kind === 'close') return stay(state);
  return startTimer(state, { kind: 'close' }, timings.closeDelay);
}

/** The pointer is where the card belongs: a card that was asked for is from now on an ordinary one. */
function stayOpen(state: Open): HoverStep {
  const { pending: _, ...rest } = state;
  return stay({ ...rest, serial: state.serial + 1, hold: { ...state.hold, asked: false } });
}

function scroll(state: HoverState, at: number): HoverStep {
  if (state.kind === 'open') return stay({ ...state, scrolledAt: at });
  return stay({ kind: 'idle', serial: state.serial + 1, scrolledAt: at });
}

/** A press on the page (not a drag out of the card) is the reader's turn to something else. */
function press(state: HoverState, pointed: Pointed): HoverStep {
  if (state.kind !== 'open') return toIdle(state);
  if (pointed.on === 'card' || state.hold.pinned) return stay(state);
  return pointed.on === 'mention' && pointed.mention === state.mention ? stay(state) : hide(state, false);
}

function hide(state: Open, returnFocus: boolean): HoverStep {
  return {
    state: { kind: 'idle', serial: state.serial + 1, scrolledAt: state.scrolledAt },
    effects: [{ do: 'hide', returnFocus }],
  };
}

function show(state: HoverState, mention: MentionKey, hold: Hold): HoverStep {
  return {
    state: { kind: 'open', serial: state.serial + 1, scrolledAt: state.scrolledAt, mention, hold },
    effects: [{ do: 'show', mention, asked: hold.asked }],
  };
}

function elapse(state: HoverState): HoverStep {
  if (state.kind === 'resting') return show(state, state.mention, noHold);
  if (state.kind !== 'open' || !state.pending) return stay(state);
  return state.pending.kind === 'switch' ? show(state, state.pending.mention, noHold) : hide(state, false);
}

function gone(state: HoverState, mention: MentionKey): HoverStep {
  if (state.kind === 'resting' && state.mention === mention) return toIdle(state);
  if (state.kind !== 'open' || state.mention !== mention) return stay(state);
  // The reader may be writing a note: a page that redraws itself does not take the card away from under the hands.
  return isHeld(state) || state.hold.focus ? stay(state) : startClosing(state);
}

function changeHold(state: Open, change: 'focus-in-card' | 'focus-left-card' | 'pin' | 'unpin'): HoverStep {
  const hold: Hold =
    change === 'pin' || change === 'unpin'
      ? { ...state.hold, pinned: change === 'pin' }
      : { ...state.hold, focus: change === 'focus-in-card', asked: false };
  const { pending: _, ...rest } = state;
  const next: Open = { ...rest, serial: state.serial + 1, hold };
  return change === 'focus-left-card' || change === 'unpin' ? startClosing(next) : stay(next);
}
