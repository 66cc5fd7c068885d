import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../lib/core/dataset/dataset.ts';
import { comparePartialDates } from '../lib/core/model/partial-date.ts';
import { isPersonLink, type Person } from '../lib/core/model/person.ts';
import type { Role } from '../lib/core/model/role.ts';
import { loadDataset } from '../tools/build-dataset.ts';

/** Posts that readers follow, with their holders in order: each hands over to the next, and both files say so. */
const chains: readonly (readonly [post: string, ...holders: readonly string[]])[] = [
  ['ads-business-products', 'dan-levy', 'john-hegeman', 'andrew-bocking'],
  ['chief-operating-officer', 'owen-van-natta', 'sheryl-sandberg', 'javier-olivan'],
  ['chief-technology-officer', 'mike-schroepfer', 'andrew-bosworth'],
  ['global-affairs', 'elliot-schrage', 'nick-clegg', 'joel-kaplan'],
  ['global-public-policy', 'joel-kaplan', 'kevin-martin'],
  ['chief-financial-officer', 'gideon-yu', 'david-ebersman', 'david-wehner', 'susan-li'],
  ['head-of-whatsapp', 'jan-koum', 'chris-daniels', 'will-cathcart', 'kunal-shah'],
  ['head-of-instagram', 'kevin-systrom', 'adam-mosseri'],
  ['business-ai', 'clara-shih', 'naomi-gleit'],
  ['head-of-fair', 'joelle-pineau', 'rob-fergus'],
  ['chief-legal-officer', 'ted-ullyot', 'colin-stretch', 'jennifer-newstead', 'cj-mahoney'],
];

async function loadPeople(): Promise<Dataset['people']> {
  const loaded = await loadDataset(path.resolve(import.meta.dirname, '../data'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 3)));
  return loaded.value.dataset.people;
}

const people = await loadPeople();

const rolesIn = (post: string, holder: string): readonly Role[] =>
  (people.find(({ id }) => id === holder)?.roles ?? []).filter((role) => role.post === post);

/** The ids that a person's roles in the post lead to, forward or back. */
const neighbours = (post: string, holder: string, side: 'predecessor' | 'successor'): readonly string[] =>
  rolesIn(post, holder).flatMap((role) => {
    const neighbour = role[side];
    return neighbour && isPersonLink(neighbour) ? [neighbour] : [];
  });

/** Follows the successors from one holder until nobody is named. */
function walk(post: string, from: string): readonly string[] {
  const seen: string[] = [];
  for (let at: string | undefined = from; at && !seen.includes(at); at = neighbours(post, at, 'successor')[0]) {
    seen.push(at);
  }
  return seen;
}

describe('the posts that readers follow', () => {
  it.each(chains)('%s is handed on link by link', (post, first = '', ...rest) => {
    const holders = [first, ...rest];
    expect(walk(post, first).slice(0, holders.length)).toEqual(holders);
    expect(holders.slice(1).map((holder) => neighbours(post, holder, 'predecessor')[0])).toEqual(holders.slice(0, -1));
  });

  it.each(chains)('%s is held in the order of its links', (post, ...holders) => {
    const starts = holders.flatMap((holder) => rolesIn(post, holder).find(({ start }) => start)?.start ?? []);
    expect(starts).toEqual(starts.toSorted(comparePartialDates));
    expect(starts.length).toBeGreaterThan(0);
  });
});

/** Links into the same post, as "from > to", read from one side. */
const linksOf = (side: 'predecessor' | 'successor'): readonly string[] =>
  people.flatMap(({ id, roles }: Person) =>
    roles.flatMap((role) => {
      const neighbour = role[side];
      if (!role.post || !neighbour || !isPersonLink(neighbour)) return [];
      return [`${role.post}: ${side === 'successor' ? `${id} > ${neighbour}` : `${neighbour} > ${id}`}`];
    }),
  );

it('every link is told by both people', () => {
  expect(new Set(linksOf('successor'))).toEqual(new Set(linksOf('predecessor')));
});
