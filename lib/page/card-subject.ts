import type { ArticleDate } from '../core/card/build-card.ts';
import type { Box, Point } from '../core/hover/safe-wedge.ts';
import type { Cue } from '../core/match/mention.ts';
import type { NoteContext } from '../core/model/note.ts';
import type { PersonId } from '../core/model/person.ts';
import type { FrameMention } from '../core/protocol/frame-card.ts';
import { linesOf } from './mention-hit.ts';
import { elementOf, textAround } from './mention-place.ts';
import { themeAround, type PageTheme } from './page-theme.ts';
import type { PageMention } from './run-store.ts';
import { placeInTop, type ScreenPlace } from './screen-place.ts';

/** What a card is shown for: a name in this document, or in one of its frames. */
export type CardSubject = {
  readonly person: PersonId;
  /** The words on the page. */
  readonly surface: string;
  readonly because: readonly Cue[];
  readonly article: ArticleDate | undefined;
  readonly context: NoteContext;
  /** Where the name stands now, in this viewport. */
  readonly lines: () => readonly Box[];
  readonly pointer: Point | undefined;
  /** The card's host goes where this is not inert. */
  readonly near: Node;
  readonly theme: PageTheme;
  readonly rightToLeft: boolean;
};

const placeOf = (mention: PageMention): Element => elementOf(mention) ?? document.documentElement;

export type SubjectFacts = { readonly article: ArticleDate | undefined; readonly pointer: Point | undefined };

export function subjectOf(mention: PageMention, { article, pointer }: SubjectFacts): CardSubject {
  const near = placeOf(mention);
  return {
    person: mention.person,
    surface: mention.range.toString(),
    because: mention.because,
    article,
    context: { url: location.href, title: document.title, quote: textAround(mention) },
    lines: () => linesOf(mention.range),
    pointer,
    near,
    theme: themeAround(near),
    rightToLeft: getComputedStyle(near).direction === 'rtl',
  };
}

const moveBox = (box: Box, by: Point): Box => ({
  left: box.left + by.x,
  right: box.right + by.x,
  top: box.top + by.y,
  bottom: box.bottom + by.y,
});

/** A mention of a frame as the top document is told of it: with where it stands, as exactly as can be known here. */
export function toFrameMention(key: number, subject: CardSubject, screen: ScreenPlace): FrameMention {
  const { person, surface, because, article, context, pointer, rightToLeft, theme } = subject;
  const lines = subject.lines();
  const first = lines[0] ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const inTop = placeInTop(window);
  const onScreen = inTop ? undefined : screen.toScreen({ x: first.left, y: first.top });
  const by = inTop ?? (onScreen ? { x: onScreen.x - first.left, y: onScreen.y - first.top } : { x: 0, y: 0 });
  return {
    key,
    person,
    surface,
    because,
    space: inTop ? 'top' : onScreen ? 'screen' : 'unknown',
    lines: (lines.length > 0 ? lines : [first]).map((line) => moveBox(line, by)),
    ...(pointer ? { pointer: { x: pointer.x + by.x, y: pointer.y + by.y } } : {}),
    rightToLeft,
    theme,
    ...(article ? { article } : {}),
    context,
  };
}

/** The other end: a frame's mention as something that the top document can show a card for. */
export function subjectInFrame(mention: FrameMention, screen: ScreenPlace): CardSubject {
  const { person, surface, because, article, context, rightToLeft, theme } = mention;
  const first = mention.lines[0] ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const scrolled = { x: window.scrollX, y: window.scrollY };
  const by = shiftFor(mention, first, screen);
  const lines = mention.lines.map((line) => moveBox(line, by));
  return {
    person,
    surface,
    because,
    article,
    context,
    // The frame goes with the page as it scrolls.
    lines: () => lines.map((line) => moveBox(line, { x: scrolled.x - window.scrollX, y: scrolled.y - window.scrollY })),
    pointer: mention.pointer && { x: mention.pointer.x + by.x, y: mention.pointer.y + by.y },
    near: document.documentElement,
    theme,
    rightToLeft,
  };
}

/** What brings a frame's coordinates into this viewport. */
function shiftFor({ space }: FrameMention, first: Box, screen: ScreenPlace): Point {
  if (space === 'top') return { x: 0, y: 0 };
  const at = space === 'screen' ? screen.fromScreen({ x: first.left, y: first.top }) : undefined;
  const place = at ?? focusedFrame() ?? { x: window.innerWidth / 3, y: window.innerHeight / 4 };
  return { x: place.x - first.left, y: place.y - first.top };
}

/** Asked for by keyboard, before any pointer came: then the focus is in the frame. */
function focusedFrame(): Point | undefined {
  const active = document.activeElement;
  if (!active || !/^i?frame$/.test(active.localName)) return undefined;
  const { left, top } = active.getBoundingClientRect();
  return { x: Math.max(0, left), y: Math.max(0, top) };
}
