import { manners } from '../../lib/core/model/departure.ts';
import type { NonEmpty } from '../../lib/core/model/claim.ts';
import type { Person } from '../../lib/core/model/person.ts';
import type { Post, PostId, Role } from '../../lib/core/model/role.ts';
import { departure, person, role } from '../fictitious-people.ts';

/** As many people as the whole dataset will have, none of them real, always the same: for pictures and measurements. */
const size = 420;

const given = [
  'Ada',
  'Bo',
  'Cy',
  'Dag',
  'Edda',
  'Flo',
  'Gus',
  'Hal',
  'Ida',
  'Jo',
  'Kit',
  'Lea',
  'Mo',
  'Nan',
  'Oz',
  'Pia',
  'Quin',
  'Ria',
  'Sol',
  'Tor',
];
const family = [
  'Abara',
  'Brancusi',
  'Cole',
  'Drăgan',
  'Eklund',
  'Fairweather',
  'Gundersen',
  'Holm',
  'Ivanov',
  'Juhász',
  'Kowalczyk',
  'Lindqvist',
  'Marchetti',
  'Nakagawa',
  'Okonkwo',
  'Płatek',
  'Quill',
  'Ruzicka',
  'Solheim',
  'Tanaka',
  'Ulm',
  'Vantongeren',
  'Wrzesień',
];
const titles = ['Engineer', 'Director, Pumps', 'Vice President, Valves', 'Head of Engines', 'Chief Steam Officer'];
const postNames = [
  'Chief engineer',
  'Chief of pumps',
  'Valves',
  'Boilers',
  'Steam',
  'Signals',
  'Tracks',
  'Tunnels',
  'Bridges',
  'Ferries',
  'Lamps',
  'Whistles',
  'Tickets',
  'Tea',
  'Clocks',
  'Uniforms',
];

export const crowdPosts: readonly Post[] = postNames.map((name, index) => ({
  id: `post-${index}` as PostId,
  title: { en: name, fr: name },
  lane: { en: name, fr: name },
  order: index,
}));

/** A linear congruential generator: the same crowd every time. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

export function makeCrowd(): readonly Person[] {
  const roll = makeDice(7);
  return Array.from({ length: size }, (_, index) => makePerson(index, roll));
}

function makePerson(index: number, roll: (sides: number) => number): Person {
  const name = `${given[index % given.length]} ${family[Math.floor(index / given.length) % family.length]}`;
  const count = 1 + roll(4);
  const first = 2005 + roll(18);
  const leaves = roll(10) < 6;
  const roles: Role[] = [];
  let year = first;
  for (let step = 0; step < count; step += 1) {
    const last = step === count - 1;
    const next = Math.min(2026, year + 1 + roll(4));
    const month = String(1 + roll(12)).padStart(2, '0');
    roles.push(
      role({
        title: titles[Math.min(step + roll(2), titles.length - 1)] ?? 'Engineer',
        start: roll(4) === 0 ? String(year) : `${year}-${month}`,
        end: last && !leaves ? 'as of 2026-05' : `${next}`,
        ...(last && roll(4) === 0 ? { post: `post-${roll(postNames.length)}` } : {}),
      }),
    );
    year = next;
  }
  const manner = manners[roll(manners.length)] ?? 'not-stated';
  const month = String(1 + roll(12)).padStart(2, '0');
  return person({
    name,
    roles: roles as unknown as NonEmpty<Role>,
    departures: leaves ? [departure({ announced: `${year}-${month}-11`, effective: `${year}`, manner })] : [],
  });
}
