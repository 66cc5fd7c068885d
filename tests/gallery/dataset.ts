import posts from '../../data/posts.json';
import redirects from '../../data/redirects.json';
import sources from '../../data/sources.json';
import titles from '../../data/titles.json';
import units from '../../data/units.json';
import { decodeDataset } from '../../lib/core/dataset/decode-dataset.ts';
import type { Dataset } from '../../lib/core/dataset/dataset.ts';

const people = import.meta.glob('../../data/people/*.json', { eager: true, import: 'default' });

/** The real people, as the package has them. */
export function realDataset(): Dataset {
  const files = { asOf: '2026-11-24', people: Object.values(people), sources, titles, units, posts: posts, redirects };
  const decoded = decodeDataset(files);
  if (!decoded.ok) throw new Error(`${decoded.error[0].file} ${decoded.error[0].path}: ${decoded.error[0].reason}`);
  return decoded.value;
}
