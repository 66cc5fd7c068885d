import { refusedAt, type Refusal } from '../core/model/refusal.ts';
import type { PersonId } from '../core/model/person.ts';
import type { PageMentions } from './page-mentions.ts';
import type { PageMention } from './run-store.ts';

/** The page's mentions without those that the reader does not want. */
export type WantedMentions = PageMentions & {
  /** What is left out. */
  readonly unwanted: () => readonly PageMention[];
  readonly setRefusals: (refusals: readonly Refusal[]) => void;
  /** Nobody is wanted any more: the site was switched off. */
  readonly wantNobody: () => void;
};

/** Leaves out whom the reader refused at this address, which a page may change without being loaded again. */
export function createWantedMentions(mentions: PageMentions, address: () => string): WantedMentions {
  let refusals: readonly Refusal[] = [];
  let isOver = false;
  let known: { readonly at: string; readonly who: ReadonlySet<PersonId> } | undefined;

  const refused = (): ReadonlySet<PersonId> => {
    const at = address();
    if (known?.at !== at) known = { at, who: refusedAt(refusals, at) };
    return known.who;
  };
  const isWanted = ({ person }: { readonly person: PersonId }): boolean => !isOver && !refused().has(person);

  return {
    ...mentions,
    all: () => (isOver || refused().size > 0 ? mentions.all().filter(isWanted) : mentions.all()),
    unwanted: () => (isOver || refused().size > 0 ? mentions.all().filter((mention) => !isWanted(mention)) : []),
    possible: () => mentions.possible().filter(({ among }) => among.some((person) => isWanted({ person }))),
    at: (node, offset) => {
      const found = mentions.at(node, offset);
      return found && isWanted(found) ? found : undefined;
    },
    setRefusals: (next) => {
      refusals = next;
      known = undefined;
    },
    wantNobody: () => {
      isOver = true;
    },
  };
}
