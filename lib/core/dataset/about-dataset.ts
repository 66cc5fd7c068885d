import type { Dataset } from './dataset.ts';

/** What the settings tell of the facts in this package; plain JSON. */
export type AboutDataset = {
  /** First 32 hexadecimal digits of the packaged file's SHA-256. */
  readonly hash: string;
  /** The day the facts were last worked on. */
  readonly asOf: string;
  readonly people: number;
  readonly roles: number;
  readonly departures: number;
  readonly sources: number;
  readonly publishers: number;
};

export function describeDataset({ asOf, people, sources }: Dataset, hash: string): AboutDataset {
  const cited = Object.values(sources);
  return {
    hash,
    asOf,
    people: people.length,
    roles: people.reduce((sum, { roles }) => sum + roles.length, 0),
    departures: people.reduce((sum, { departures }) => sum + departures.length, 0),
    sources: cited.length,
    publishers: new Set(cited.map(({ publisher }) => publisher)).size,
  };
}
