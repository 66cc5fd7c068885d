/** Kinds of underlines; each tells the three states apart by its shape. `off`: no underline, the cards stay. */
export const markLines = ['kinds', 'fine', 'bold', 'off'] as const;
export type MarkLine = (typeof markLines)[number];

/** `usual`: blue, and orange for whoever has left; `text`: the colour of the text itself. */
export const markColours = ['usual', 'blue', 'green', 'violet', 'text'] as const;
export type MarkColour = (typeof markColours)[number];

export type MarkLook = { readonly line: MarkLine; readonly colour: MarkColour };

/** What is underlined: nothing has changed since the article; moved, left since it was written. */
export const underlinedKinds = ['same', 'moved', 'left'] as const;
export type UnderlinedKind = (typeof underlinedKinds)[number];

export const usualLook: MarkLook = { line: 'kinds', colour: 'usual' };

export const lookOf = (settings: { readonly markLine?: MarkLine; readonly markColour?: MarkColour }): MarkLook => ({
  line: settings.markLine ?? usualLook.line,
  colour: settings.markColour ?? usualLook.colour,
});

const shapes: Readonly<Record<Exclude<MarkLine, 'off'>, Readonly<Record<UnderlinedKind, string>>>> = {
  kinds: { same: 'dotted 1.5px', moved: 'dashed 1.5px', left: 'wavy 1.25px' },
  fine: { same: 'dotted 1px', moved: 'dashed 1px', left: 'double 1px' },
  bold: { same: 'dotted 2.5px', moved: 'dashed 2.5px', left: 'wavy 2px' },
};

/** Share of the text's own colour in per cent, and the tone it is mixed with: so both bear light pages and dark ones. */
export type Ink = readonly [share: number, tone: string];

const single: Readonly<Record<Exclude<MarkColour, 'usual' | 'text'>, Ink>> = {
  blue: [35, '#2b6ce0'],
  green: [35, '#1f8a4c'],
  violet: [35, '#8a4fd0'],
};
const usual: Readonly<Record<UnderlinedKind, Ink>> = {
  same: [45, '#4a5fd0'],
  moved: [35, '#4a5fd0'],
  left: [30, '#c2571a'],
};

/** Undefined: the text's own colour. */
export function inkOf(colour: MarkColour, kind: UnderlinedKind): Ink | undefined {
  if (colour === 'usual') return usual[kind];
  return colour === 'text' ? undefined : single[colour];
}

/** The value of `text-decoration` for a mark. */
export function decorationOf(kind: UnderlinedKind, { line, colour }: MarkLook): string {
  if (line === 'off') return 'none';
  const ink = inkOf(colour, kind);
  const paint = ink ? `color-mix(in srgb, currentColor ${ink[0]}%, ${ink[1]})` : 'currentColor';
  return `underline ${shapes[line][kind]} ${paint}`;
}

/**
 * The rules that draw a page's marks so, stronger than those of `marks.css`, which every page gets. A printed page has
 * none. Firefox: `:root::highlight()` does not reach descendants, hence no root in the selectors.
 */
export const markStyles = (look: MarkLook): string =>
  `@media not print{${underlinedKinds
    .map((kind) => `::highlight(rolecall-${kind}){text-decoration:${decorationOf(kind, look)}!important}`)
    .join('')}::highlight(rolecall-focus){background-color:color-mix(in srgb,#4a5fd0 28%,transparent)}}`;
