import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import { makeEntry, search } from '../../lib/core/timeline/search-words.ts';
import type { TimelineModel } from '../../lib/core/timeline/timeline-model.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { SearchField } from './SearchField.tsx';
import { TimelineList } from './TimelineList.tsx';

export type TimelineView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly timeline: TimelineModel };

export type TimelinePanelProps = {
  readonly view: TimelineView;
  readonly messages: Messages;
  readonly onPerson: (person: PersonId) => void;
  readonly onRetry: () => void;
};

export function TimelinePanel(props: TimelinePanelProps): JSX.Element {
  const { view, messages } = props;
  switch (view.kind) {
    case 'loading':
      return (
        <p class="rc-state" role="status">
          {messages.loading}
        </p>
      );
    case 'failed':
      return (
        <div class="rc-notice" role="alert">
          <p>{messages.cardFailed}</p>
          <button type="button" class="rc-button" onClick={props.onRetry}>
            {messages.retry}
          </button>
        </div>
      );
    case 'ready':
      return <Timeline {...props} timeline={view.timeline} />;
  }
}

type ReadyProps = Pick<TimelinePanelProps, 'messages' | 'onPerson'> & { readonly timeline: TimelineModel };

function Timeline({ timeline, messages, onPerson }: ReadyProps): JSX.Element {
  const [query, setQuery] = useState('');
  const entries = useMemo(
    () => timeline.events.map((event) => makeEntry(event, [event.name, event.text, String(event.year)])),
    [timeline],
  );
  const events = useMemo(() => search(entries, query), [entries, query]);
  return (
    <>
      <SearchField query={query} found={messages.eventsFound(events.length)} messages={messages} onQuery={setQuery} />
      <div class="rc-panel-scroll">
        <TimelineList key={query} events={events} messages={messages} onPerson={onPerson} />
      </div>
    </>
  );
}
