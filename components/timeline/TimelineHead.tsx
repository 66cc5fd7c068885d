import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { countByMonth, densityBars } from '../../lib/core/timeline/density.ts';
import { positionOf, ticksOf, type Scale, type Tick } from '../../lib/core/timeline/time-axis.ts';
import type { TimelineEvent } from '../../lib/core/timeline/timeline-model.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';

/** px */
const stripHeight = 34;
const axisHeight = 20;

type HeadProps = {
  readonly scale: Scale;
  readonly events: readonly TimelineEvent[];
  readonly messages: Messages;
};

/** Departures over time, and the axis that they share with the lanes. */
export function TimelineHead({ scale, events, messages }: HeadProps): JSX.Element {
  const months = useMemo(() => countByMonth(events), [events]);
  const { bars, highest } = densityBars(months, scale);
  return (
    <svg class="rc-time-head" width={scale.width} height={stripHeight + axisHeight} aria-hidden="true">
      {bars.map(({ from, to, count }) => {
        const x = positionOf(scale, from);
        const height = Math.max(1.5, (count / highest) * (stripHeight - 2));
        return (
          <rect
            class="rc-time-density"
            key={from}
            x={x + 0.5}
            y={stripHeight - height}
            width={Math.max(1, positionOf(scale, to) - x - 1)}
            height={height}
          />
        );
      })}
      <line class="rc-time-rule" x1="0" x2={scale.width} y1={stripHeight + 0.5} y2={stripHeight + 0.5} />
      {ticksOf(scale).map((tick) => (
        <text
          class={tick.kind === 'year' ? 'rc-time-year' : 'rc-time-month'}
          key={tick.day}
          x={positionOf(scale, tick.day) + 3}
          y={stripHeight + 14}
        >
          {tickLabel(tick, messages)}
        </text>
      ))}
    </svg>
  );
}

const monthNames = new Map<string, readonly string[]>();

function tickLabel({ kind, year, month }: Tick, messages: Messages): string {
  if (kind === 'year') return String(year);
  const known = monthNames.get(messages.locale) ?? namesOf(messages.locale);
  monthNames.set(messages.locale, known);
  return known[month - 1] ?? '';
}

function namesOf(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2020, month, 1)));
}
