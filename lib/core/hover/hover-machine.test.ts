import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hoverStart,
  stepHover,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type Pointed,
} from './hover-machine.ts';
import { timings } from './timings.ts';

const options = { openDelay: timings.openDelay };
const on = (mention: number): Pointed => ({ on: 'mention', mention });
const away: Pointed = { on: 'elsewhere', toCard: false };
const towards: Pointed = { on: 'elsewhere', toCard: true };
const pointer = (pointed: Pointed, at = 1_000, speed = 0): HoverEvent => ({ type: 'pointer', at, speed, pointed });

/** Runs events; `wait` lets the newest timer elapse, as the page layer does. */
function run(steps: readonly (HoverEvent | 'wait')[]) {
  let state: HoverState = hoverStart;
  let timer = -1;
  const effects: HoverEffect[] = [];
  for (const step of steps) {
    const event: HoverEvent = step === 'wait' ? { type: 'elapsed', timer } : step;
    const next = stepHover(state, event, options);
    state = next.state;
    for (const effect of next.effects) {
      effects.push(effect);
      if (effect.do === 'start-timer') timer = effect.timer;
    }
  }
  return { state, effects, shown: effects.filter((effect) => effect.do !== 'start-timer') };
}

describe('opening', () => {
  it('opens when the pointer rests on a mention for the delay', () => {
    const { state, effects } = run([pointer(on(7)), 'wait']);
    expect(state).toMatchObject({ kind: 'open', mention: 7 });
    expect(effects).toEqual([
      { do: 'start-timer', timer: 1, delay: timings.openDelay },
      { do: 'show', mention: 7, asked: false },
    ]);
  });

  it('does not open when the pointer leaves before the delay has passed', () => {
    expect(run([pointer(on(7)), pointer(away), 'wait']).shown).toEqual([]);
  });

  it('sets the clock back while the pointer crosses fast, and not while it rests', () => {
    const fast = run([pointer(on(7)), pointer(on(7), 1_020, 2), pointer(on(7), 1_040, 2)]);
    expect(fast.effects).toHaveLength(3);
    const slow = run([pointer(on(7)), pointer(on(7), 1_020, 0.1)]);
    expect(slow.effects).toHaveLength(1);
  });

  it('an overtaken timer opens nothing', () => {
    const { state } = run([pointer(on(7)), pointer(on(8), 1_050), { type: 'elapsed', timer: 1 }]);
    expect(state.kind).toBe('resting');
  });

  it('never opens because the page scrolled under a resting pointer', () => {
    expect(run([pointer(on(7)), { type: 'scroll', at: 1_100 }, 'wait']).shown).toEqual([]);
  });

  it('waits longer right after a scroll', () => {
    const { effects } = run([{ type: 'scroll', at: 990 }, pointer(on(7), 1_000)]);
    expect(effects).toEqual([{ do: 'start-timer', timer: 2, delay: timings.openDelay + timings.scrollQuiet }]);
  });

  it('a press cancels what was about to open', () => {
    expect(run([pointer(on(7)), { type: 'press', pointed: on(7) }, 'wait']).shown).toEqual([]);
  });
});

describe('staying and closing', () => {
  const open = [pointer(on(7)), 'wait'] as const;

  it('closes after the delay when the pointer has left', () => {
    const { state, shown } = run([...open, pointer(away), 'wait']);
    expect(state.kind).toBe('idle');
    expect(shown.at(-1)).toEqual({ do: 'hide', returnFocus: false });
  });

  it('stays when the pointer reaches the card in time', () => {
    expect(run([...open, pointer(towards), pointer({ on: 'card' }), 'wait']).state.kind).toBe('open');
  });

  it('every step towards the card sets the closing clock back', () => {
    const { effects } = run([...open, pointer(towards), pointer(towards), pointer(towards)]);
    expect(effects.filter((effect) => effect.do === 'start-timer')).toHaveLength(4);
  });

  it('moving away does not set it back', () => {
    const { effects } = run([...open, pointer(away), pointer(away), pointer(away)]);
    expect(effects.filter((effect) => effect.do === 'start-timer')).toHaveLength(2);
  });

  it('Esc closes at once, and again does nothing', () => {
    const { shown } = run([...open, { type: 'escape' }, { type: 'escape' }]);
    expect(shown).toEqual([
      { do: 'show', mention: 7, asked: false },
      { do: 'hide', returnFocus: false },
    ]);
  });

  it('another mention takes the card over only after a rest', () => {
    expect(run([...open, pointer(on(8))]).state).toMatchObject({ kind: 'open', mention: 7 });
    expect(run([...open, pointer(on(8)), 'wait']).state).toMatchObject({ kind: 'open', mention: 8 });
    expect(run([...open, pointer(on(8)), pointer({ on: 'card' }), 'wait']).state).toMatchObject({ mention: 7 });
  });

  it('a focus inside holds the card against the pointer, until it leaves', () => {
    const held = [...open, { type: 'focus-in-card' }, pointer(away), 'wait'] as const;
    expect(run(held).state.kind).toBe('open');
    expect(run([...held, { type: 'focus-left-card' }, 'wait']).state.kind).toBe('idle');
  });

  it('a pinned card outlives presses elsewhere, and Esc still closes it', () => {
    const pinned = [...open, { type: 'pin' }, { type: 'press', pointed: away }, pointer(away), 'wait'] as const;
    expect(run(pinned).state.kind).toBe('open');
    expect(run([...pinned, { type: 'escape' }]).state.kind).toBe('idle');
  });

  it('a card that was asked for stays without the pointer, returns the focus, and becomes ordinary once pointed at', () => {
    const asked = [{ type: 'ask', mention: 3 }, pointer(away), 'wait'] as const;
    expect(run(asked).state).toMatchObject({ kind: 'open', mention: 3 });
    expect(run([...asked, { type: 'escape' }]).shown.at(-1)).toEqual({ do: 'hide', returnFocus: true });
    expect(run([...asked, pointer({ on: 'card' }), pointer(away), 'wait']).state.kind).toBe('idle');
  });

  it('closes when its mention has gone, unless somebody is working in it', () => {
    expect(run([...open, { type: 'gone', mention: 7 }, 'wait']).state.kind).toBe('idle');
    expect(run([...open, { type: 'gone', mention: 9 }, 'wait']).state.kind).toBe('open');
    expect(run([...open, { type: 'focus-in-card' }, { type: 'gone', mention: 7 }, 'wait']).state.kind).toBe('open');
  });
});

describe('cards that other hands open', () => {
  it('opens at once on a click, and is from then on like one that was rested for', () => {
    const clicked = [{ type: 'open', mention: 7 }] as const;
    expect(run(clicked).shown).toEqual([{ do: 'show', mention: 7, asked: false }]);
    expect(run([...clicked, { type: 'open', mention: 7 }]).shown).toHaveLength(1);
    expect(run([...clicked, pointer(away), 'wait']).state.kind).toBe('idle');
  });

  it('waits only the rest of the closing delay when another document has waited already', () => {
    const opened = stepHover(hoverStart, { type: 'open', mention: 7 }, options).state;
    const left = stepHover(opened, { type: 'pointer-left' }, { ...options, closeDelay: 40 });
    expect(left.effects).toEqual([{ do: 'start-timer', timer: left.state.serial, delay: 40 }]);
    const resting = stepHover(hoverStart, pointer(on(7)), { ...options, closeDelay: 40 });
    expect(resting.effects).toMatchObject([{ delay: timings.openDelay }]);
  });

  it('closes when its name has been scrolled out of sight, unless somebody is working in it', () => {
    const open = [{ type: 'open', mention: 7 }] as const;
    expect(run([...open, { type: 'left-view' }, 'wait']).state.kind).toBe('idle');
    expect(run([...open, { type: 'focus-in-card' }, { type: 'left-view' }, 'wait']).state.kind).toBe('open');
  });
});

describe('in any order of events', () => {
  const pointed = fc.oneof(
    fc.constantFrom<Pointed>(away, towards, { on: 'card' }),
    fc.integer({ min: 1, max: 3 }).map(on),
  );
  const event: fc.Arbitrary<HoverEvent | 'wait'> = fc.oneof(
    fc.constant('wait' as const),
    fc.record({
      type: fc.constant('pointer' as const),
      at: fc.nat(10_000),
      speed: fc.double({ min: 0, max: 3, noNaN: true }),
      pointed,
    }),
    fc.record({ type: fc.constant('press' as const), pointed }),
    fc.record({ type: fc.constant('scroll' as const), at: fc.nat(10_000) }),
    fc.constantFrom<HoverEvent>(
      { type: 'escape' },
      { type: 'pointer-left' },
      { type: 'focus-in-card' },
      { type: 'focus-left-card' },
      { type: 'pin' },
      { type: 'unpin' },
      { type: 'left-view' },
    ),
    fc.record({
      type: fc.constantFrom('ask' as const, 'open' as const, 'gone' as const),
      mention: fc.integer({ min: 1, max: 3 }),
    }),
  );

  it('shows and hides by turns, and Esc always ends with nothing shown', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { shown, state } = run([...events, { type: 'escape' }]);
        expect(state.kind).toBe('idle');
        const isOpenAfter = shown.map((effect) => effect.do === 'show');
        expect(isOpenAfter.at(-1) ?? false).toBe(false);
        expect(isOpenAfter.every((isOpen, index) => isOpen || isOpenAfter[index - 1] === true)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
