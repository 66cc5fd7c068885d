import type { FrameEvent } from '../../lib/core/protocol/frame-card.ts';
import { toFrameMention, type CardSubject } from '../../lib/page/card-subject.ts';
import type { ScreenPlace } from '../../lib/page/screen-place.ts';
import { callBackground } from '../../lib/platform/client.ts';

type OpenHow = { readonly asked: boolean; readonly refused: () => void };

export type FrameLink = {
  readonly isOpen: () => boolean;
  readonly prepare: (key: number, subject: CardSubject) => void;
  /** Asks the top document for a card; `refused` when it cannot draw one. */
  readonly open: (key: number, subject: CardSubject, how: OpenHow) => void;
  /** The pointer is elsewhere: the top document closes the card unless the pointer has gone over to it. */
  readonly leave: () => void;
  readonly close: () => void;
  /** The top document says that the card is closed. */
  readonly closed: () => void;
};

/** A frame's side: it tells the top document which card is wanted, and draws none itself. */
export function createFrameLink(screen: ScreenPlace, signal: AbortSignal): FrameLink {
  let isOpen = false;
  let turn = 0;

  const tell = async (event: FrameEvent): Promise<boolean> => {
    const reply = await callBackground('frame.card', { event });
    return reply.ok && reply.value;
  };
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    turn += 1;
    void tell({ kind: 'close' });
  };

  const open = async (key: number, subject: CardSubject, { asked, refused }: OpenHow): Promise<void> => {
    const mine = ++turn;
    isOpen = true;
    const isDrawn = await tell({ kind: 'open', mention: toFrameMention(key, subject, screen), asked });
    if (isDrawn || mine !== turn) return;
    isOpen = false;
    refused();
  };

  void tell({ kind: 'present' });
  window.addEventListener('pagehide', close, { signal });
  signal.addEventListener('abort', close, { once: true });

  return {
    isOpen: () => isOpen,
    prepare: (key, subject) => void tell({ kind: 'prepare', mention: toFrameMention(key, subject, screen) }),
    open: (key, subject, how) => void open(key, subject, how),
    // It stays open for all that is known here until the top document says otherwise.
    leave: () => {
      if (isOpen) void tell({ kind: 'left' });
    },
    close,
    closed: () => {
      isOpen = false;
      turn += 1;
    },
  };
}
