import { describe, expect, it } from 'vitest';
import { decodePageRequest, decodeRequest } from './decode-request.ts';

const mention = {
  key: 3,
  person: 'ada-byron',
  surface: 'Ada Byron',
  because: [{ kind: 'full-name', found: 'Ada Byron' }],
  space: 'screen',
  lines: [{ left: 1, top: 2.5, right: 90, bottom: 20 }],
  rightToLeft: false,
  theme: 'light',
  context: { url: 'https://example.com/', title: 'A title', quote: 'Ada Byron came.' },
};
const decode = (event: unknown) => decodeRequest({ name: 'frame.card', params: { event } });

describe('what a frame tells the top document', () => {
  it.each([
    { kind: 'present' },
    { kind: 'prepare', mention },
    { kind: 'open', mention: { ...mention, pointer: { x: 4, y: 5 } }, asked: true },
    { kind: 'left' },
    { kind: 'close' },
  ])('$kind is read back as it was sent', (event) => {
    expect(decode(event)).toEqual({ ok: true, value: { name: 'frame.card', params: { event } } });
    const handedOn = { name: 'page.frame-card', params: { frame: 12, event } };
    expect(decodePageRequest(handedOn)).toEqual({ ok: true, value: handedOn });
  });

  it.each([
    [undefined],
    [{ kind: 'constructor' }],
    [{ kind: 'open', mention }],
    [{ kind: 'open', mention: { ...mention, person: 'Ada Byron' }, asked: false }],
    [
      {
        kind: 'open',
        mention: { ...mention, lines: [{ left: Number.NaN, top: 0, right: 0, bottom: 0 }] },
        asked: false,
      },
    ],
    [{ kind: 'prepare', mention: { ...mention, space: 'elsewhere' } }],
  ])('%j is refused', (event) => {
    expect(decode(event)).toMatchObject({ ok: false });
  });
});
