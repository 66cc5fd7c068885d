import type { JSX } from 'preact';
import { PersonCard, type PersonCardProps } from '../PersonCard.tsx';
import { RoleLanesSection } from './RoleLanesSection.tsx';

/** Everything that a card has, where there is room: nothing folds, and the roles are drawn as lanes. */
export function PersonView(props: Omit<PersonCardProps, 'frame' | 'history'>): JSX.Element {
  return (
    <PersonCard
      {...props}
      frame="plain"
      history={(history, context) => <RoleLanesSection history={history} context={context} />}
    />
  );
}
