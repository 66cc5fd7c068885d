import { describe, expect, it } from 'vitest';
import { createScreenPlace } from './screen-place.ts';

/** A window of which nothing is known but what its events tell. */
const unknownView = { outerWidth: 0 } as unknown as Window;
type Origin = { readonly left: number; readonly top: number; readonly scale?: number };
const event = (clientX: number, clientY: number, { left, top, scale = 1 }: Origin) => ({
  clientX,
  clientY,
  screenX: left + clientX * scale,
  screenY: top + clientY * scale,
});

describe('where a viewport lies on the screen', () => {
  it('is unknown before the first event, where the browser does not tell', () => {
    const place = createScreenPlace(unknownView);
    expect(place.toScreen({ x: 1, y: 1 })).toBeUndefined();
    expect(place.fromScreen({ x: 1, y: 1 })).toBeUndefined();
  });

  it('brings a point of a frame into the top document', () => {
    const top = createScreenPlace(unknownView);
    const frame = createScreenPlace(unknownView);
    top.note(event(300, 200, { left: 50, top: 120 }));
    // The frame stands at 400, 260 in the top document.
    frame.note(event(10, 12, { left: 450, top: 380 }));
    const screen = frame.toScreen({ x: 4, y: 8 });
    expect(screen).toEqual({ x: 454, y: 388 });
    expect(screen && top.fromScreen(screen)).toEqual({ x: 404, y: 268 });
  });

  it('learns the zoom from two events that lie apart', () => {
    const place = createScreenPlace(unknownView);
    place.note(event(100, 100, { left: 10, top: 80, scale: 1.5 }));
    place.note(event(300, 260, { left: 10, top: 80, scale: 1.5 }));
    expect(place.fromScreen({ x: 10 + 600, y: 80 + 300 })).toEqual({ x: 400, y: 200 });
  });

  it('takes rounding for no zoom', () => {
    const place = createScreenPlace(unknownView);
    place.note({ clientX: 0, clientY: 0, screenX: 0, screenY: 0 });
    place.note({ clientX: 100, clientY: 0, screenX: 101, screenY: 0 });
    expect(place.toScreen({ x: 0, y: 0 })).toEqual({ x: 1, y: 0 });
  });

  it('is told by Gecko, and guessed elsewhere, without any event', () => {
    const gecko = { mozInnerScreenX: 12, mozInnerScreenY: 90, outerWidth: 800 } as unknown as Window;
    expect(createScreenPlace(gecko).fromScreen({ x: 112, y: 190 })).toEqual({ x: 100, y: 100 });
    const other = { screenX: 10, screenY: 20, outerWidth: 816, innerWidth: 800, outerHeight: 708, innerHeight: 600 };
    expect(createScreenPlace(other as Window).fromScreen({ x: 18, y: 120 })).toEqual({ x: 0, y: 0 });
  });
});
