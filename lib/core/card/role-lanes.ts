import { dayNumber, daySpanOf, makeIsoDay, partsOf, type IsoDay } from '../model/partial-date.ts';
import type { Role } from '../model/role.ts';

/** When somebody held a role, as far as a picture needs to know. */
export type RoleTime = {
  /** First and last day the dates can mean, or that a page shows; absent: not known. */
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  /** The role began on `from`, and not only before it. */
  readonly begins: boolean;
  /** It ended on `to`. */
  readonly ends: boolean;
};

export function timeOf({ start, end, seen }: Pick<Role, 'start' | 'end' | 'seen'>): RoleTime {
  const first = start ?? seen?.first;
  const last = end.kind === 'ended' ? end.on : end.kind === 'current' ? end.asOf : seen?.last;
  return {
    ...(first === undefined ? {} : { from: daySpanOf(first).first }),
    ...(last === undefined ? {} : { to: daySpanOf(last).last }),
    begins: start !== undefined,
    ends: end.kind === 'ended',
  };
}

/** Shares of the picture's width, 0 to 1. */
export type RoleBar = {
  readonly at: number;
  readonly width: number;
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
};

export type RoleLanes = {
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
  /** One per role, in their order; undefined where no date is known. */
  readonly bars: readonly (RoleBar | undefined)[];
};

/** Days drawn, fading, on a side whose date is not known. */
const fade = 270;
/** The narrowest bar that is still seen, as a share. */
const narrowest = 0.012;
/** More labels than that touch each other on the narrowest screen. */
const mostTicks = 6;
const yearSteps = [1, 2, 5, 10, 20] as const;

/** Lays roles out as bars over one axis of whole years. */
export function layoutRoleLanes(times: readonly RoleTime[]): RoleLanes {
  const spans = times.map(daysOf);
  const known = spans.filter((span) => span !== undefined);
  if (known.length === 0) return { ticks: [], bars: spans.map(() => undefined) };
  const firstYear = yearOf(Math.min(...known.map(({ from }) => from)));
  const endYear = yearOf(Math.max(...known.map(({ to }) => to))) + 1;
  const [start, end] = [dayOf(firstYear), dayOf(endYear)];
  const shareOf = (day: number): number => (day - start) / (end - start);
  const step = yearSteps.find((years) => (endYear - firstYear) / years <= mostTicks) ?? 50;
  const ticks: { readonly year: number; readonly at: number }[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year < endYear; year += step)
    ticks.push({ year, at: shareOf(dayOf(year)) });
  const bars = spans.map((span, index): RoleBar | undefined => {
    const time = times[index];
    if (!span || !time) return undefined;
    const at = Math.min(shareOf(span.from), 1 - narrowest);
    return {
      at,
      width: Math.max(shareOf(span.to) - at, narrowest),
      fadesIn: !time.begins,
      // Held still, as of the newest page: it goes on.
      fadesOut: !time.ends,
    };
  });
  return { ticks, bars };
}

function daysOf({ from, to }: RoleTime): { readonly from: number; readonly to: number } | undefined {
  const first = from === undefined ? undefined : dayNumber(from);
  const last = to === undefined ? undefined : dayNumber(to);
  if (first === undefined) return last === undefined ? undefined : { from: last - fade, to: last };
  return { from: first, to: Math.max(last ?? first + fade, first) };
}

const dayOf = (year: number): number => dayNumber(makeIsoDay(year, 1, 1));

const yearOf = (day: number): number => partsOf(new Date(day * 86_400_000).toISOString().slice(0, 10) as IsoDay).year;
