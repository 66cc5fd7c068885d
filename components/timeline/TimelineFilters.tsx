import type { JSX } from 'preact';
import { countFilters, noFilter, yearsOf, type TimelineFilter } from '../../lib/core/timeline/filter-timeline.ts';
import { eventKinds, type EventKind, type TimelineModel } from '../../lib/core/timeline/timeline-model.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';

type FiltersProps = {
  /** Everything, whatever the filter. */
  readonly timeline: TimelineModel;
  readonly filter: TimelineFilter;
  /** A page is in front, and names somebody. */
  readonly canAskForPage: boolean;
  readonly messages: Messages;
  readonly onFilter: (filter: TimelineFilter) => void;
};

/** Which events, whose, and when; folded until asked for. */
export function TimelineFilters(props: FiltersProps): JSX.Element {
  const { filter, canAskForPage, messages, onFilter } = props;
  const count = countFilters(filter);
  return (
    <details class="rc-fold rc-filters">
      <summary>
        {messages.filters}
        {count > 0 && <span class="rc-filters-count">{messages.filtersOn(count)}</span>}
      </summary>
      <div class="rc-filters-body">
        <Kinds {...props} />
        <Choices {...props} />
        {canAskForPage && (
          <label class="rc-check">
            <input
              type="checkbox"
              checked={filter.onPage}
              onChange={(event) => onFilter({ ...filter, onPage: event.currentTarget.checked })}
            />
            {messages.filterOnPage}
          </label>
        )}
        {count > 0 && (
          <button type="button" class="rc-button" onClick={() => onFilter(noFilter)}>
            {messages.filterReset}
          </button>
        )}
      </div>
    </details>
  );
}

function Kinds({ filter, messages, onFilter }: FiltersProps): JSX.Element {
  const set = (kind: EventKind, on: boolean): void =>
    onFilter({ ...filter, without: on ? filter.without.filter((one) => one !== kind) : [...filter.without, kind] });
  return (
    <fieldset class="rc-filters-kinds">
      <legend class="rc-hidden">{messages.filterKinds}</legend>
      {eventKinds.map((kind) => (
        <label class="rc-check" key={kind}>
          <input
            type="checkbox"
            checked={!filter.without.includes(kind)}
            onChange={(event) => set(kind, event.currentTarget.checked)}
          />
          {messages.kindPlural[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function Choices({ timeline, filter, messages, onFilter }: FiltersProps): JSX.Element {
  const { post, from, to, ...rest } = filter;
  const years = yearsOf(timeline);
  const set = (change: Partial<Pick<TimelineFilter, 'post' | 'from' | 'to'>>, kept: Partial<TimelineFilter>): void =>
    onFilter({ ...rest, ...kept, ...change });
  const chosen = {
    ...(post === undefined ? {} : { post }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const without = (key: 'post' | 'from' | 'to'): Partial<TimelineFilter> => {
    const { [key]: _, ...others } = chosen;
    return others;
  };
  const yearChoice = (key: 'from' | 'to', label: string, none: string): JSX.Element => (
    <Choice
      label={label}
      value={String(filter[key] ?? '')}
      options={[['', none], ...years.map((year) => [String(year), String(year)] as const)]}
      onChoose={(value) => set(value === '' ? {} : { [key]: Number(value) }, without(key))}
    />
  );
  return (
    <div class="rc-filters-choices">
      <Choice
        label={messages.filterPost}
        value={post ?? ''}
        options={[['', messages.filterAllPosts], ...timeline.posts.map(({ id, label }) => [id, label] as const)]}
        onChoose={(value) => {
          const found = timeline.posts.find(({ id }) => id === value);
          set(found ? { post: found.id } : {}, without('post'));
        }}
      />
      {yearChoice('from', messages.filterFrom, messages.filterFirstYear)}
      {yearChoice('to', messages.filterTo, messages.filterLastYear)}
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
};

const Choice = ({ label, value, options, onChoose }: ChoiceProps): JSX.Element => (
  <label class="rc-filters-choice">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
