import type { JSX } from 'preact';
import type { SuccessionModel, SuccessionStep } from '../lib/core/card/card-model.ts';
import type { CardContext } from './card-context.ts';
import { Cited } from './Citations.tsx';

/** Who held the post before and after: a chain one can walk. */
export function SuccessionSection(props: {
  readonly succession: readonly SuccessionModel[];
  readonly context: CardContext;
}): JSX.Element | null {
  const { succession, context } = props;
  if (succession.length === 0) return null;
  return (
    <section class="rc-section">
      <h3 class="rc-heading">{context.messages.successionHeading}</h3>
      {succession.map((post) => (
        <div class="rc-post" key={post.post}>
          <h4 class="rc-post-title">{post.post}</h4>
          <ol class="rc-chain">
            {post.steps.map((step, index) => (
              <Step key={`${index} ${step.name}`} step={step} context={context} />
            ))}
          </ol>
          {post.fate && (
            <p class="rc-soft">
              <Cited claim={post.fate} context={context} />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function Step({ step, context }: { readonly step: SuccessionStep; readonly context: CardContext }): JSX.Element {
  const { messages, onPerson } = context;
  const { person } = step;
  const dates = [step.dates, step.interim ? messages.interim : ''].filter((part) => part !== '').join(' · ');
  const words = (
    <>
      <span class="rc-step-name">{step.name}</span>
      {dates && <span class="rc-step-dates"> {dates}</span>}
    </>
  );
  if (step.self || !person) {
    return (
      <li class={step.self ? 'rc-step rc-step-self' : 'rc-step'} aria-current={step.self ? 'true' : undefined}>
        <span class="rc-step-line">{words}</span>
      </li>
    );
  }
  return (
    <li class="rc-step">
      <button type="button" class="rc-step-line" onClick={() => onPerson(person)}>
        {words}
      </button>
    </li>
  );
}
