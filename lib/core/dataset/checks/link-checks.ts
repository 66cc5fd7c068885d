import { isPersonLink, type Neighbour, type Person, type PersonId } from '../../model/person.ts';
import type { PostId, Role } from '../../model/role.ts';
import type { Dataset } from '../dataset.ts';
import type { DatasetProblem } from '../decode-dataset.ts';
import { departuresOf, eachPerson, problemOf, repeated, rolesOf, type Check } from './check.ts';

const sides = ['predecessor', 'successor'] as const;
type Side = (typeof sides)[number];
const opposite = { predecessor: 'successor', successor: 'predecessor' } as const;

type LinkAt = { readonly path: string; readonly to: Neighbour };

const linksOf = (person: Person): readonly LinkAt[] => [
  ...rolesOf(person).flatMap(({ role, path }) =>
    sides.flatMap((side) => (role[side] === undefined ? [] : [{ path: `${path}.${side}`, to: role[side] }])),
  ),
  ...departuresOf(person).flatMap(({ departure, path }) =>
    departure.successors.map((to, index) => ({ path: `${path}.successors[${index}]`, to })),
  ),
];

function linkFaults(person: Person, dataset: Dataset): readonly DatasetProblem[] {
  const known = new Set<Neighbour>(dataset.people.map(({ id }) => id));
  const idByName = new Map(dataset.people.map(({ id, name }) => [name, id]));
  return linksOf(person).flatMap(({ path, to }) => {
    const report = problemOf(person);
    if (to === person.id) return [report(path, 'points at the person themselves')];
    if (isPersonLink(to)) return known.has(to) ? [] : [report(path, `nobody has the id "${to}"`)];
    const id = idByName.get(to.name);
    return id === undefined ? [] : [report(path, `"${to.name}" is in the dataset: write "${id}"`)];
  });
}

const everyLinkLeadsSomewhere: Check = eachPerson(linkFaults);

const everyPostExists: Check = (dataset) => {
  const ids = dataset.posts.map(({ id }) => id);
  const held = new Set(dataset.people.flatMap(({ roles }) => roles.flatMap(({ post }) => (post ? [post] : []))));
  const orders = dataset.posts.map(({ order }) => order);
  const inPosts = (reason: string): DatasetProblem => ({ file: 'posts.json', path: '', reason });
  return [
    ...dataset.people.flatMap((person) =>
      rolesOf(person).flatMap(({ role, path }) =>
        role.post && !ids.includes(role.post)
          ? [problemOf(person)(`${path}.post`, `"${role.post}" is not in posts.json`)]
          : [],
      ),
    ),
    ...repeated(ids).map((id) => inPosts(`the id "${id}" is given twice`)),
    ...repeated(orders).map((order) => inPosts(`the order ${order} is given twice`)),
    ...ids.filter((id) => !held.has(id)).map((id) => inPosts(`"${id}" is held by nobody`)),
  ];
};

/** An interim holder is not a link of the succession, so only the others count. */
const holdsPost = (role: Role, post: PostId): boolean => role.post === post && role.interim !== true;

function successionFaults(person: Person, dataset: Dataset): readonly DatasetProblem[] {
  const byId = new Map<Neighbour, Person>(dataset.people.map((other) => [other.id, other]));
  return rolesOf(person).flatMap(({ role, path }) =>
    sides.flatMap((side) => {
      const neighbour = role[side];
      if (neighbour === undefined) return [];
      const report = problemOf(person);
      if (role.interim) return [report(`${path}.${side}`, 'an interim holder is no link of the succession')];
      if (!role.post) return [report(`${path}.${side}`, 'has no "post" to follow in')];
      const other = byId.get(neighbour);
      const reason = other && disagreement(other, { post: role.post, side, person: person.id });
      return reason === undefined ? [] : [report(`${path}.${side}`, reason)];
    }),
  );
}

type Link = { readonly post: PostId; readonly side: Side; readonly person: PersonId };

function disagreement(other: Person, { post, side, person }: Link): string | undefined {
  const held = other.roles.filter((role) => holdsPost(role, post));
  if (held.length === 0) return `"${other.id}" has no role in the post "${post}"`;
  const back = opposite[side];
  return held.some((role) => role[back] === person)
    ? undefined
    : `"${other.id}" does not name "${person}" as ${back} in the post "${post}"`;
}

const successionAgreesBothWays: Check = eachPerson(successionFaults);

const redirectsLeadToPeople: Check = ({ people, redirects }) => {
  const known = new Set<string>(people.map(({ id }) => id));
  const report = (from: string, reason: string): DatasetProblem => ({ file: 'redirects.json', path: from, reason });
  return Object.entries(redirects).flatMap(([from, to]) => [
    ...(known.has(from) ? [report(from, 'is still somebody’s id')] : []),
    ...(known.has(to) ? [] : [report(from, `nobody has the id "${to}"`)]),
  ]);
};

const everyPersonIsUnique: Check = ({ people }) => [
  ...repeated(people.map(({ id }) => id)).map((id) => ({
    file: `people/${id}.json`,
    path: 'id',
    reason: 'is the id of two people',
  })),
  ...repeated(people.map(({ name }) => name)).map((name) => ({
    file: 'people/',
    path: 'name',
    reason: `two people are called "${name}": one record, or names that tell them apart`,
  })),
];

export const linkChecks: readonly Check[] = [
  everyLinkLeadsSomewhere,
  everyPostExists,
  successionAgreesBothWays,
  redirectsLeadToPeople,
  everyPersonIsUnique,
];
