import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import {
  layoutTimeline,
  rowOffsets,
  type LaneMode,
  type TimelineLayout,
} from '../../lib/core/timeline/layout-timeline.ts';
import { positionOf, ticksOf, type Scale } from '../../lib/core/timeline/time-axis.ts';
import type { TimelineEvent, TimelineModel } from '../../lib/core/timeline/timeline-model.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { itemsOf, type LaneItem, type Place } from './lane-items.ts';
import { TimelineHead } from './TimelineHead.tsx';
import { isInView, rowHeight, TimelineLane } from './TimelineLanes.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { useTimeGestures, useTimeWindow } from './use-time-window.ts';
import { useVisibleRows } from './use-visible-rows.ts';
import { TimelineTools } from './TimelineTools.tsx';

type PictureProps = {
  readonly timeline: TimelineModel;
  /** Events that the search left. */
  readonly events: readonly TimelineEvent[];
  /** The people that the search left; undefined: everybody. */
  readonly people: ReadonlySet<PersonId> | undefined;
  readonly messages: Messages;
  readonly onPerson: (person: PersonId) => void;
};

/** The timeline as a picture: departures over time, and lanes of posts or people below one axis. */
export function TimelinePicture({ timeline, events, people, messages, onPerson }: PictureProps): JSX.Element {
  const [mode, setMode] = useState<LaneMode>('posts');
  const [pointed, setPointed] = useState<LaneItem | undefined>(undefined);
  const layout = useMemo(() => layoutTimeline(timeline, mode, people), [timeline, mode, people]);
  const items = useMemo(() => layout.lanes.map(itemsOf), [layout]);
  const offsets = useMemo(() => rowOffsets(layout.lanes), [layout]);
  const plot = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const time = useTimeWindow(plot, layout.bounds);
  useTimeGestures(plot, time);
  const shown = useVisibleRows(scroller, offsets.tops, rowHeight);
  const keyboard = useKeyboard({ items, tops: offsets.tops, time, scroller, onPerson });
  const { scale } = time;
  return (
    <section class="rc-time" aria-label={messages.timelineChartLabel}>
      <TimelineTools mode={mode} onMode={setMode} time={time} messages={messages} />
      <div class="rc-time-grid">
        <div class="rc-time-scroll" ref={scroller} onKeyDown={keyboard.onKeyDown}>
          <div class="rc-time-corner" aria-hidden="true">
            {messages.departuresStrip}
          </div>
          <div class="rc-time-axis">
            <TimelineHead scale={scale} events={events} messages={messages} />
          </div>
          <div class="rc-time-labels" aria-hidden="true" style={{ blockSize: `${offsets.total * rowHeight}px` }}>
            {layout.lanes.slice(shown.from, shown.to).map((lane, index) => (
              <div
                class="rc-time-label"
                key={lane.key}
                title={lane.label}
                style={{ insetBlockStart: `${(offsets.tops[shown.from + index] ?? 0) * rowHeight}px` }}
              >
                {lane.label}
              </div>
            ))}
          </div>
          <div
            class="rc-time-plot"
            ref={plot}
            role="group"
            aria-label={messages.timelineChartLabel}
            aria-description={messages.timelineKeys}
          >
            {scale.width > 0 && (
              <Plot
                {...{ layout, items, offsets, shown, mode, scale }}
                place={keyboard.place}
                onPoint={setPointed}
                onFocus={keyboard.moveTo}
                onPerson={onPerson}
              />
            )}
          </div>
        </div>
      </div>
      <p class="rc-time-detail" aria-hidden="true">
        {pointed?.words ?? messages.pointForDetail}
      </p>
    </section>
  );
}

type PlotProps = {
  readonly layout: TimelineLayout;
  readonly items: readonly (readonly LaneItem[])[];
  readonly offsets: ReturnType<typeof rowOffsets>;
  readonly shown: { readonly from: number; readonly to: number };
  readonly mode: LaneMode;
  readonly scale: Scale;
  readonly place: Place;
  readonly onPoint: (item: LaneItem | undefined) => void;
  readonly onFocus: (place: Place) => void;
  readonly onPerson: (person: PersonId) => void;
};

/** The lanes in view, over the lines of the axis. */
function Plot(props: PlotProps): JSX.Element {
  const { layout, items, offsets, shown, mode, scale } = props;
  const place = tabStop(props);
  const height = offsets.total * rowHeight;
  return (
    <svg width={scale.width} height={height}>
      {ticksOf(scale).map(({ day, kind }) => {
        const x = positionOf(scale, day);
        return <line class="rc-time-tick" data-kind={kind} key={day} x1={x} x2={x} y1="0" y2={height} />;
      })}
      {layout.lanes.slice(shown.from, shown.to).map((lane, offset) => {
        const index = shown.from + offset;
        return (
          <TimelineLane
            key={lane.key}
            lane={lane}
            items={items[index] ?? []}
            top={(offsets.tops[index] ?? 0) * rowHeight}
            scale={scale}
            mode={mode}
            stop={place?.lane === index ? place.item : undefined}
            onPoint={props.onPoint}
            onFocus={(item) => props.onFocus({ lane: index, item })}
            onOpen={({ person }) => props.onPerson(person)}
          />
        );
      })}
    </svg>
  );
}

/** Where Tab enters: where the keyboard was, as long as that is drawn, else at the first thing that is. */
function tabStop({ items, shown, scale, place }: PlotProps): Place | undefined {
  const isDrawn = ({ lane, item }: Place): boolean => {
    const found = items[lane]?.[item];
    return found !== undefined && lane >= shown.from && lane < shown.to && isInView(found, scale);
  };
  if (isDrawn(place)) return place;
  for (let lane = shown.from; lane < shown.to; lane += 1) {
    const item = items[lane]?.findIndex((candidate) => isInView(candidate, scale)) ?? -1;
    if (item >= 0) return { lane, item };
  }
  return undefined;
}
