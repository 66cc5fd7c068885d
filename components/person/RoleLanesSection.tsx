import type { JSX } from 'preact';
import type { RoleModel } from '../../lib/core/card/card-model.ts';
import { layoutRoleLanes, type RoleBar, type RoleLanes } from '../../lib/core/card/role-lanes.ts';
import type { CardContext } from '../card-context.ts';
import { RoleLines } from '../HistorySection.tsx';

type LanesProps = { readonly history: readonly RoleModel[]; readonly context: CardContext };

/** Every role with its stretch of time under it, over one axis; the words say what the bars show. */
export function RoleLanesSection({ history, context }: LanesProps): JSX.Element {
  const lanes = layoutRoleLanes(history.map(({ time }) => time));
  return (
    <section class="rc-section">
      <h3 class="rc-heading">{context.messages.historyHeading}</h3>
      <Axis ticks={lanes.ticks} />
      <ol class="rc-lanes">
        {history.map((role, index) => (
          <li
            class="rc-lane"
            key={`${role.title} ${role.dates}`}
            data-current={role.current}
            data-family={role.inFamily}
          >
            <div>
              <RoleLines role={role} context={context} />
            </div>
            <Track ticks={lanes.ticks} bar={lanes.bars[index]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Axis({ ticks }: Pick<RoleLanes, 'ticks'>): JSX.Element {
  return (
    <p class="rc-lane-axis" aria-hidden="true">
      {ticks.map(({ year, at }) => (
        <span key={year} style={{ insetInlineStart: percent(at) }}>
          {year}
        </span>
      ))}
    </p>
  );
}

type TrackProps = Pick<RoleLanes, 'ticks'> & { readonly bar: RoleBar | undefined };

function Track({ ticks, bar }: TrackProps): JSX.Element {
  return (
    <div class="rc-lane-track" aria-hidden="true">
      {ticks.map(({ year, at }) => (
        <i key={year} style={{ insetInlineStart: percent(at) }} />
      ))}
      {bar && (
        <b
          data-fades={[bar.fadesIn && 'in', bar.fadesOut && 'out'].filter(Boolean).join(' ')}
          style={{ insetInlineStart: percent(bar.at), inlineSize: percent(bar.width) }}
        />
      )}
    </div>
  );
}
