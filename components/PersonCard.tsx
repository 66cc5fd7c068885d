import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardModel } from '../lib/core/card/card-model.ts';
import type { PersonId } from '../lib/core/model/person.ts';
import type { NoteActions, NotesView } from '../lib/core/notes/notes-view.ts';
import type { Messages } from '../lib/core/wording/messages.ts';
import type { CardContext } from './card-context.ts';
import { CardActionRow, type CardActions } from './CardActions.tsx';
import { DepartureSections } from './DepartureSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { Icon } from './Icon.tsx';
import { Monogram } from './Monogram.tsx';
import { CardNotes, type CardNotesProps } from './notes/CardNotes.tsx';
import { Parting, type PartingWords } from './Parting.tsx';
import { SameWeeks } from './SameWeeks.tsx';
import { SourcesSection, type CiteRequest } from './SourcesSection.tsx';
import { StatusPair } from './StatusPair.tsx';
import { SuccessionSection } from './SuccessionSection.tsx';

export type CardView =
  | { readonly kind: 'loading'; readonly name: string }
  | { readonly kind: 'failed'; readonly reason: 'dataset' | 'gone' | 'unreachable' }
  | { readonly kind: 'ready'; readonly card: CardModel }
  | { readonly kind: 'parting'; readonly name: string; readonly parting: PartingWords };

export type PersonCardProps = {
  readonly view: CardView;
  readonly messages: Messages;
  readonly notes: NotesView;
  /** Finished wording of why the name was taken for this person. */
  readonly why?: readonly string[];
  readonly canGoBack: boolean;
  /** `plain`: without frame, height and close button of its own, for a page that is all card. */
  readonly frame?: 'card' | 'plain';
  /** Draws the roles otherwise than as the card's short list. */
  readonly history?: (history: CardModel['history'], context: CardContext) => JSX.Element;
  readonly onBack: () => void;
  readonly onPerson: (person: PersonId) => void;
  readonly noteActions: NoteActions;
  /** How the notes are drawn, where that is not simply on the card. */
  readonly drawNotes?: (notes: CardNotesProps) => JSX.Element;
  /** Absent: no row of actions. */
  readonly actions?: CardActions;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** The card: who the person is, then and now, how they left, who followed, and the reader's notes. */
export function PersonCard(props: PersonCardProps): JSX.Element {
  const { view, messages } = props;
  const name = nameOf(view) ?? messages.productName;
  return (
    <div
      class={props.frame === 'plain' ? 'rc-card rc-card-plain' : 'rc-card'}
      role="dialog"
      aria-modal="false"
      aria-label={messages.cardLabel(name)}
      aria-busy={view.kind === 'loading'}
      tabIndex={-1}
    >
      {view.kind === 'parting' ? (
        <Parting parting={view.parting} messages={messages} onClose={props.onClose} />
      ) : (
        <Head {...props} name={name} />
      )}
      {view.kind === 'ready' && <Body {...props} card={view.card} key={view.card.person} />}
      {view.kind === 'ready' && props.actions && (
        <CardActionRow key={view.card.person} card={view.card} messages={messages} actions={props.actions} />
      )}
      {view.kind === 'loading' && (
        <p class="rc-state" role="status">
          {messages.loading}
        </p>
      )}
      {view.kind === 'failed' && <Failure reason={view.reason} messages={messages} onRetry={props.onRetry} />}
    </div>
  );
}

function nameOf(view: CardView): string | undefined {
  if (view.kind === 'ready') return view.card.name;
  return view.kind === 'failed' ? undefined : view.name;
}

function Head(props: PersonCardProps & { readonly name: string }): JSX.Element {
  const { view, messages, name, canGoBack, frame = 'card', onBack, onClose } = props;
  return (
    <header class="rc-head">
      {canGoBack && (
        <button
          type="button"
          class="rc-icon-button rc-back"
          aria-label={messages.back}
          title={messages.back}
          onClick={onBack}
        >
          <Icon name="back" directed />
        </button>
      )}
      {view.kind === 'ready' && <Monogram letters={view.card.monogram} />}
      <div class="rc-head-text">
        <h2 class="rc-name">{name}</h2>
        {view.kind === 'ready' && <p class="rc-summary">{view.card.summary}</p>}
      </div>
      {frame === 'card' && (
        <button
          type="button"
          class="rc-icon-button"
          aria-label={messages.close}
          title={messages.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

const drawHere = (notes: CardNotesProps): JSX.Element => <CardNotes {...notes} />;

function Body(props: PersonCardProps & { readonly card: CardModel }): JSX.Element {
  const { card, messages, why = [], drawNotes = drawHere } = props;
  const [cite, setCite] = useState<CiteRequest | undefined>(undefined);
  const isWhole = props.frame === 'plain';
  const context: CardContext = { messages, onPerson: props.onPerson, isWhole, onCite: (number) => setCite({ number }) };
  return (
    <div class="rc-body">
      <StatusPair card={card} />
      <DepartureSections departures={card.departures} context={context} />
      <SuccessionSection succession={card.succession} context={context} />
      {props.history?.(card.history, context) ?? <HistorySection history={card.history} context={context} />}
      <SameWeeks entries={card.departures[0]?.sameWeeks ?? []} context={context} />
      {drawNotes({ notes: props.notes, messages, actions: props.noteActions })}
      <SourcesSection sources={card.sources} messages={messages} cite={cite} isOpen={isWhole} />
      {why.length > 0 && (
        <section class="rc-section">
          <details class="rc-fold rc-why-fold">
            <summary>{messages.whyHeading}</summary>
            <ul class="rc-fold-body rc-why">
              {why.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        </section>
      )}
    </div>
  );
}

type FailureProps = {
  readonly reason: Extract<CardView, { kind: 'failed' }>['reason'];
  readonly messages: Messages;
  readonly onRetry: () => void;
};

function Failure({ reason, messages, onRetry }: FailureProps): JSX.Element {
  const words = { dataset: messages.cardFailed, gone: messages.personGone, unreachable: messages.cardUnreachable };
  return (
    <div class="rc-state" role="alert">
      <p>{words[reason]}</p>
      {reason !== 'gone' && (
        <button type="button" class="rc-button" onClick={onRetry}>
          {messages.retry}
        </button>
      )}
    </div>
  );
}
