import type { JSX } from 'preact';
import type { DepartureModel, PersonLink } from '../lib/core/card/card-model.ts';
import type { CardContext } from './card-context.ts';
import { Citations, Cited, Disputed } from './Citations.tsx';
import { ShapeMark } from './ShapeMark.tsx';
import { mannerShapes } from './shapes.ts';

type DepartureProps = { readonly departure: DepartureModel; readonly context: CardContext };

/** The newest departure in full; earlier ones fold. */
export function DepartureSections(props: {
  readonly departures: readonly DepartureModel[];
  readonly context: CardContext;
}): JSX.Element | null {
  const [newest, ...earlier] = props.departures;
  if (!newest) return null;
  return (
    <section class="rc-section">
      <h3 class="rc-heading">{newest.heading}</h3>
      <Departure departure={newest} context={props.context} />
      {earlier.map((departure) => (
        <details class="rc-fold rc-departure" key={departure.dates + departure.kind} open={props.context.isWhole}>
          <summary>
            <span>
              {departure.heading}
              {departure.dates && ` · ${departure.dates}`}
            </span>
          </summary>
          <div class="rc-fold-body">
            <Departure departure={departure} context={props.context} />
          </div>
        </details>
      ))}
    </section>
  );
}

function Departure({ departure, context }: DepartureProps): JSX.Element {
  return (
    <div data-kind={departure.kind}>
      <p class="rc-departure-head">
        <span class="rc-manner">
          <ShapeMark shape={mannerShapes[departure.kind]} class="rc-manner-mark" />
          {departure.manner}
        </span>
        <span>
          {departure.dates} <Citations numbers={departure.dateSources} context={context} />
        </span>
      </p>
      <Facts departure={departure} context={context} />
      <Disputed sides={departure.disputed} context={context} />
      {departure.credits.length > 0 && (
        <ul class="rc-credits">
          {departure.credits.map((credit) => (
            <li key={credit}>{credit}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ departure, context }: DepartureProps): JSX.Element | null {
  const { parts, successors } = departure;
  if (parts.length === 0 && successors.length === 0) return null;
  return (
    <dl class="rc-facts">
      {parts.map((part) => (
        <div key={part.label}>
          <dt>{part.label}</dt>
          <dd>
            <Cited claim={part} context={context} />
          </dd>
        </div>
      ))}
      {successors.length > 0 && (
        <div>
          <dt>{context.messages.successorsLabel}</dt>
          <dd class="rc-people">
            {successors.map((successor) => (
              <PersonName key={successor.name} link={successor} context={context} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A button when the dataset knows the person, plain words otherwise. */
function PersonName({ link, context }: { readonly link: PersonLink; readonly context: CardContext }): JSX.Element {
  const { person, name } = link;
  if (!person) return <span>{name}</span>;
  return (
    <button type="button" class="rc-person-link" onClick={() => context.onPerson(person)}>
      {name}
    </button>
  );
}
