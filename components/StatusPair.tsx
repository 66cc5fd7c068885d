import type { JSX } from 'preact';
import type { CardModel, StatusModel } from '../lib/core/card/card-model.ts';
import { ShapeMark } from './ShapeMark.tsx';
import { toneShapes } from './shapes.ts';

/** Then beside now; without an article date, now alone. */
export function StatusPair({ card }: { readonly card: Pick<CardModel, 'then' | 'now'> }): JSX.Element {
  return (
    <div class="rc-status">
      {card.then && <StatusSide status={card.then} class="rc-status-side" />}
      <StatusSide status={card.now} class="rc-status-side rc-status-now" />
    </div>
  );
}

function StatusSide({ status, class: name }: { readonly status: StatusModel; readonly class: string }): JSX.Element {
  return (
    <div class={name} data-tone={status.tone}>
      <h3 class="rc-status-heading">
        <span>{status.heading}</span> <span class={status.guessed ? 'rc-guess' : undefined}>{status.qualifier}</span>
      </h3>
      <p class="rc-status-value">
        <ShapeMark shape={toneShapes[status.tone]} class="rc-tone" />
        <span class="rc-status-words">{status.value}</span>
      </p>
      {status.detail && <p class="rc-status-detail">{status.detail}</p>}
    </div>
  );
}
