import type { JSX } from 'preact';
import type { Bar, Lane, LaneMode, Mark } from '../../lib/core/timeline/layout-timeline.ts';
import { positionOf, type Scale } from '../../lib/core/timeline/time-axis.ts';
import { eventShape } from '../shapes.ts';
import type { LaneItem } from './lane-items.ts';

/** px */
export const rowHeight = 24;
const barHeight = 18;
/** Average width of a letter at the bars' 12 px, in px: only decides whether a label is worth drawing. */
const letterWidth = 6.4;
const labelPadding = 5;
/** Half of a mark's width. */
const markHalf = 7;

type LaneProps = {
  readonly lane: Lane;
  readonly items: readonly LaneItem[];
  /** px from the top of all lanes. */
  readonly top: number;
  readonly scale: Scale;
  readonly mode: LaneMode;
  /** The item that Tab leads to, when it is in this lane. */
  readonly stop: number | undefined;
  readonly onPoint: (item: LaneItem | undefined) => void;
  readonly onFocus: (item: number) => void;
  readonly onOpen: (item: LaneItem) => void;
};

/** One lane of the picture: stays as bars, what happened as shapes. */
export function TimelineLane(props: LaneProps): JSX.Element {
  const { lane, items, top, scale, mode } = props;
  return (
    <g transform={`translate(0 ${top})`}>
      <line
        class="rc-time-rule"
        x1="0"
        x2={scale.width}
        y1={lane.rows * rowHeight - 0.5}
        y2={lane.rows * rowHeight - 0.5}
      />
      {items.map((item, index) =>
        isInView(item, scale) ? <Item {...props} item={item} index={index} key={item.key} /> : null,
      )}
      {lane.bars.map((bar) => (
        <BarWords bar={bar} lane={lane} scale={scale} mode={mode} key={`${bar.tenure.person} ${bar.from}`} />
      ))}
    </g>
  );
}

export function isInView(item: LaneItem, { window }: Scale): boolean {
  if ('mark' in item) return item.day >= window.from && item.day <= window.to;
  return item.bar.to >= window.from && item.bar.from <= window.to;
}

function Item(props: LaneProps & { readonly item: LaneItem; readonly index: number }): JSX.Element {
  const { item, index, stop, scale, onPoint, onFocus, onOpen } = props;
  return (
    <g
      class="rc-time-item"
      role="button"
      aria-label={item.words}
      // In lower case: an SVG element takes no property for it, and attributes of SVG keep their case.
      tabindex={stop === index ? 0 : -1}
      data-place={index}
      onPointerEnter={() => onPoint(item)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => {
        onFocus(index);
        onPoint(item);
      }}
      onBlur={() => onPoint(undefined)}
      onClick={() => onOpen(item)}
    >
      {'bar' in item ? <BarShape bar={item.bar} scale={scale} /> : <MarkShape mark={item.mark} scale={scale} />}
    </g>
  );
}

/** Where a bar is drawn, in px; cut at the picture's edge, so that the label of a long stay is where the reader looks. */
function extentOf(bar: Bar, scale: Scale): { readonly x: number; readonly y: number; readonly width: number } {
  const x = Math.max(positionOf(scale, bar.from), -labelPadding);
  const end = Math.min(positionOf(scale, bar.to), scale.width + labelPadding);
  return { x, y: bar.row * rowHeight + (rowHeight - barHeight) / 2, width: Math.max(2, end - x - 1) };
}

function BarShape({ bar, scale }: { readonly bar: Bar; readonly scale: Scale }): JSX.Element {
  return (
    <rect
      class="rc-time-bar"
      data-open={bar.openEnd || undefined}
      data-start={bar.openStart ? 'open' : undefined}
      {...extentOf(bar, scale)}
      height={barHeight}
      rx="4"
    />
  );
}

type WordsProps = Pick<LaneProps, 'lane' | 'scale' | 'mode'> & { readonly bar: Bar };

/** What stands on a bar: for the eye, since the bar itself says all of it. */
function BarWords({ bar, lane, scale, mode }: WordsProps): JSX.Element | null {
  if (bar.to < scale.window.from || bar.from > scale.window.to) return null;
  const { x, y, width } = extentOf(bar, scale);
  // A mark on either end takes its place from the words.
  const isMarked = (end: number): boolean =>
    lane.marks.some(
      ({ day, row }) => row === bar.row && Math.abs(positionOf(scale, day) - end) < markHalf + labelPadding,
    );
  const before = isMarked(x) ? markHalf : 0;
  const after = isMarked(x + width) ? markHalf : 0;
  const letters = Math.floor((width - 2 * labelPadding - before - after) / letterWidth);
  if (letters < 3) return null;
  const words = mode === 'posts' ? bar.tenure.name : bar.tenure.title;
  return (
    <text class="rc-time-words" aria-hidden="true" x={Math.max(x, 0) + labelPadding + before} y={y + 13}>
      {shorten(words, letters)}
    </text>
  );
}

/** The surname says most of a name that is too long; otherwise the beginning. */
function shorten(words: string, letters: number): string {
  if (words.length <= letters) return words;
  const last = words.split(' ').at(-1) ?? '';
  if (last.length <= letters && last.length > 2 && !words.includes(',')) return last;
  return `${words.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

function MarkShape({ mark, scale }: { readonly mark: Mark; readonly scale: Scale }): JSX.Element {
  const x = positionOf(scale, mark.day) - 6;
  const y = mark.row * rowHeight + rowHeight / 2 - 6;
  const shape = eventShape(mark.event);
  return (
    <g class="rc-time-mark" data-kind={mark.event.kind} transform={`translate(${x} ${y})`}>
      <rect class="rc-time-target" x="-6" y="-6" width="24" height="24" />
      <path class="rc-time-halo" d={shape.path} />
      <path class={shape.hollow ? 'rc-time-hollow' : 'rc-time-solid'} d={shape.path} />
    </g>
  );
}
