import type { MentionKey } from '../../lib/core/hover/hover-machine.ts';
import { timings } from '../../lib/core/hover/timings.ts';
import type { FrameEvent, FrameMention } from '../../lib/core/protocol/frame-card.ts';
import { subjectInFrame, type CardSubject } from '../../lib/page/card-subject.ts';
import type { HoverInput } from '../../lib/page/hover-input.ts';
import type { ScreenPlace } from '../../lib/page/screen-place.ts';
import { callBackground } from '../../lib/platform/client.ts';

export type FrameCards = {
  readonly take: (frame: number, event: FrameEvent) => void;
  /** The frame's mention that goes by this key here. */
  readonly subjectOf: (key: MentionKey) => CardSubject | undefined;
  /** How long this document waits before it closes; undefined: as always. */
  readonly closeDelay: () => number | undefined;
  /** The card is closed: its frame is told. */
  readonly closed: () => void;
};

export type FrameCardOptions = {
  readonly input: () => HoverInput;
  readonly screen: ScreenPlace;
  readonly prepare: (subject: CardSubject) => void;
};

/** The frame waits the other half, so that leaving a name takes as long there as anywhere. */
export const handOver = timings.closeDelay / 2;

type Shown = { readonly frame: number; readonly own: number; readonly key: MentionKey; readonly since: number };

/** The top document's side: cards for names in its frames, at whatever distance. */
export function createFrameCards({ input, screen, prepare }: FrameCardOptions): FrameCards {
  let subject: { readonly key: MentionKey; readonly is: CardSubject } | undefined;
  let shown: Shown | undefined;
  // This document numbers its own mentions upwards from 1.
  let nextKey: MentionKey = -1;
  let isHandingOver = false;

  const open = (frame: number, mention: FrameMention, asked: boolean): void => {
    const { send } = input();
    const isSame = shown?.frame === frame && shown.own === mention.key;
    if (isSame && shown && !asked) return send({ type: 'open', mention: shown.key });
    const key = nextKey--;
    const before = shown;
    subject = { key, is: subjectInFrame(mention, screen) };
    shown = { frame, own: mention.key, key, since: performance.now() };
    if (before && before.frame !== frame) tellClosed(before.frame);
    send({ type: asked ? 'ask' : 'open', mention: key });
  };

  /** The pointer left the name in the frame: this document waits the rest of the delay, unless it has come to the card. */
  const left = (): void => {
    const seen = input().lastSample();
    if (shown && seen && seen.at > shown.since && seen.pointed.on === 'card') return;
    isHandingOver = true;
    input().send({ type: 'pointer-left' });
    isHandingOver = false;
  };

  return {
    take: (frame, event) => {
      if (event.kind === 'prepare') prepare(subjectInFrame(event.mention, screen));
      else if (event.kind === 'open') open(frame, event.mention, event.asked);
      else if (shown?.frame !== frame) return;
      else if (event.kind === 'left') left();
      else if (event.kind === 'close') input().send({ type: 'escape' });
    },
    closeDelay: () => (isHandingOver ? handOver : undefined),
    subjectOf: (key) => (subject?.key === key ? subject.is : undefined),
    closed: () => {
      if (shown) tellClosed(shown.frame);
      shown = undefined;
    },
  };
}

const tellClosed = (frame: number): void => void callBackground('frame.closed', { frame });
