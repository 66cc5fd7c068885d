import type { JSX } from 'preact';
import type { RoleModel } from '../lib/core/card/card-model.ts';
import type { CardContext } from './card-context.ts';
import { Citations, Disputed } from './Citations.tsx';

/** Roles shown before the rest folds: enough for the last move, short enough for a laptop's screen. */
const shown = 3;

export function HistorySection(props: {
  readonly history: readonly RoleModel[];
  readonly context: CardContext;
}): JSX.Element {
  const { history, context } = props;
  // A fold that hides one line costs as much room as the line.
  const open = history.length === shown + 1 ? history.length : shown;
  const rest = history.slice(open);
  return (
    <section class="rc-section">
      <h3 class="rc-heading">{context.messages.historyHeading}</h3>
      <Roles roles={history.slice(0, open)} context={context} />
      {rest.length > 0 && (
        <details class="rc-fold rc-fold-roles">
          <summary>{context.messages.earlierRoles(rest.length)}</summary>
          <div class="rc-fold-body">
            <Roles roles={rest} context={context} />
          </div>
        </details>
      )}
    </section>
  );
}

function Roles({
  roles,
  context,
}: {
  readonly roles: readonly RoleModel[];
  readonly context: CardContext;
}): JSX.Element {
  return (
    <ol>
      {roles.map((role) => (
        <li class="rc-role" key={`${role.title} ${role.dates}`} data-current={role.current} data-family={role.inFamily}>
          <RoleLines role={role} context={context} />
        </li>
      ))}
    </ol>
  );
}

/** One role in words. */
export function RoleLines({ role, context }: { readonly role: RoleModel; readonly context: CardContext }): JSX.Element {
  return (
    <>
      <p class="rc-role-title">
        {role.title} <Citations numbers={role.sources} context={context} />
      </p>
      <p class="rc-role-place">
        {[role.org, role.unit, role.interim ? context.messages.interim : undefined].filter(Boolean).join(', ')}
        {' · '}
        <span class="rc-role-dates">{role.dates}</span>
        {role.duration && ` (${role.duration})`}
      </p>
      {role.note && <p class="rc-role-note">{role.note}</p>}
      <Disputed sides={role.disputed} context={context} />
    </>
  );
}
