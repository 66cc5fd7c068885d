import type { ArticleDate } from '../card/build-card.ts';
import type { Box, Point } from '../hover/safe-wedge.ts';
import type { Cue } from '../match/mention.ts';
import {
  anyString,
  bad,
  boolean,
  finiteNumber,
  list,
  object,
  oneOf,
  optional,
  stringThat,
  type Decoder,
} from '../model/decode.ts';
import type { NoteContext } from '../model/note.ts';
import { isIsoDay, type IsoDay } from '../model/partial-date.ts';
import type { PersonId } from '../model/person.ts';
import { personIdDecoder } from '../notes/decode-note.ts';

/**
 * A frame's cards are drawn by the top document, so that no frame is too small for them. The two never speak through
 * the page: what they tell each other goes by way of the background.
 */

/** A mention in a frame, as the top document needs it. */
export type FrameMention = {
  /** The frame's own number for it. */
  readonly key: number;
  readonly person: PersonId;
  /** The words on the page. */
  readonly surface: string;
  readonly because: readonly Cue[];
  /** `top`: in the top document's viewport; `screen`: on the screen; `unknown`: only their size and order are right. */
  readonly space: 'top' | 'screen' | 'unknown';
  readonly lines: readonly Box[];
  readonly pointer?: Point;
  readonly rightToLeft: boolean;
  readonly theme: 'light' | 'dark';
  readonly article?: ArticleDate;
  readonly context: NoteContext;
};

export type FrameEvent =
  /** Names are marked in the frame: the top document may be asked for cards. */
  | { readonly kind: 'present' }
  /** The pointer rests on a mention: its card may be wanted soon. */
  | { readonly kind: 'prepare'; readonly mention: FrameMention }
  | { readonly kind: 'open'; readonly mention: FrameMention; readonly asked: boolean }
  /** The pointer has left the mention, and has not come back. */
  | { readonly kind: 'left' }
  /** Esc, or a press elsewhere in the frame. */
  | { readonly kind: 'close' };

export type FrameRequests = {
  /** From a frame. False when the top document cannot draw cards: then the frame draws its own. */
  'frame.card': { params: { event: FrameEvent }; result: boolean };
  /** From the top document: the card that a frame asked for is closed. */
  'frame.closed': { params: { frame: number }; result: null };
};

/** How the background hands these on. */
export type FramePageRequests = {
  'page.frame-card': { params: { frame: number; event: FrameEvent }; result: boolean };
  'page.frame-closed': { params: Record<string, never>; result: boolean };
};

export const articleDecoder: Decoder<ArticleDate> = object({
  day: stringThat<IsoDay>(isIsoDay, 'an ISO day'),
  guessed: boolean,
});

const wholeNumber: Decoder<number> = (value, path, report) => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  report(path, 'expected a whole number');
  return bad;
};

const box: Decoder<Box> = object({ left: finiteNumber, top: finiteNumber, right: finiteNumber, bottom: finiteNumber });

export const cuesDecoder: Decoder<readonly Cue[]> = list(
  object({ kind: anyString, found: optional(anyString), person: optional(personIdDecoder) }),
);

const mention: Decoder<FrameMention> = object({
  key: wholeNumber,
  person: personIdDecoder,
  surface: anyString,
  because: cuesDecoder,
  space: oneOf(['top', 'screen', 'unknown']),
  lines: list(box),
  pointer: optional(object({ x: finiteNumber, y: finiteNumber })),
  rightToLeft: boolean,
  theme: oneOf(['light', 'dark']),
  article: optional(articleDecoder),
  context: object({ url: anyString, title: anyString, quote: anyString }),
});

const eventDecoders: { readonly [K in FrameEvent['kind']]: Decoder<Extract<FrameEvent, { kind: K }>> } = {
  present: object({ kind: oneOf(['present']) }),
  prepare: object({ kind: oneOf(['prepare']), mention }),
  open: object({ kind: oneOf(['open']), mention, asked: boolean }),
  left: object({ kind: oneOf(['left']) }),
  close: object({ kind: oneOf(['close']) }),
};

const frameEvent: Decoder<FrameEvent> = (value, path, report) => {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
  if (typeof kind === 'string' && Object.hasOwn(eventDecoders, kind)) {
    return eventDecoders[kind as FrameEvent['kind']](value, path, report);
  }
  report(path, 'expected an event of a frame');
  return bad;
};

export const frameParams: { readonly [N in keyof FrameRequests]: Decoder<FrameRequests[N]['params']> } = {
  'frame.card': object({ event: frameEvent }),
  'frame.closed': object({ frame: wholeNumber }),
};

export const framePageParams: { readonly [N in keyof FramePageRequests]: Decoder<FramePageRequests[N]['params']> } = {
  'page.frame-card': object({ frame: wholeNumber, event: frameEvent }),
  'page.frame-closed': object({}),
};
