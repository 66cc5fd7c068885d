import type { JSX } from 'preact';
import type { CitedText, SourceNumbers } from '../lib/core/card/card-model.ts';
import type { CardContext } from './card-context.ts';

type CitationsProps = { readonly numbers: SourceNumbers; readonly context: CardContext };

/** Numbers that lead to the source list. Buttons, not fragment links: a fragment would change the page's address. */
export function Citations({ numbers, context }: CitationsProps): JSX.Element | null {
  if (numbers.length === 0) return null;
  return (
    <span class="rc-cites">
      {[...new Set(numbers)].map((number) => (
        <button type="button" class="rc-cite" key={number} onClick={() => context.onCite(number)}>
          <span aria-hidden="true">[{number}]</span>
          <span class="rc-hidden">{context.messages.goToSource(number)}</span>
        </button>
      ))}
    </span>
  );
}

/** A statement followed by its numbers. */
export function Cited({ claim, context }: { readonly claim: CitedText; readonly context: CardContext }): JSX.Element {
  return (
    <>
      {claim.text} <Citations numbers={claim.sources} context={context} />
    </>
  );
}

type DisputedProps = { readonly sides: readonly CitedText[]; readonly context: CardContext };

/** Every side of what sources disagree on, none of them first. */
export function Disputed({ sides, context }: DisputedProps): JSX.Element | null {
  if (sides.length === 0) return null;
  return (
    <div class="rc-disputed">
      <p class="rc-disputed-heading">{context.messages.disputedLabel}</p>
      <ul>
        {sides.map((side) => (
          <li key={side.text}>
            <Cited claim={side} context={context} />
          </li>
        ))}
      </ul>
    </div>
  );
}
