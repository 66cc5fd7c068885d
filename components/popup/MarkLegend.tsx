import type { JSX } from 'preact';
import { decorationOf, type MarkLook } from '../../lib/core/model/mark-look.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';

type LegendProps = { readonly messages: Messages; readonly look: MarkLook };

/** What the underlines on the page mean; drawn as they are there. */
export function MarkLegend({ messages, look }: LegendProps): JSX.Element | null {
  if (look.line === 'off') return null;
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
            <span class="rc-legend-sample" style={{ textDecoration: decorationOf(kind, look) }} aria-hidden="true">
              Aa
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
