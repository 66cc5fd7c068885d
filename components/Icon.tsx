import type { JSX } from 'preact';

const paths = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8m0-8-8 8',
  outward: 'M6.5 3H3.5v9.5H13v-3M9 3h4v4M13 3 7.5 8.5',
  settings: 'M2 4.5h6m4 0h2M2 11.5h2m4 0h6M10 2.5v4M6 9.5v4',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8L14 14',
  notes: 'M4 2.500h8v11H4ZM6.500 6h3M6.500 8.500h3',
  undo: 'M6 3 3 6l3 3M3.500 6H10a3 3 0 0 1 0 6.500H6',
  redo: 'm10 3 3 3-3 3M12.500 6H6a3 3 0 0 0 0 6.500h4',
  bin: 'M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.7 9h5.600l.7-9',
  pin: 'M6 2.500h4M6.500 2.500v4L4.500 9.500h7l-2-3v-4M8 9.500v4',
  copy: 'M6 5.500h7.500v8H6ZM10 3v-.500H2.500v8H3.500',
  check: 'm3 8.500 3.500 3.500L13 4.500',
  timeline: 'M2.500 4.500h6M5.500 8h7M8.500 11.500h5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  all: 'M2.500 4v8M13.500 4v8M5 8h6M7 5.700 4.700 8 7 10.300M9 5.700 11.300 8 9 10.300',
} as const;

export type IconName = keyof typeof paths;

/** A line icon on a 16-unit grid, decoration only: whatever bears it carries the words. */
export function Icon({
  name,
  directed = false,
}: {
  readonly name: IconName;
  readonly directed?: boolean;
}): JSX.Element {
  return (
    <svg class={directed ? 'rc-icon rc-icon-directed' : 'rc-icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
