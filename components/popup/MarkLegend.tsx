import type { JSX } from 'preact';
import type { Messages } from '../../lib/core/wording/messages.ts';

/** What the underlines on the page mean; drawn as they are there. */
export function MarkLegend({ messages }: { readonly messages: Messages }): JSX.Element {
  const kinds = [
    ['same', messages.legendSame],
    ['moved', messages.legendMoved],
    ['left', messages.legendLeft],
  ] as const;
  return (
    <section class="rc-legend">
      <h3 class="rc-hidden">{messages.legendHeading}</h3>
      <ul>
        {kinds.map(([kind, words]) => (
          <li key={kind}>
            <span class="rc-legend-sample" data-mark={kind} aria-hidden="true">
              Aa
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
