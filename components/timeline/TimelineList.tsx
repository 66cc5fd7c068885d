import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { TimelineEvent } from '../../lib/core/timeline/timeline-model.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { ShapeMark } from '../ShapeMark.tsx';
import { eventShape } from '../shapes.ts';

/** Events drawn at first and added each time the end comes near: two or three screenfuls, drawn within a frame. */
const step = 30;

type ListProps = {
  /** Newest first. */
  readonly events: readonly TimelineEvent[];
  readonly messages: Messages;
  readonly onPerson: (person: PersonId) => void;
};

/** The timeline in words: the same events as the picture, by year. Give it the query as `key`. */
export function TimelineList({ events, messages, onPerson }: ListProps): JSX.Element {
  const [count, setCount] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = end.current;
    if (!target || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setCount((known) => known + step);
      },
      { rootMargin: '300px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [count]);
  if (events.length === 0) return <p class="rc-notice">{messages.timelineEmpty}</p>;
  const shown = events.slice(0, count);
  const rest = events.length - shown.length;
  return (
    <div class="rc-events">
      {groupByYear(shown).map(({ year, events: ofYear }) => (
        <section key={year}>
          <h3 class="rc-events-year">{year}</h3>
          <ol>
            {ofYear.map((event) => (
              <Event
                key={`${event.person} ${event.kind} ${event.date} ${event.text}`}
                event={event}
                onPerson={onPerson}
                messages={messages}
              />
            ))}
          </ol>
        </section>
      ))}
      {rest > 0 && (
        <div class="rc-events-more" ref={end}>
          <button type="button" class="rc-button" onClick={() => setCount(count + step)}>
            {messages.showMore(Math.min(step, rest))}
          </button>
        </div>
      )}
    </div>
  );
}

type EventProps = Omit<ListProps, 'events'> & { readonly event: TimelineEvent };

function Event({ event, messages, onPerson }: EventProps): JSX.Element {
  return (
    <li class="rc-event" data-kind={event.kind}>
      <button type="button" title={messages.openPerson(event.name)} onClick={() => onPerson(event.person)}>
        <span class="rc-event-date">{event.dateText}</span>
        <ShapeMark shape={eventShape(event)} class="rc-event-mark" />
        <span class="rc-event-text">
          <span class="rc-event-name">{event.name}</span>
          <span class="rc-hidden">, {messages.eventKind[event.kind]}</span> <span class="rc-soft">{event.text}</span>
        </span>
      </button>
    </li>
  );
}

function groupByYear(
  events: readonly TimelineEvent[],
): readonly { readonly year: number; readonly events: readonly TimelineEvent[] }[] {
  const groups = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const group = groups.get(event.year);
    if (group) group.push(event);
    else groups.set(event.year, [event]);
  }
  return [...groups].map(([year, ofYear]) => ({ year, events: ofYear }));
}
