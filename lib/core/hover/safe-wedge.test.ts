import { describe, expect, it } from 'vitest';
import { contains, movesTowards } from './safe-wedge.ts';

const card = { left: 100, top: 200, right: 460, bottom: 600 };

describe('movesTowards', () => {
  it('is true straight down to a card below, and along its far corners', () => {
    expect(movesTowards({ x: 280, y: 100 }, { x: 280, y: 110 }, card)).toBe(true);
    expect(movesTowards({ x: 100, y: 195 }, { x: 110, y: 196 }, card)).toBe(true);
  });

  it('is false away from it', () => {
    expect(movesTowards({ x: 280, y: 100 }, { x: 280, y: 90 }, card)).toBe(false);
    expect(movesTowards({ x: 90, y: 190 }, { x: 60, y: 180 }, card)).toBe(false);
  });

  it('a tremble has no direction', () => {
    expect(movesTowards({ x: 280, y: 100 }, { x: 280, y: 101 }, card)).toBe(false);
  });
});

it('contains counts the margin on every side', () => {
  expect(contains(card, { x: 98, y: 200 }, 2)).toBe(true);
  expect(contains(card, { x: 97, y: 200 }, 2)).toBe(false);
  expect(contains(card, { x: 300, y: 602 }, 2)).toBe(true);
});
