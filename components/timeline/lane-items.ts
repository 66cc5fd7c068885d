import type { Bar, Lane, Mark } from '../../lib/core/timeline/layout-timeline.ts';
import type { PersonId } from '../../lib/core/model/person.ts';

/** Something in a lane that can be pointed at. */
export type LaneItem = {
  readonly key: string;
  readonly person: PersonId;
  /** Where it begins, for the order of the keyboard. */
  readonly day: number;
  /** Finished wording: who, what, when. */
  readonly words: string;
} & ({ readonly bar: Bar } | { readonly mark: Mark });

/** Where the keyboard stands. */
export type Place = { readonly lane: number; readonly item: number };

/** A lane's stays and events in order of time. */
export function itemsOf(lane: Lane): readonly LaneItem[] {
  const bars = lane.bars.map((bar): LaneItem => {
    const { person, name, title, dates } = bar.tenure;
    return { key: `bar ${person} ${bar.from}`, person, day: bar.from, words: `${name} · ${title} · ${dates}`, bar };
  });
  const marks = lane.marks.map((mark): LaneItem => {
    const { person, name, text, dateText, kind, date } = mark.event;
    return {
      key: `mark ${person} ${kind} ${date}`,
      person,
      day: mark.day,
      words: `${name} · ${text} · ${dateText}`,
      mark,
    };
  });
  return [...bars, ...marks].toSorted((a, b) => a.day - b.day);
}

/** The place that a key leads to; undefined when there is none that way. */
export function step(lanes: readonly (readonly LaneItem[])[], { lane, item }: Place, key: string): Place | undefined {
  const own = lanes[lane] ?? [];
  switch (key) {
    case 'ArrowRight':
      return item + 1 < own.length ? { lane, item: item + 1 } : undefined;
    case 'ArrowLeft':
      return item > 0 ? { lane, item: item - 1 } : undefined;
    case 'Home':
      return { lane, item: 0 };
    case 'End':
      return { lane, item: Math.max(0, own.length - 1) };
    case 'ArrowDown':
    case 'ArrowUp': {
      const next = lane + (key === 'ArrowDown' ? 1 : -1);
      const items = lanes[next];
      if (!items || items.length === 0) return undefined;
      return { lane: next, item: nearest(items, own[item]?.day ?? 0) };
    }
    default:
      return undefined;
  }
}

/** Index of the item whose day is nearest. */
function nearest(items: readonly LaneItem[], day: number): number {
  let best = 0;
  for (const [index, item] of items.entries()) {
    if (Math.abs(item.day - day) < Math.abs((items[best]?.day ?? 0) - day)) best = index;
  }
  return best;
}
