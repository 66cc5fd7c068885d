import type { CardModel, DepartureModel } from '../lib/core/card/card-model.ts';
import type { TimelineEvent } from '../lib/core/timeline/timeline-model.ts';

/** A closed outline on a 12-unit grid, or a ring: enough to tell kinds apart without colour. */
export type Shape = { readonly path: string; readonly hollow?: true };

const disc = 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z';

/** Where somebody stands. */
export const toneShapes: Readonly<Record<CardModel['now']['tone'], Shape>> = {
  'in-post': { path: disc },
  // Half full: on the way out.
  leaving: { path: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM6 1.5v9a4.5 4.5 0 0 1 0-9Z', hollow: true },
  left: { path: 'M2 2h8v8H2z' },
  'not-yet': { path: disc, hollow: true },
  unknown: { path: 'M6 1.5 10.5 6 6 10.5 1.5 6Z', hollow: true },
};

/** How somebody left. */
export const mannerShapes: Readonly<Record<DepartureModel['kind'], Shape>> = {
  resigned: { path: disc },
  'founded-company': { path: 'M6 .8 7.6 4.4 11.2 6 7.6 7.6 6 11.2 4.4 7.6.8 6l3.6-1.6Z' },
  'joined-other': { path: 'M2.2 1.6 10.6 6l-8.4 4.4Z' },
  retired: { path: 'M1.2 8.6a4.8 4.8 0 0 1 9.6 0Z' },
  'laid-off': { path: 'M2 2h8v8H2z' },
  dismissed: { path: 'M3.3 1.4 6 4.1l2.7-2.7 1.9 1.9L7.9 6l2.7 2.7-1.9 1.9L6 7.9l-2.7 2.7-1.9-1.9L4.1 6 1.4 3.3Z' },
  'changed-role': { path: 'M6 .9 11.1 6 6 11.1.9 6Z' },
  died: { path: 'M5 1.5h2v9H5z' },
  'not-stated': { path: disc, hollow: true },
};

/** What happened: departures by their manner, the others by their kind. */
export function eventShape({ kind, manner }: Pick<TimelineEvent, 'kind' | 'manner'>): Shape {
  if (kind === 'departure') return mannerShapes[manner ?? 'not-stated'];
  return kindShapes[kind];
}

/** Coming and going, where nothing more is said. */
export const movementShapes: Readonly<Record<'came' | 'left', Shape>> = {
  came: { path: 'M5 1.5h2V5h3.5v2H7v3.5H5V7H1.5V5H5Z' },
  left: { path: 'M1.5 5h9v2h-9Z' },
};

const kindShapes: Readonly<Record<Exclude<TimelineEvent['kind'], 'departure'>, Shape>> = {
  // A plus: somebody more.
  arrival: { path: 'M5 1.5h2V5h3.500v2H7v3.500H5V7H1.500V5H5Z' },
  move: mannerShapes['changed-role'],
  announcement: { path: 'M2.2 1.600 10.600 6l-8.400 4.400Z', hollow: true },
};
