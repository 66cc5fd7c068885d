import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxCardHeight, placeCard } from './place-card.ts';

const viewport = { width: 1_280, height: 900 };
const card = { width: 360, height: 500 };
const line = (left: number, top: number, width = 120) => ({ left, top, right: left + width, bottom: top + 20 });

describe('placeCard', () => {
  it('stands below the line, flush with the name', () => {
    expect(placeCard({ lines: [line(200, 100)], card, viewport, rightToLeft: false })).toMatchObject({
      left: 200,
      top: 126,
      side: 'below',
    });
  });

  it('is flush with the end of the name in a right-to-left text', () => {
    expect(placeCard({ lines: [line(800, 100)], card, viewport, rightToLeft: true }).left).toBe(560);
  });

  it('stands above when there is no room below', () => {
    const place = placeCard({ lines: [line(200, 800)], card, viewport, rightToLeft: false });
    expect(place).toMatchObject({ side: 'above', top: 294 });
  });

  it('uses the line that is pointed at when a name breaks over two', () => {
    const lines = [line(1_100, 100), line(50, 120)];
    const place = placeCard({ lines, card, viewport, rightToLeft: false, pointer: { x: 60, y: 130 } });
    expect(place).toMatchObject({ left: 50, top: 146 });
  });

  it('stands beside the name in a strip too low for above and below', () => {
    const place = placeCard({
      lines: [line(100, 60)],
      card,
      viewport: { width: 1_280, height: 140 },
      rightToLeft: false,
    });
    expect(place.side).toBe('beside');
    expect(place.left).toBeGreaterThanOrEqual(220);
  });

  it('never exceeds 70 % of the viewport, nor leaves it, nor covers the line unless the strip leaves no choice', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 320, max: 3_840 }),
          height: fc.integer({ min: 320, max: 2_160 }),
          x: fc.double({ min: 0, max: 1, noNaN: true }),
          y: fc.double({ min: 0, max: 1, noNaN: true }),
          cardHeight: fc.integer({ min: 80, max: 1_500 }),
          rightToLeft: fc.boolean(),
        }),
        ({ width, height, x, y, cardHeight, rightToLeft }) => {
          const own = { width: Math.min(360, width - 16), height: Math.min(cardHeight, maxCardHeight(height)) };
          const anchor = line(x * (width - 120), y * (height - 20));
          const place = placeCard({ lines: [anchor], card: own, viewport: { width, height }, rightToLeft });
          const shown = Math.min(own.height, place.maxHeight);
          expect(place.maxHeight).toBeLessThanOrEqual(height * 0.7);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + own.width).toBeLessThanOrEqual(width - 8 + 1e-6);
          expect(place.top).toBeGreaterThanOrEqual(8 - 1e-6);
          expect(place.top + shown).toBeLessThanOrEqual(height - 8 + 1e-6);
          expect(place.side !== 'below' || place.top >= anchor.bottom).toBe(true);
          expect(place.side !== 'above' || place.top + shown <= anchor.top).toBe(true);
          expect(place.side).not.toBe('beside');
        },
      ),
      { numRuns: 500 },
    );
  });
});
