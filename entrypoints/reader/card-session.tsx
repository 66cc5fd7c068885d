import { render } from 'preact';
import { PersonCard, type CardView } from '../../components/PersonCard.tsx';
import type { ArticleDate } from '../../lib/core/card/build-card.ts';
import { maxCardHeight, placeCard } from '../../lib/core/card/place-card.ts';
import type { Point } from '../../lib/core/hover/safe-wedge.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { WireError } from '../../lib/core/protocol/requests.ts';
import { explainMatch } from '../../lib/core/wording/explain-match.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import type { OpenCard } from '../../lib/page/card-host.ts';
import { linesOf } from '../../lib/page/mention-hit.ts';
import type { PageMention } from '../../lib/page/run-store.ts';
import { callBackground } from '../../lib/platform/client.ts';
import type { NoteBook, NoteDrafts } from '../../lib/platform/note-drafts.ts';

export type CardSessionOptions = {
  readonly mention: PageMention;
  readonly pointer: Point | undefined;
  readonly open: OpenCard;
  readonly drafts: NoteDrafts;
  readonly language: Language;
  readonly article: ArticleDate | undefined;
  readonly close: () => void;
};

export type CardSession = {
  readonly mention: PageMention;
  /** Puts the card where its mention is now; false when the mention has left the viewport. */
  readonly follow: () => boolean;
  readonly end: () => void;
};

/** The card fades in only if the answer takes longer than this, in ms: an empty frame that flashes is worse than a blink's wait. */
const patience = 40;

/** One opening of the card: it may turn to other people on the way, and ends when it closes. Late answers fall away. */
export function startCardSession(options: CardSessionOptions): CardSession {
  const { mention, open, drafts, language } = options;
  const messages = messagesFor(language);
  let trail: readonly PersonId[] = [mention.person];
  let view: CardView = { kind: 'loading', name: mention.range.toString() };
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
        why={isOwn ? explainMatch(mention.because, messages) : []}
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
    const person = next.at(-1) ?? mention.person;
    trail = next;
    turn += 1;
    book?.flush();
    unwatch();
    book = drafts.of(person);
    unwatch = book.watch(draw);
    void load(person, turn);
  };

  const load = async (person: PersonId, asked: number): Promise<void> => {
    const waiting = setTimeout(draw, patience);
    const { article } = options;
    const reply = await callBackground('card.get', { person, language, ...(article ? { article } : {}) });
    clearTimeout(waiting);
    if (asked !== turn) return;
    view = reply.ok ? { kind: 'ready', card: reply.value } : { kind: 'failed', reason: reasonOf(reply.error) };
    draw();
  };

  const follow = (): boolean => {
    const lines = linesOf(mention.range);
    const { innerWidth: width, innerHeight: height } = window;
    if (!lines.some((line) => line.bottom > 0 && line.top < height && line.right > 0 && line.left < width))
      return false;
    // The natural height is measured under the ceiling: long history scrolls inside.
    open.container.style.setProperty('--rc-max-height', `${maxCardHeight(height)}px`);
    const box = open.box();
    const card = { width: box.right - box.left, height: box.bottom - box.top };
    const pointer = options.pointer ? { pointer: options.pointer } : {};
    const rightToLeft =
      getComputedStyle(mention.range.startContainer.parentElement ?? document.documentElement).direction === 'rtl';
    open.place(placeCard({ lines, card, viewport: { width, height }, rightToLeft, ...pointer }));
    return true;
  };

  turnTo(trail);
  return {
    mention,
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
