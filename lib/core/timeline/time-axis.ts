import { dayNumber, makeIsoDay, partsOf, type IsoDay } from '../model/partial-date.ts';

/** A stretch of time, in days since 1970-01-01; `to` is exclusive. */
export type TimeSpan = { readonly from: number; readonly to: number };

/** The stretch in view and the width, in px, that it is drawn on. */
export type Scale = { readonly window: TimeSpan; readonly width: number };

/** The shortest stretch worth looking at: dates are known to the day at best. */
const shortest = 60;

export const lengthOf = ({ from, to }: TimeSpan): number => to - from;

/** px from the start of the axis. */
export const positionOf = ({ window, width }: Scale, day: number): number =>
  ((day - window.from) / lengthOf(window)) * width;

/** The day under a position in px. */
export const dayAt = ({ window, width }: Scale, position: number): number =>
  window.from + (position / width) * lengthOf(window);

/** The window moved and cut so that it stays within bounds. */
export function fitWindow(window: TimeSpan, bounds: TimeSpan): TimeSpan {
  const length = Math.min(Math.max(lengthOf(window), shortest), lengthOf(bounds));
  const from = Math.min(Math.max(window.from, bounds.from), bounds.to - length);
  return { from, to: from + length };
}

/** Moves the window by days; at the bounds it stops. */
export const panWindow = ({ from, to }: TimeSpan, days: number, bounds: TimeSpan): TimeSpan =>
  fitWindow({ from: from + days, to: to + days }, bounds);

/**
 * Shows `factor` times as much time, the day `around` staying where it is on the screen.
 * @param factor above 1 zooms out, below 1 in
 */
export function zoomWindow(
  window: TimeSpan,
  { factor, around }: { factor: number; around: number },
  bounds: TimeSpan,
): TimeSpan {
  const length = Math.min(Math.max(lengthOf(window) * factor, shortest), lengthOf(bounds));
  const share = (around - window.from) / lengthOf(window);
  const from = around - share * length;
  return fitWindow({ from, to: from + length }, bounds);
}

export type Tick = {
  readonly day: number;
  /** `year` ticks are drawn stronger. */
  readonly kind: 'year' | 'month';
  readonly year: number;
  /** 1–12 */
  readonly month: number;
};

/** px that a label needs so that it does not touch the next. */
const roomForYear = 38;
const roomForMonth = 34;
const yearSteps = [1, 2, 5, 10] as const;
const monthSteps = [1, 3, 6] as const;

const daysPerYear = 365.25;

/** The ticks in view: years, and months between them where there is room for their labels. */
export function ticksOf({ window, width }: Scale): readonly Tick[] {
  const perYear = (width / lengthOf(window)) * daysPerYear;
  const monthStep = monthSteps.find((step) => (perYear / 12) * step >= roomForMonth);
  const yearStep = monthStep ? 1 : (yearSteps.find((step) => perYear * step >= roomForYear) ?? 10);
  const ticks: Tick[] = [];
  const lastYear = yearOf(window.to);
  for (let year = yearOf(window.from); year <= lastYear; year += 1) {
    if (year % yearStep !== 0) continue;
    for (let month = 1; month <= (monthStep ? 12 : 1); month += monthStep ?? 1) {
      const day = dayNumber(makeIsoDay(year, month, 1));
      if (day >= window.from && day < window.to) ticks.push({ day, kind: month === 1 ? 'year' : 'month', year, month });
    }
  }
  return ticks;
}

const millisecondsPerDay = 86_400_000;

/** The calendar year of a day number. */
export const yearOf = (day: number): number => new Date(day * millisecondsPerDay).getUTCFullYear();

/** Months since the year 0 of the month that a day lies in. */
export function monthIndexOf(day: IsoDay): number {
  const { year, month = 1 } = partsOf(day);
  return year * 12 + month - 1;
}

/** First day of a month given by its index. */
export const monthStart = (index: number): number => dayNumber(makeIsoDay(Math.floor(index / 12), (index % 12) + 1, 1));
