import type { JSX } from 'preact';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';

/** Words on the page that may mean somebody, and why they were not marked, in finished wording. */
export type PossibleName = {
  readonly surface: string;
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
  readonly reasons: readonly string[];
};

type PossibleProps = {
  readonly names: readonly PossibleName[];
  readonly messages: Messages;
  readonly onPerson: (person: PersonId) => void;
};

/** Whom the page may name without it being sure: apart from the others, and quieter. */
export function PossibleList({ names, messages, onPerson }: PossibleProps): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <section class="rc-possible">
      <h3>{messages.possibleHeading}</h3>
      <p class="rc-possible-hint">{messages.possibleHint}</p>
      <ul>
        {names.map(({ surface, people, reasons }) => (
          <li key={`${surface} ${people.map(({ person }) => person).join(' ')}`}>
            <p>
              <span class="rc-possible-words">{messages.quoted(surface)}</span>{' '}
              <span class="rc-soft">{messages.perhaps}</span>{' '}
              {people.map(({ person, name }, index) => (
                <span key={person}>
                  {index > 0 && ', '}
                  <button
                    type="button"
                    class="rc-link rc-possible-person"
                    title={messages.openPerson(name)}
                    onClick={() => onPerson(person)}
                  >
                    {name}
                  </button>
                </span>
              ))}
            </p>
            {reasons.map((reason) => (
              <p class="rc-possible-reason" key={reason}>
                {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
