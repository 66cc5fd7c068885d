import { comparePartialDates } from '../model/partial-date.ts';
import type { Neighbour, Person, PersonId } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import { roleDates, type CardInput, type Words } from './build-card.ts';
import type { PersonLink, SuccessionModel } from './card-model.ts';

type Holder = { readonly person: Pick<Person, 'id' | 'name'>; readonly role: Role };

/** For each post the person held: everybody known to have held it, in order, with the bare names at either end. */
export function buildSuccession(person: Person, input: CardInput, words: Words): readonly SuccessionModel[] {
  const posts = new Set(person.roles.flatMap((role) => (role.post ? [role.post] : [])));
  return [...posts].flatMap((id) => {
    const post = input.posts.find((candidate) => candidate.id === id);
    const holders = post ? holdersOf(id, person, input) : [];
    const steps = withBareNames(holders, words).map(({ link, dates }) => ({
      ...link,
      dates,
      self: link.person === person.id,
    }));
    return post && steps.length > 1 ? [{ post: post.title[words.language], steps }] : [];
  });
}

function holdersOf(post: Role['post'], person: Person, input: CardInput): readonly Holder[] {
  const people = new Map<PersonId, Pick<Person, 'id' | 'name' | 'roles'>>(input.people);
  people.set(person.id, person);
  const holders = [...people.values()].flatMap((holder) =>
    holder.roles.filter((role) => role.post === post).map((role) => ({ person: holder, role })),
  );
  return holders.toSorted((a, b) => comparePartialDates(moment(a.role), moment(b.role)));
}

/** A holder whose start is unknown is placed by the end. */
const moment = (role: Role) => role.start ?? (role.end.kind === 'ended' ? role.end.on : undefined);

type Step = { readonly link: PersonLink; readonly dates: string };

/** Neighbours who are only a name have no record to stand in the list by themselves. */
function withBareNames(holders: readonly Holder[], words: Words): readonly Step[] {
  return holders.flatMap(({ person, role }, index) => {
    const self: Step = { link: { name: person.name, person: person.id }, dates: roleDates(role, words.messages) };
    const bare = (neighbour: Neighbour | undefined): readonly Step[] =>
      neighbour !== undefined && typeof neighbour === 'object' ? [{ link: neighbour, dates: '' }] : [];
    const isNamedAlready = (neighbour: Neighbour | undefined): boolean =>
      holders[index - 1]?.role.successor !== undefined && typeof neighbour === 'object';
    const before = isNamedAlready(role.predecessor) ? [] : bare(role.predecessor);
    return [...before, self, ...bare(role.successor)];
  });
}
