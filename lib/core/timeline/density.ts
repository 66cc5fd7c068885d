import { daySpanOf } from '../model/partial-date.ts';
import { lengthOf, monthIndexOf, monthStart, type Scale } from './time-axis.ts';
import type { TimelineEvent } from './timeline-model.ts';

/** Departures in each month, from the month `first` on. A departure known only by its year counts a twelfth in each month. */
export type MonthCounts = { readonly first: number; readonly counts: readonly number[] };

/** Counts departures, as evenly as their dates are coarse: a year's worth must not look like a wave in July. */
export function countByMonth(events: readonly TimelineEvent[]): MonthCounts {
  const spans = events
    .filter((event) => event.kind === 'departure')
    .map(({ date }) => {
      const { first, last } = daySpanOf(date);
      return { from: monthIndexOf(first), to: monthIndexOf(last) };
    });
  if (spans.length === 0) return { first: 0, counts: [] };
  const first = Math.min(...spans.map(({ from }) => from));
  const counts = Array.from({ length: Math.max(...spans.map(({ to }) => to)) - first + 1 }, () => 0);
  for (const { from, to } of spans) {
    for (let month = from; month <= to; month += 1) {
      counts[month - first] = (counts[month - first] ?? 0) + 1 / (to - from + 1);
    }
  }
  return { first, counts };
}

/** A column of the density strip. */
export type DensityBar = {
  readonly from: number;
  /** Day number, exclusive. */
  readonly to: number;
  /** Departures in it; not whole when some are known only by their year. */
  readonly count: number;
};

/** Months to a column: months, quarters or years, whichever is at least this wide, in px. */
const narrowest = 5;
const binSizes = [1, 3, 12] as const;

/** The columns in view, and the height of the highest of all, so that panning does not rescale. */
export function densityBars(
  months: MonthCounts,
  { window, width }: Scale,
): { readonly bars: readonly DensityBar[]; readonly highest: number } {
  const perMonth = (width / lengthOf(window)) * 30.44;
  const size = binSizes.find((candidate) => perMonth * candidate >= narrowest) ?? 12;
  const all: DensityBar[] = [];
  const end = months.first + months.counts.length;
  for (let start = months.first - (months.first % size); start < end; start += size) {
    const own = months.counts.slice(Math.max(0, start - months.first), Math.max(0, start - months.first + size));
    const count = own.reduce((sum, value) => sum + value, 0);
    if (count > 0) all.push({ from: monthStart(start), to: monthStart(start + size), count });
  }
  const highest = all.reduce((most, { count }) => Math.max(most, count), 0);
  return { bars: all.filter((bar) => bar.to > window.from && bar.from < window.to), highest };
}
