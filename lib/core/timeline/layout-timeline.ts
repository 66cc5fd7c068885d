import { dayNumber, daySpanOf, midDayNumber, type IsoDay, type PartialDate } from '../model/partial-date.ts';
import type { PersonId } from '../model/person.ts';
import type { TimeSpan } from './time-axis.ts';
import type { Tenure, TimelineEvent, TimelineModel } from './timeline-model.ts';

export type LaneMode = 'posts' | 'people';

/** A stay, in days. */
export type Bar = TimeSpan & {
  readonly tenure: Tenure;
  /** Row within the lane, from 0: stays that overlap are drawn below one another. */
  readonly row: number;
  /** The side is not known: it is drawn fading. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
};

/** Something that happened, at the middle of the days its date can mean. */
export type Mark = { readonly event: TimelineEvent; readonly day: number; readonly row: number };

export type Lane = {
  readonly key: string;
  readonly label: string;
  /** The person of a person's lane. */
  readonly person?: PersonId;
  readonly rows: number;
  readonly bars: readonly Bar[];
  /** In order of time. */
  readonly marks: readonly Mark[];
};

export type TimelineLayout = {
  readonly lanes: readonly Lane[];
  /** Everything there is, with a little room at both ends. */
  readonly bounds: TimeSpan;
};

/** Days drawn, fading, on the side of a stay whose date is not known. */
const fade = 270;
/** Days of room before the first and after the last thing. */
const margin = 120;
/** How far from a stay's end a departure still belongs to it: dates of the two are often known differently. */
const reach = 200;

/**
 * Lays out lanes in days: drawing them at any zoom is then a multiplication.
 * @param people when given, only theirs is shown
 */
export function layoutTimeline(model: TimelineModel, mode: LaneMode, people?: ReadonlySet<PersonId>): TimelineLayout {
  const wanted = (person: PersonId): boolean => people === undefined || people.has(person);
  const tenures = model.tenures.filter((tenure) => wanted(tenure.person));
  const events = model.events.filter((event) => wanted(event.person));
  const lanes = mode === 'posts' ? postLanes(model, tenures, events) : personLanes(tenures, events);
  return { lanes, bounds: boundsOf(model) };
}

function boundsOf({ tenures, events }: TimelineModel): TimeSpan {
  // Days written as text compare as dates: only the two extremes need reckoning.
  let earliest: IsoDay | undefined;
  let latest: IsoDay | undefined;
  const see = (date: PartialDate | undefined): void => {
    if (date === undefined) return;
    const { first, last } = daySpanOf(date);
    if (earliest === undefined || first < earliest) earliest = first;
    if (latest === undefined || last > latest) latest = last;
  };
  for (const { start, end } of tenures) {
    see(start);
    see(end);
  }
  for (const { date } of events) see(date);
  if (earliest === undefined || latest === undefined) return { from: 0, to: 365 };
  return { from: dayNumber(earliest) - margin, to: dayNumber(latest) + margin };
}

/** Days of dates met before: a dataset's events share few dates, and reading one takes a while. */
const places = new Map<PartialDate, number>();

function placeOf(date: PartialDate): number {
  const known = places.get(date);
  if (known !== undefined) return known;
  const place = midDayNumber(date);
  places.set(date, place);
  return place;
}

function barOf(tenure: Tenure): Omit<Bar, 'row'> {
  const { start, end, opening, ending } = tenure;
  const from = start === undefined ? undefined : placeOf(start);
  const until = end === undefined ? undefined : placeOf(end);
  const first = from ?? (until ?? 0) - fade;
  const last = Math.max(until ?? first + fade, first + 1);
  return {
    tenure,
    from: first,
    to: ending === 'open' ? last + fade / 3 : last,
    openStart: opening === 'unknown',
    openEnd: ending !== 'ended',
  };
}

/** Puts each stay into the first row where it fits. */
function stack(tenures: readonly Tenure[]): { readonly bars: readonly Bar[]; readonly rows: number } {
  const ends: number[] = [];
  const bars = tenures
    .map(barOf)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((bar): Bar => {
      const free = ends.findIndex((end) => end <= bar.from + tolerance);
      const row = free === -1 ? ends.length : free;
      ends[row] = bar.to;
      return { ...bar, row };
    });
  return { bars, rows: Math.max(1, ends.length) };
}

/** Days by which two stays may overlap and still share a row: the dates of a handover are seldom known to the day. */
const tolerance = 45;

function postLanes(
  model: TimelineModel,
  tenures: readonly Tenure[],
  events: readonly TimelineEvent[],
): readonly Lane[] {
  const byPost = groupBy(tenures, (tenure) => tenure.post);
  const byPerson = groupBy(events, (event) => event.person);
  return model.posts.flatMap(({ id, label }) => {
    const own = byPost.get(id);
    if (!own) return [];
    const { bars, rows } = stack(own);
    const marks = bars.flatMap((bar) =>
      (byPerson.get(bar.tenure.person) ?? [])
        .filter((event) => event.kind === 'departure')
        .map((event): Mark => ({ event, day: placeOf(event.date), row: bar.row }))
        .filter(({ day }) => day > bar.from && Math.abs(day - bar.to) <= reach),
    );
    return [{ key: id, label, rows, bars, marks: inOrder(marks) }];
  });
}

function personLanes(tenures: readonly Tenure[], events: readonly TimelineEvent[]): readonly Lane[] {
  const stays = groupBy(tenures, (tenure) => tenure.person);
  const happened = groupBy(events, (event) => event.person);
  const names = new Map([...tenures, ...events].map(({ person, name }) => [person, name]));
  return [...names]
    .map(([person, label]): Lane => {
      const { bars, rows } = stack(stays.get(person) ?? []);
      const marks = (happened.get(person) ?? []).map((event): Mark => ({
        event,
        day: placeOf(event.date),
        row: 0,
      }));
      return { key: person, label, person, rows, bars, marks: inOrder(marks) };
    })
    .toSorted((a, b) => newestOf(b) - newestOf(a) || (a.label < b.label ? -1 : 1));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const inOrder = (marks: readonly Mark[]): readonly Mark[] => marks.toSorted((a, b) => a.day - b.day);

/** A lane stands where its newest event puts it; without one, where its last stay began. */
const newestOf = ({ marks, bars }: Lane): number => marks.at(-1)?.day ?? Math.max(...bars.map(({ from }) => from));

/** Top of each lane in rows, and the number of rows of all. */
export function rowOffsets(lanes: readonly Lane[]): { readonly tops: readonly number[]; readonly total: number } {
  const tops: number[] = [];
  let total = 0;
  for (const lane of lanes) {
    tops.push(total);
    total += lane.rows;
  }
  return { tops, total };
}
