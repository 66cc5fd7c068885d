import type { HoverEvent } from '../../lib/core/hover/hover-machine.ts';
import type { Point } from '../../lib/core/hover/safe-wedge.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { Note } from '../../lib/core/model/note.ts';
import type { CardHost, OpenCard } from '../../lib/page/card-host.ts';
import { textAround } from '../../lib/page/mention-place.ts';
import type { PageMention } from '../../lib/page/run-store.ts';
import { themeAround } from '../../lib/page/page-theme.ts';
import { createNoteDrafts } from '../../lib/platform/note-drafts.ts';
import { startCardSession, type CardSession } from './card-session.tsx';
import type { PageFacts } from './page-facts.ts';

export type CardViewOptions = {
  readonly host: CardHost;
  readonly facts: PageFacts;
  readonly language: () => Language;
  readonly send: (event: HoverEvent) => void;
  readonly signal: AbortSignal;
};

export type CardController = {
  readonly show: (mention: PageMention, how: { readonly asked: boolean; readonly pointer?: Point }) => void;
  readonly hide: (how: { readonly returnFocus: boolean }) => void;
};

/** Shows, moves and removes the card, one at a time. */
export function createCardView({ host, facts, language, send, signal }: CardViewOptions): CardController {
  let session: CardSession | undefined;
  let focusBefore: Element | null = null;

  const drafts = createNoteDrafts({ context: () => session && noteContext(session.mention) });

  const show: CardController['show'] = (mention, { asked, pointer }) => {
    session?.end();
    const place = mention.range.startContainer.parentElement ?? document.documentElement;
    const lang = language();
    const open = host.open(place, { theme: themeAround(place), lang, direction: 'ltr' });
    if (asked) focusBefore = document.activeElement;
    listenInside(open, send);
    session = startCardSession({
      mention,
      pointer,
      open,
      drafts,
      language: lang,
      article: facts.article(),
      close: () => send({ type: 'escape' }),
    });
    if (asked) open.focus();
  };

  const hide: CardController['hide'] = ({ returnFocus }) => {
    session?.end();
    session = undefined;
    if (returnFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  const follow = (): void => {
    if (session && !session.follow()) send({ type: 'gone', mention: session.mention.key });
  };
  for (const type of ['scroll', 'resize'] as const) {
    window.addEventListener(type, () => requestAnimationFrame(follow), { capture: true, passive: true, signal });
  }
  // The last moment in which a message can still be sent.
  window.addEventListener('pagehide', drafts.flushAll, { signal });
  document.addEventListener('visibilitychange', drafts.flushAll, { signal });
  signal.addEventListener('abort', () => hide({ returnFocus: false }), { once: true });

  return { show, hide };
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

const noteContext = (mention: PageMention): Note['context'] => ({
  url: location.href,
  title: document.title,
  quote: textAround(mention),
});
