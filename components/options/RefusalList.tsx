import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PersonId } from '../../lib/core/model/person.ts';
import { dropRefusal, type Refusal } from '../../lib/core/model/refusal.ts';
import { nameFromId } from '../../lib/core/notes/list-notes.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Icon } from '../Icon.tsx';

type RefusalListProps = {
  readonly refusals: readonly Refusal[];
  readonly nameOf: (person: PersonId) => string | undefined;
  readonly words: OptionsMessages;
  readonly onChange: (refusals: readonly Refusal[]) => void;
};

/** Where the reader said "Not this person", newest first; each can be taken back. */
export function RefusalList({ refusals, nameOf, words, onChange }: RefusalListProps): JSX.Element | null {
  const heading = useRef<HTMLHeadingElement>(null);
  const had = useRef(refusals.length > 0);
  had.current ||= refusals.length > 0;
  // Emptied just now it stays, so that the focus has where to go.
  if (!had.current) return null;
  return (
    <section class="rc-options-group">
      <h2 ref={heading} tabIndex={-1}>
        {words.refusalsHeading}
      </h2>
      <p class="rc-options-hint">{words.refusalsHint}</p>
      <ul class="rc-options-sites">
        {refusals.toReversed().map((refusal) => {
          const { person, scope, where } = refusal;
          const name = nameOf(person) ?? nameFromId(person);
          const place = words.refusalWhere(scope, shown(where));
          const label = words.refusalRemove(name, place);
          return (
            <li key={`${person} ${scope} ${where}`}>
              <span>
                {name} <span class="rc-options-where">{place}</span>
              </span>
              <button
                type="button"
                class="rc-icon-button"
                aria-label={label}
                title={label}
                onClick={() => {
                  onChange(dropRefusal(refusals, refusal));
                  heading.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const shown = (where: string): string => where.replace(/^https?:\/\/(?:www\.)?/, '');
