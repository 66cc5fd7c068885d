import { expect, it } from 'vitest';
import type { Dataset } from '../lib/core/dataset/dataset.ts';
import { decodeDataset, decodePackagedDataset } from '../lib/core/dataset/decode-dataset.ts';
import type { Result } from '../lib/core/model/result.ts';
import { minimalFiles } from '../tests/builders.ts';
import { packDataset } from './pack-dataset.ts';

function valueOf(result: Result<Dataset, unknown>): Dataset {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Every list of source ids replaced by the pages it means, which is what a reader sees. */
const withPages = ({ sources, ...rest }: Dataset): unknown =>
  JSON.parse(
    JSON.stringify(rest, (key, value: unknown) =>
      key === 'sources' ? (value as (keyof typeof sources)[]).map((id) => sources[id]?.url) : value,
    ),
  );

it('packs what decodes to the same facts and the same pages', () => {
  const files = minimalFiles();
  files.posts[0].fate = {
    text: { en: 'It was abolished.', fr: 'Le poste a été supprimé.' },
    sources: ['courier-2024-06-first'],
  };
  const packed: unknown = JSON.parse(packDataset(files));
  expect(withPages(valueOf(decodePackagedDataset(packed)))).toEqual(withPages(valueOf(decodeDataset(files))));
});

it('leaves out what only editors need', () => {
  const packed = packDataset(minimalFiles());
  expect(packed).not.toContain('$schema');
  expect(packed).not.toContain('courier-2024-06-first');
});

it('packs the same bytes every time', () => {
  expect(packDataset(minimalFiles())).toBe(packDataset(minimalFiles()));
});
