import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { decorationOf, inkOf, markColours, markLines, markStyles, underlinedKinds, usualLook } from './mark-look.ts';

const shippedStyles = readFileSync(path.resolve(import.meta.dirname, '../../../entrypoints/marks.css'), 'utf8');

it('draws as the sheet of every page does, unless the reader chose otherwise', () => {
  for (const kind of underlinedKinds) {
    const rule = new RegExp(`::highlight\\(rolecall-${kind}\\) \\{\\s*text-decoration: ([^;]+);`).exec(shippedStyles);
    expect(rule?.[1]).toBe(decorationOf(kind, usualLook));
  }
});

it('says with the shape alone what has become of somebody', () => {
  for (const line of markLines.filter((candidate) => candidate !== 'off')) {
    const shapes = underlinedKinds.map((kind) => decorationOf(kind, { line, colour: 'text' }).split(' ')[1]);
    expect(new Set(shapes).size).toBe(underlinedKinds.length);
  }
});

it('draws nothing when the underlines are off', () => {
  expect(markStyles({ line: 'off', colour: 'green' })).toContain(
    '::highlight(rolecall-left){text-decoration:none!important}',
  );
});

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** Relative luminance of WCAG 2. */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: Rgb, b: Rgb): number => {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Pages as papers make them: white, grey and cream, and dark ones. */
const pages = [
  ['#000000', '#ffffff'],
  ['#333333', '#f4f4f4'],
  ['#121212', '#fff1e5'],
  ['#e8eaed', '#121418'],
  ['#dddddd', '#202124'],
] as const;

it.each(markColours)('%s stands out by 3 to 1 on light pages and dark ones', (colour) => {
  for (const [text, paper] of pages) {
    for (const kind of underlinedKinds) {
      const ink = inkOf(colour, kind);
      const words = rgbOf(text);
      const drawn = ink
        ? (words.map(
            (channel, at) => (channel * ink[0] + (rgbOf(ink[1])[at] ?? 0) * (100 - ink[0])) / 100,
          ) as unknown as Rgb)
        : words;
      expect(contrast(drawn, rgbOf(paper)), `${kind} on ${paper}`).toBeGreaterThanOrEqual(3);
    }
  }
});
