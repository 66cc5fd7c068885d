import { render } from 'preact';
import { PersonCard, type CardView } from '../../components/PersonCard.tsx';
import { maxCardHeight, placeCard } from '../../lib/core/card/place-card.ts';
import { timings } from '../../lib/core/hover/timings.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Reply, WireError } from '../../lib/core/protocol/requests.ts';
import { explainMatch } from '../../lib/core/wording/explain-match.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import type { OpenCard } from '../../lib/page/card-host.ts';
import type { CardSubject } from '../../lib/page/card-subject.ts';
import type { NoteBook, NoteDrafts } from '../../lib/platform/note-drafts.ts';
import type { CardData } from './card-data.ts';
import { createCardDeeds, openTimeline } from './card-deeds.ts';
import { PrivateNotes } from './private-notes.tsx';

export type CardSessionOptions = {
  readonly subject: CardSubject;
  readonly open: OpenCard;
  readonly drafts: NoteDrafts;
  readonly data: CardData;
  readonly language: Language;
  /** Holds the card open whatever the pointer does, or lets it go. */
  readonly hold: (on: boolean) => void;
  readonly close: () => void;
};

export type CardSession = {
  readonly subject: CardSubject;
  /** Puts the card where its mention is now; false when the mention has left the viewport. */
  readonly follow: () => boolean;
  readonly end: () => void;
};

/** The card fades in only if the answer takes longer than this, in ms: an empty frame that flashes is worse than a blink's wait. */
const patience = 40;

/** One opening of the card: it may turn to other people on the way, and ends when it closes. Late answers fall away. */
export function startCardSession(options: CardSessionOptions): CardSession {
  const { subject, open, drafts, data, language } = options;
  const messages = messagesFor(language);
  let trail: readonly PersonId[] = [subject.person];
  let view: CardView = { kind: 'loading', name: subject.surface };
  let book: NoteBook | undefined;
  let unwatch = (): void => undefined;
  let turn = 0;
  const leaving = createLeaving(open, options.close);

  const draw = (): void => {
    if (!book) return;
    const isOwn = trail.length === 1;
    const person = trail.at(-1) ?? subject.person;
    render(
      <PersonCard
        view={view}
        messages={messages}
        notes={book.view()}
        why={isOwn ? explainMatch(subject.because, messages) : []}
        canGoBack={trail.length > 1}
        onBack={() => turnTo(trail.slice(0, -1))}
        onPerson={(next) => turnTo([...trail, next])}
        noteActions={book}
        drawNotes={(notes) => <PrivateNotes {...notes} onElsewhere={() => openTimeline(person)} />}
        onRetry={() => turnTo(trail)}
        actions={deeds.actions(person, isOwn && view.kind === 'ready' ? view.card.name : undefined)}
        onClose={options.close}
      />,
      open.container,
    );
    putInPlace(subject, open);
  };

  const take = (reply: Reply<'card.get'>): void => {
    view = reply.ok ? { kind: 'ready', card: reply.value } : { kind: 'failed', reason: reasonOf(reply.error) };
    draw();
  };

  const turnTo = (next: readonly PersonId[]): void => {
    const person = next.at(-1) ?? subject.person;
    trail = next;
    book?.flush();
    unwatch();
    book = drafts.of(person);
    unwatch = book.watch(draw);
    const mine = ++turn;
    const wanted = { person, language, article: subject.article };
    void load(data, wanted, { slow: draw, done: (reply) => mine === turn && take(reply) });
  };

  const deeds = createCardDeeds({
    subject,
    messages,
    hold: options.hold,
    close: options.close,
    part: (words) => {
      view = { kind: 'parting', name: subject.surface, parting: words };
      options.hold(true);
      draw();
      leaving.soon();
    },
    comeBack: () => {
      leaving.cancel();
      turnTo(trail);
      // Held by the focus from here on, as any card that the reader works in.
      open.focus();
      options.hold(false);
    },
    redraw: draw,
  });

  turnTo(trail);
  return {
    subject,
    follow: () => putInPlace(subject, open),
    end: () => {
      turn += 1;
      leaving.cancel();
      unwatch();
      book?.flush();
      render(null, open.container);
      open.close();
    },
  };
}

type Loading = { readonly slow: () => void; readonly done: (reply: Reply<'card.get'>) => void };

async function load(data: CardData, wanted: Parameters<CardData['get']>[0], { slow, done }: Loading): Promise<void> {
  const known = data.atHand(wanted);
  if (known) return done(known);
  const waiting = setTimeout(slow, patience);
  const reply = await data.get(wanted);
  clearTimeout(waiting);
  done(reply);
}

/** Ends a card that has only "Undo" to offer: after a while, unless the reader is at it by pointer or by key. */
function createLeaving(open: OpenCard, close: () => void): { readonly soon: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const soon = (): void => {
    cancel();
    timer = setTimeout(() => {
      const inUse = open.container.matches(':hover') || open.container.querySelector(':focus-visible') !== null;
      if (inUse) soon();
      else close();
    }, timings.undoStay);
  };
  return { soon, cancel };
}

/** False when the mention has left the viewport. */
function putInPlace(subject: CardSubject, open: OpenCard): boolean {
  const lines = subject.lines();
  const { innerWidth: width, innerHeight: height } = window;
  if (!lines.some((line) => line.bottom > 0 && line.top < height && line.right > 0 && line.left < width)) return false;
  // The natural height is measured under the ceiling: long history scrolls inside.
  open.container.style.setProperty('--rc-max-height', `${maxCardHeight(height)}px`);
  const box = open.box();
  const card = { width: box.right - box.left, height: box.bottom - box.top };
  const { rightToLeft } = subject;
  const pointer = subject.pointer ? { pointer: subject.pointer } : {};
  open.place(placeCard({ lines, card, viewport: { width, height }, rightToLeft, ...pointer }));
  return true;
}

const reasons: Readonly<Partial<Record<WireError['kind'], 'dataset' | 'gone' | 'unreachable'>>> = {
  'unknown-person': 'gone',
  unreachable: 'unreachable',
};

const reasonOf = (error: WireError): 'dataset' | 'gone' | 'unreachable' => reasons[error.kind] ?? 'dataset';
