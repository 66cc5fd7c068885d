import type { JSX } from 'preact';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { PersonLine } from '../../lib/core/protocol/requests.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { Icon } from '../Icon.tsx';
import { Monogram } from '../Monogram.tsx';
import { ShapeMark } from '../ShapeMark.tsx';
import { toneShapes } from '../shapes.ts';

export type RowProps = {
  readonly line: PersonLine;
  /** How often the page names them. */
  readonly count: number;
  readonly messages: Messages;
  readonly onJump: (person: PersonId) => void;
  readonly onPerson: (person: PersonId) => void;
};

/** Somebody on the page: a click goes to the name in the text, the arrow opens the whole record. */
export function PersonRow({ line, count, messages, onJump, onPerson }: RowProps): JSX.Element {
  return (
    <li class="rc-row" data-tone={line.tone}>
      <button
        type="button"
        class="rc-row-jump"
        title={messages.goToMention(line.name)}
        onClick={() => onJump(line.person)}
      >
        <Monogram letters={line.monogram} />
        <span class="rc-row-text">
          <span class="rc-row-name">
            {line.name}{' '}
            <span class="rc-row-count" aria-hidden="true">
              {messages.times(count)}
            </span>
            <span class="rc-hidden">, {messages.mentionCount(count)}. </span>
          </span>
          <Standing line={line} messages={messages} />
        </span>
      </button>
      <button
        type="button"
        class="rc-icon-button"
        aria-label={messages.openPerson(line.name)}
        title={messages.openPerson(line.name)}
        onClick={() => onPerson(line.person)}
      >
        <Icon name="forward" directed />
      </button>
    </li>
  );
}

function Standing({ line, messages }: Pick<RowProps, 'line' | 'messages'>): JSX.Element {
  const same = line.change === 'none';
  return (
    <span class="rc-row-standings">
      {line.then !== undefined && !same && (
        <span class="rc-row-standing">
          <span class="rc-row-label">{messages.thenLabel}</span>
          <span class="rc-row-then">{line.then}</span>
          <span class="rc-hidden">. </span>
        </span>
      )}
      <span class="rc-row-standing">
        <span class="rc-row-label">{same ? messages.thenAndNow : messages.nowLabel}</span>
        <span class="rc-row-now">
          <ShapeMark shape={toneShapes[line.tone]} class="rc-tone" />
          <span>
            <span class="rc-status-words">{line.now}</span>
            {line.detail && <span class="rc-row-detail">{line.detail}</span>}
          </span>
        </span>
      </span>
    </span>
  );
}
