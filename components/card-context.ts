import type { PersonId } from '../lib/core/model/person.ts';
import type { Messages } from '../lib/core/wording/messages.ts';

/** What every section of a card needs besides its part of the model. */
export type CardContext = {
  readonly messages: Messages;
  readonly onPerson: (person: PersonId) => void;
  /** There is room: nothing folds. */
  readonly isWhole: boolean;
  /** Leads to the source of that number in the card's own list. */
  readonly onCite: (number: number) => void;
};
