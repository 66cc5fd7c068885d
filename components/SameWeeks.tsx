import type { JSX } from 'preact';
import type { SameWeeksEntry } from '../lib/core/card/card-model.ts';
import type { CardContext } from './card-context.ts';
import { ShapeMark } from './ShapeMark.tsx';
import { movementShapes } from './shapes.ts';

/** People shown before the rest folds: a wave is seen at a glance, and is not the subject of the card. */
const shown = 3;

type SameWeeksProps = { readonly entries: readonly SameWeeksEntry[]; readonly context: CardContext };

/** Who else came or left around a departure. */
export function SameWeeks({ entries, context }: SameWeeksProps): JSX.Element | null {
  if (entries.length === 0) return null;
  // A fold that hides one line costs as much room as the line.
  const open = context.isWhole || entries.length === shown + 1 ? entries.length : shown;
  const rest = entries.slice(open);
  return (
    <section class="rc-section">
      <h3 class="rc-heading">{context.messages.sameWeeksHeading}</h3>
      <Entries entries={entries.slice(0, open)} context={context} />
      {rest.length > 0 && (
        <details class="rc-fold">
          <summary>{context.messages.morePeople(rest.length)}</summary>
          <Entries entries={rest} context={context} />
        </details>
      )}
    </section>
  );
}

const Entries = ({ entries, context }: SameWeeksProps): JSX.Element => (
  <ul class="rc-weeks">
    {entries.map(({ person, name, kind, words }) => (
      <li key={`${person} ${kind}`}>
        <button type="button" class="rc-step-line" data-kind={kind} onClick={() => context.onPerson(person)}>
          <ShapeMark shape={movementShapes[kind]} class="rc-weeks-mark" />
          <span class="rc-step-name">{name}</span>
          <span class="rc-step-dates"> {words}</span>
        </button>
      </li>
    ))}
  </ul>
);
