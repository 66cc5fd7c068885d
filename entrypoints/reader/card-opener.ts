import type { HoverOptions, MentionKey } from '../../lib/core/hover/hover-machine.ts';
import type { FrameEvent } from '../../lib/core/protocol/frame-card.ts';
import type { CardSubject } from '../../lib/page/card-subject.ts';
import type { HoverInput, ShowHow } from '../../lib/page/hover-input.ts';
import type { ScreenPlace } from '../../lib/page/screen-place.ts';
import type { CardController } from './card-view.tsx';
import { createFrameCards, handOver } from './frame-cards.ts';
import { createFrameLink } from './frame-link.ts';

export type CardOpenerOptions = {
  readonly view: Window;
  readonly screen: ScreenPlace;
  readonly card: CardController;
  /** A mention of this document; undefined once it has gone. */
  readonly subject: (key: MentionKey, pointer: CardSubject['pointer']) => CardSubject | undefined;
  readonly input: () => HoverInput;
  readonly signal: AbortSignal;
};

/** Shows cards where they have room: the top document draws its own and its frames', a frame asks it to. */
export type CardOpener = {
  readonly prepare: (key: MentionKey) => void;
  readonly show: (key: MentionKey, how: ShowHow) => boolean;
  readonly hide: (how: { readonly returnFocus: boolean }) => void;
  readonly escaped: () => void;
  readonly isOpenElsewhere: () => boolean;
  readonly closing: () => Pick<HoverOptions, 'closeDelay'>;
  readonly takeFrame: (frame: number, event: FrameEvent) => boolean;
  readonly frameClosed: () => void;
};

export const createCardOpener = (options: CardOpenerOptions): CardOpener =>
  options.view === options.view.top ? openInTop(options) : openFromFrame(options);

function openInTop({ screen, card, subject, input }: CardOpenerOptions): CardOpener {
  const frames = createFrameCards({ input, screen, prepare: card.prepare });
  return {
    prepare: (key) => {
      const own = subject(key, undefined);
      if (own) card.prepare(own);
    },
    show: (key, { asked, pointer }) => {
      const framed = frames.subjectOf(key);
      if (!framed) frames.closed();
      const shown = framed ?? subject(key, pointer);
      if (shown) card.show(shown, { asked });
      return shown !== undefined;
    },
    hide: (how) => {
      card.hide(how);
      frames.closed();
    },
    escaped: () => undefined,
    isOpenElsewhere: () => false,
    closing: () => {
      const closeDelay = frames.closeDelay();
      return closeDelay === undefined ? {} : { closeDelay };
    },
    takeFrame: (frame, event) => {
      frames.take(frame, event);
      return true;
    },
    frameClosed: () => undefined,
  };
}

function openFromFrame({ screen, card, subject, input, signal }: CardOpenerOptions): CardOpener {
  const link = createFrameLink(screen, signal);
  return {
    prepare: (key) => {
      const own = subject(key, undefined);
      if (own) link.prepare(key, own);
    },
    show: (key, { asked, pointer }) => {
      const own = subject(key, pointer);
      if (own) link.open(key, own, { asked, refused: () => card.show(own, { asked }) });
      return own !== undefined;
    },
    hide: (how) => {
      card.hide(how);
      link.leave();
    },
    escaped: link.close,
    isOpenElsewhere: link.isOpen,
    closing: () => (link.isOpen() ? { closeDelay: handOver } : {}),
    takeFrame: () => false,
    frameClosed: () => {
      link.closed();
      input().send({ type: 'escape' });
    },
  };
}
