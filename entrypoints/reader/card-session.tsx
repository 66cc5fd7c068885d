import { render } from 'preact';
import { PersonCard, type CardView } from '../../components/PersonCard.tsx';
import { maxCardHeight, placeCard } from '../../lib/core/card/place-card.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Reply, WireError } from '../../lib/core/protocol/requests.ts';
import { explainMatch } from '../../lib/core/wording/explain-match.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import type { OpenCard } from '../../lib/page/card-host.ts';
import type { CardSubject } from '../../lib/page/card-subject.ts';
import type { NoteBook, NoteDrafts } from '../../lib/platform/note-drafts.ts';
import type { CardData } from './card-data.ts';

export type CardSessionOptions = {
  readonly subject: CardSubject;
  readonly open: OpenCard;
  readonly drafts: NoteDrafts;
  readonly data: CardData;
  readonly language: Language;
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

  const draw = (): void => {
    if (!book) return;
    const isOwn = trail.length === 1;
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
        onRetry={() => turnTo(trail)}
        onClose={options.close}
      />,
      open.container,
    );
    follow();
  };

  const turnTo = (next: readonly PersonId[]): void => {
    const person = next.at(-1) ?? subject.person;
    trail = next;
    turn += 1;
    book?.flush();
    unwatch();
    book = drafts.of(person);
    unwatch = book.watch(draw);
    void load(person, turn);
  };

  const take = (reply: Reply<'card.get'>): void => {
    view = reply.ok ? { kind: 'ready', card: reply.value } : { kind: 'failed', reason: reasonOf(reply.error) };
    draw();
  };

  const load = async (person: PersonId, asked: number): Promise<void> => {
    const wanted = { person, language, article: subject.article };
    const known = data.atHand(wanted);
    if (known) return take(known);
    const waiting = setTimeout(draw, patience);
    const reply = await data.get(wanted);
    clearTimeout(waiting);
    if (asked === turn) take(reply);
  };

  const follow = (): boolean => {
    const lines = subject.lines();
    const { innerWidth: width, innerHeight: height } = window;
    if (!lines.some((line) => line.bottom > 0 && line.top < height && line.right > 0 && line.left < width))
      return false;
    // The natural height is measured under the ceiling: long history scrolls inside.
    open.container.style.setProperty('--rc-max-height', `${maxCardHeight(height)}px`);
    const box = open.box();
    const card = { width: box.right - box.left, height: box.bottom - box.top };
    const { rightToLeft } = subject;
    const pointer = subject.pointer ? { pointer: subject.pointer } : {};
    open.place(placeCard({ lines, card, viewport: { width, height }, rightToLeft, ...pointer }));
    return true;
  };

  turnTo(trail);
  return {
    subject,
    follow,
    end: () => {
      turn += 1;
      unwatch();
      book?.flush();
      render(null, open.container);
      open.close();
    },
  };
}

const reasons: Readonly<Partial<Record<WireError['kind'], 'dataset' | 'gone' | 'unreachable'>>> = {
  'unknown-person': 'gone',
  unreachable: 'unreachable',
};

const reasonOf = (error: WireError): 'dataset' | 'gone' | 'unreachable' => reasons[error.kind] ?? 'dataset';
