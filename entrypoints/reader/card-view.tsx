import type { HoverEvent } from '../../lib/core/hover/hover-machine.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import type { CardHost, OpenCard } from '../../lib/page/card-host.ts';
import type { CardSubject } from '../../lib/page/card-subject.ts';
import { createNoteDrafts } from '../../lib/platform/note-drafts.ts';
import { createCardData } from './card-data.ts';
import { startCardSession, type CardSession } from './card-session.tsx';

export type CardViewOptions = {
  readonly host: CardHost;
  readonly language: () => Language;
  readonly send: (event: HoverEvent) => void;
  readonly signal: AbortSignal;
};

export type CardController = {
  /** Asks for what the card will show, before it is shown. */
  readonly prepare: (subject: CardSubject) => void;
  readonly show: (subject: CardSubject, how: { readonly asked: boolean }) => void;
  readonly hide: (how: { readonly returnFocus: boolean }) => void;
  /**
   * The extension has left the page. Text that can no longer be saved stays on the screen until the reader closes the
   * card by its button; then, or at once when there is none, `done` ends the rest.
   */
  readonly cutOff: (done: () => void) => void;
};

/** Shows, moves and removes the card, one at a time. */
export function createCardView({ host, language, send, signal }: CardViewOptions): CardController {
  let session: CardSession | undefined;
  let focusBefore: Element | null = null;
  let giveUp: (() => void) | undefined;

  const drafts = createNoteDrafts({ context: () => session?.subject.context });
  const data = createCardData();

  const show: CardController['show'] = (subject, { asked }) => {
    session?.end();
    const lang = language();
    const open = host.open(subject.near, { theme: subject.theme, lang, direction: messagesFor(lang).direction });
    if (asked) focusBefore = document.activeElement;
    listenInside(open, send);
    session = startCardSession({
      subject,
      open,
      drafts,
      data,
      language: lang,
      hold: (on) => send({ type: on ? 'pin' : 'unpin' }),
      close: () => (giveUp ? giveUp() : send({ type: 'escape' })),
    });
    if (asked) open.focus();
  };

  const hide: CardController['hide'] = ({ returnFocus }) => {
    if (giveUp && !signal.aborted) return;
    session?.end();
    session = undefined;
    if (returnFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
      focusBefore.focus({ preventScroll: true });
    }
    focusBefore = null;
  };

  const cutOff: CardController['cutOff'] = (done) => {
    if (!session || !drafts.hasUnsaved()) return done();
    giveUp = done;
    // Tried once more, so that the card says how it stands; and the browser asks before the page goes.
    drafts.flushAll();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
  };

  const follow = (): void => {
    if (session && !session.follow()) send({ type: 'left-view' });
  };
  for (const type of ['scroll', 'resize'] as const) {
    window.addEventListener(type, () => requestAnimationFrame(follow), { capture: true, passive: true, signal });
  }
  // The last moment in which a message can still be sent.
  window.addEventListener('pagehide', drafts.flushAll, { signal });
  document.addEventListener('visibilitychange', drafts.flushAll, { signal });
  signal.addEventListener('abort', () => hide({ returnFocus: false }), { once: true });

  return {
    prepare: ({ person, article }) => data.prepare({ person, language: language(), article }),
    show,
    hide,
    cutOff,
  };
}

/** Keys and focus inside the card never reach the page, so they are heard here. */
function listenInside({ container }: OpenCard, send: (event: HoverEvent) => void): void {
  container.addEventListener('focusin', () => send({ type: 'focus-in-card' }));
  container.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && container.contains(event.relatedTarget)))
      send({ type: 'focus-left-card' });
  });
  container.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    send({ type: 'escape' });
  });
}
