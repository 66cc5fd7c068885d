import { comparePartialDates, type PartialDate } from '../model/partial-date.ts';
import { isPersonLink, type Neighbour, type Person, type PersonId } from '../model/person.ts';
import type { PostId, Role } from '../model/role.ts';
import type { CardInput } from './build-card.ts';
import type { SuccessionModel, SuccessionStep } from './card-model.ts';
import { citedText, roleDates, type Words } from './words.ts';

/** For each post the person held, latest first: everybody known to have held it, in order, with the bare names beside them. */
export function buildSuccession(person: Person, input: CardInput, words: Words): readonly SuccessionModel[] {
  const posts = new Set(person.roles.toReversed().flatMap((role) => (role.post ? [role.post] : [])));
  return [...posts].flatMap((id) => {
    const post = input.posts.find((candidate) => candidate.id === id);
    if (!post) return [];
    const steps = stepsOf(tenuresOf(id, person, input), person.id, words);
    if (steps.length < 2 && !post.fate) return [];
    return [{ post: post.title[words.language], steps, ...(post.fate ? { fate: citedText(post.fate, words) } : {}) }];
  });
}

/** One person's unbroken stay in a post, under however many titles. */
type Tenure = {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly first: Role;
  readonly last: Role;
};

function tenuresOf(post: PostId, person: Person, input: CardInput): readonly Tenure[] {
  const people = new Map<PersonId, Pick<Person, 'id' | 'name' | 'roles'>>(input.people);
  people.set(person.id, person);
  const stays = [...people.values()]
    .flatMap((holder) => holder.roles.filter((role) => role.post === post).map((role) => ({ holder, role })))
    .toSorted((a, b) => comparePartialDates(placeOf(a.role), placeOf(b.role)));
  const tenures: Tenure[] = [];
  for (const { holder, role } of stays) {
    const previous = tenures.at(-1);
    if (previous?.person.id === holder.id) tenures[tenures.length - 1] = { ...previous, last: role };
    else tenures.push({ person: holder, first: role, last: role });
  }
  return tenures;
}

/** A holder whose start is unknown is placed by the end. */
const placeOf = (role: Role): PartialDate | undefined =>
  role.start ?? (role.end.kind === 'ended' ? role.end.on : undefined);

function stepsOf(tenures: readonly Tenure[], self: PersonId, words: Words): readonly SuccessionStep[] {
  const named = new Set<string>(tenures.map(({ person }) => person.id));
  /** A neighbour without a tenure of their own here; each is told once, though both sides may name them. */
  const beside = (neighbour: Neighbour | undefined): readonly SuccessionStep[] => {
    if (neighbour === undefined) return [];
    const key = isPersonLink(neighbour) ? neighbour : neighbour.name;
    if (named.has(key)) return [];
    named.add(key);
    return [{ ...words.link(neighbour), dates: '', self: false, interim: false }];
  };
  return tenures.flatMap(({ person, first, last }) => [
    ...beside(first.predecessor),
    {
      name: person.name,
      person: person.id,
      dates: roleDates({ start: first.start, end: last.end, seen: last.seen }, words.messages),
      self: person.id === self,
      interim: first.interim === true && last.interim === true,
    },
    ...beside(last.successor),
  ]);
}
