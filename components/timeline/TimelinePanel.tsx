import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import { filterTimeline, type TimelineFilter } from '../../lib/core/timeline/filter-timeline.ts';
import { makeEntry, search, type SearchEntry } from '../../lib/core/timeline/search-words.ts';
import type { TimelineEvent, TimelineModel } from '../../lib/core/timeline/timeline-model.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { SearchField } from './SearchField.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineList } from './TimelineList.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';

export type TimelineView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly timeline: TimelineModel };

export type TimelinePanelProps = {
  readonly view: TimelineView;
  readonly messages: Messages;
  readonly onPerson: (person: PersonId) => void;
  readonly onRetry: () => void;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  /** The people named on the page in front; absent when there is no such page. */
  readonly here?: ReadonlySet<PersonId>;
  /** Whom the search looks for at first. */
  readonly startAt?: PersonId;
  /** What the search looks for at first. */
  readonly startQuery?: string;
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

type ReadyProps = Omit<TimelinePanelProps, 'view' | 'onRetry'> & { readonly timeline: TimelineModel };

function Timeline({ timeline: all, filter, here, messages, onPerson, onFilter, ...first }: ReadyProps): JSX.Element {
  const [query, setQuery] = useState(() => first.startQuery ?? nameOf(all, first.startAt));
  const timeline = useMemo(() => filterTimeline(all, filter, here), [all, filter, here]);
  const searches = query.trim() !== '';
  // Folding every word is not paid for by readers who do not search.
  const entries = useMemo(() => (searches ? searchEntries(timeline) : []), [timeline, searches]);
  const events = useMemo(() => (searches ? search(entries, query) : timeline.events), [timeline, entries, query]);
  const people = useMemo(
    () => (searches ? new Set(events.map(({ person }) => person)) : undefined),
    [events, searches],
  );
  return (
    <>
      <SearchField query={query} found={messages.eventsFound(events.length)} messages={messages} onQuery={setQuery} />
      <TimelineFilters
        timeline={all}
        filter={filter}
        canAskForPage={filter.onPage || (here !== undefined && here.size > 0)}
        messages={messages}
        onFilter={onFilter}
      />
      <div class="rc-timeline">
        <TimelinePicture timeline={timeline} events={events} people={people} messages={messages} onPerson={onPerson} />
        <div class="rc-panel-scroll rc-timeline-list">
          <TimelineList
            key={`${query} ${JSON.stringify(filter)}`}
            events={events}
            messages={messages}
            onPerson={onPerson}
          />
        </div>
      </div>
    </>
  );
}

const nameOf = ({ tenures, events }: TimelineModel, person: PersonId | undefined): string =>
  [...tenures, ...events].find((item) => item.person === person)?.name ?? '';

/** An event is found by its own words, and by every job of its person: "messaging" finds all that became of who ran it. */
function searchEntries({ events, tenures }: TimelineModel): readonly SearchEntry<TimelineEvent>[] {
  const titles = new Map<PersonId, string>();
  for (const { person, title } of tenures) titles.set(person, `${titles.get(person) ?? ''} ${title}`);
  return events.map((event) =>
    makeEntry(event, [event.name, event.text, String(event.year), titles.get(event.person) ?? '']),
  );
}
