import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import { lengthOf } from '../../lib/core/timeline/time-axis.ts';
import { step, type LaneItem, type Place } from './lane-items.ts';
import { rowHeight } from './TimelineLanes.tsx';
import { zoomStep, type TimeWindow } from './use-time-window.ts';

type KeyboardOptions = {
  readonly items: readonly (readonly LaneItem[])[];
  /** Top of each lane, in rows. */
  readonly tops: readonly number[];
  readonly time: TimeWindow;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onPerson: (person: PersonId) => void;
};

/** Share of the window that Shift with an arrow moves by. */
const panShare = 0.2;

/** One stop for Tab in the whole picture; arrows move from there, and what they reach is brought into view. */
export function useKeyboard({ items, tops, time, scroller, onPerson }: KeyboardOptions) {
  const [place, setPlace] = useState<Place>({ lane: 0, item: 0 });
  const [moved, setMoved] = useState(0);
  const valid = items[place.lane]?.[place.item] ? place : { lane: 0, item: 0 };

  // Drawn first, focused then: the lane may have been out of view and so not there.
  useEffect(() => {
    if (moved === 0) return;
    scroller.current?.querySelector<SVGElement>('.rc-time-item[tabindex="0"]')?.focus({ preventScroll: true });
  }, [moved]);

  const go = (next: Place): void => {
    setPlace(next);
    const item = items[next.lane]?.[next.item];
    if (item) time.reveal(item.day);
    scrollTo(scroller.current, (tops[next.lane] ?? 0) * rowHeight);
    setMoved(moved + 1);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { scale } = time;
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '+' || key === '=') time.zoom(1 / zoomStep);
    else if (key === '-') time.zoom(zoomStep);
    else if (key === '0') time.showAll();
    else if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      time.pan(lengthOf(scale.window) * panShare * (key === 'ArrowRight' ? 1 : -1));
    } else if (key === 'Enter' || key === ' ') {
      const item = items[valid.lane]?.[valid.item];
      if (item) onPerson(item.person);
    } else {
      const next = step(items, valid, key);
      if (!next) return;
      go(next);
    }
    event.preventDefault();
  };
  return { place: valid, moveTo: setPlace, onKeyDown };
}

/** Height, in px, of the axis that stays at the top of the lanes. */
const headHeight = 56;

function scrollTo(scroller: HTMLElement | null, top: number): void {
  if (!scroller) return;
  const room = scroller.clientHeight - headHeight - rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
}
