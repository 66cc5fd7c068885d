import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export type ChoiceListProps<Value extends string> = {
  /** Names the group for screen readers; the section's heading says it to the others. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly hint?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few, each with room for what it means. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>): JSX.Element {
  const { label, choices, chosen, onChoose } = props;
  const id = useId();
  return (
    <div class="rc-options-choices" role="radiogroup" aria-label={label}>
      {choices.map(({ value, name, hint }) => (
        <label key={value} class="rc-options-switch">
          <input
            type="radio"
            name={id}
            checked={value === chosen}
            aria-describedby={hint === undefined ? undefined : `${id}-${value}`}
            onChange={() => onChoose(value)}
          />
          <span>
            {name}
            {hint !== undefined && (
              <span class="rc-options-hint" id={`${id}-${value}`}>
                {hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
