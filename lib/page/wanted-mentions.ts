import { isBound } from '../core/match/bound-to-company.ts';
import { refusedAt, type Refusal } from '../core/model/refusal.ts';
import type { PersonId } from '../core/model/person.ts';
import type { PageMentions, PossibleMention } from './page-mentions.ts';
import type { PageMention } from './run-store.ts';

/** The page's mentions without those that the reader does not want. */
export type WantedMentions = PageMentions & {
  /** What is left out. */
  readonly unwanted: () => readonly PageMention[];
  readonly setRefusals: (refusals: readonly Refusal[]) => void;
  /** Only where the page itself speaks of the company. */
  readonly setStrict: (on: boolean) => void;
  /** Nobody is wanted any more: the site was switched off. */
  readonly wantNobody: () => void;
};

/** Leaves out whom the reader refused at this address, which a page may change without being loaded again. */
export function createWantedMentions(mentions: PageMentions, address: () => string): WantedMentions {
  let refusals: readonly Refusal[] = [];
  let isOver = false;
  let isStrict = false;
  let known: { readonly at: string; readonly who: ReadonlySet<PersonId> } | undefined;

  const refused = (): ReadonlySet<PersonId> => {
    const at = address();
    if (known?.at !== at) known = { at, who: refusedAt(refusals, at) };
    return known.who;
  };
  const isWelcome = ({ person }: { readonly person: PersonId }): boolean => !isOver && !refused().has(person);
  const isWanted = (mention: PageMention): boolean => isWelcome(mention) && (!isStrict || isBound(mention.because));
  const isAnyLeftOut = (): boolean => isOver || isStrict || refused().size > 0;

  return {
    ...mentions,
    all: () => (isAnyLeftOut() ? mentions.all().filter(isWanted) : mentions.all()),
    unwanted: () => (isAnyLeftOut() ? mentions.all().filter((mention) => !isWanted(mention)) : []),
    possible: () => [
      ...mentions.possible().filter(({ among }) => among.some((person) => isWelcome({ person }))),
      ...(isStrict
        ? mentions
            .all()
            .filter((mention) => isWelcome(mention) && !isWanted(mention))
            .map(asPossible)
        : []),
    ],
    at: (node, offset) => {
      const found = mentions.at(node, offset);
      return found && isWanted(found) ? found : undefined;
    },
    setRefusals: (next) => {
      refusals = next;
      known = undefined;
    },
    setStrict: (on) => {
      isStrict = on;
    },
    wantNobody: () => {
      isOver = true;
    },
  };
}

const asPossible = ({ person, range, because }: PageMention): PossibleMention => ({
  among: [person],
  surface: range.toString(),
  because,
});
