import { expect, it } from 'vitest';
import { minimalFiles } from '../../../tests/builders.ts';
import { describeDataset } from './about-dataset.ts';
import { decodeDataset } from './decode-dataset.ts';

it('counts what is there', () => {
  const decoded = decodeDataset(minimalFiles());
  if (!decoded.ok) throw new Error('the minimal dataset does not decode');
  const { people, sources, asOf } = decoded.value;
  const about = describeDataset(decoded.value, 'abc');
  expect(about).toMatchObject({ hash: 'abc', asOf, people: people.length, sources: Object.keys(sources).length });
  expect(about.roles).toBe(people.flatMap(({ roles }) => roles).length);
  expect(about.departures).toBe(people.flatMap(({ departures }) => departures).length);
  expect(about.publishers).toBeLessThanOrEqual(about.sources);
});
