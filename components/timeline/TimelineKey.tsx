import type { JSX } from 'preact';
import { manners } from '../../lib/core/model/departure.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { eventShape } from '../shapes.ts';
import { ShapeMark } from '../ShapeMark.tsx';

/** What the shapes of the timeline mean, folded until asked for. */
export function TimelineKey({ messages }: { readonly messages: Messages }): JSX.Element {
  const exits = manners.filter((manner) => manner !== 'changed-role');
  return (
    <details class="rc-fold rc-time-key">
      <summary>{messages.timelineKey}</summary>
      <ul class="rc-time-key-list">
        {(['arrival', 'move', 'announcement'] as const).map((kind) => (
          <Entry key={kind} kind={kind} words={messages.eventKind[kind]} shape={eventShape({ kind })} />
        ))}
        {exits.map((manner) => (
          <Entry
            key={manner}
            kind="departure"
            words={messages.manner[manner]('unstated')}
            shape={eventShape({ kind: 'departure', manner })}
          />
        ))}
      </ul>
    </details>
  );
}

type EntryProps = {
  readonly kind: string;
  readonly words: string;
  readonly shape: ReturnType<typeof eventShape>;
};

const Entry = ({ kind, words, shape }: EntryProps): JSX.Element => (
  <li data-kind={kind}>
    <span class="rc-time-key-entry">
      <ShapeMark shape={shape} class="rc-event-mark" />
      {words}
    </span>
  </li>
);
