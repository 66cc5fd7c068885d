import type { JSX } from 'preact';
import { timings } from '../../lib/core/hover/timings.ts';
import { openDelays, openings, type Opening, type Settings } from '../../lib/core/model/settings.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';

export type OpeningChoiceProps = {
  readonly settings: Settings;
  readonly words: OptionsMessages;
  readonly onChange: (settings: Settings) => void;
};

const step = 50;

/** What opens a card, and after how long a rest. */
export function OpeningChoice({ settings, words, onChange }: OpeningChoiceProps): JSX.Element {
  const openOn = settings.openOn ?? 'rest';
  const names: Readonly<Record<Opening, string>> = {
    rest: words.openOnRest,
    key: words.openOnKey,
    click: words.openOnClick,
  };
  const setDelay = (typed: string): void => {
    const delay = Number(typed);
    if (typed === '' || !(delay >= openDelays.least && delay <= openDelays.most)) return;
    onChange({ ...settings, openDelay: Math.round(delay) });
  };
  return (
    <>
      <label class="rc-options-row">
        <span>{words.openOnLabel}</span>
        <select
          class="rc-select"
          value={openOn}
          onChange={(event) => {
            const chosen = openings.find((opening) => opening === event.currentTarget.value);
            onChange({ ...settings, openOn: chosen ?? 'rest' });
          }}
        >
          {openings.map((opening) => (
            <option key={opening} value={opening}>
              {names[opening]}
            </option>
          ))}
        </select>
      </label>
      {openOn === 'rest' && (
        <label class="rc-options-row">
          <span>{words.openDelayLabel}</span>
          <input
            class="rc-select"
            type="number"
            inputMode="numeric"
            min={openDelays.least}
            max={openDelays.most}
            step={step}
            value={settings.openDelay ?? timings.openDelay}
            onChange={(event) => setDelay(event.currentTarget.value)}
          />
        </label>
      )}
    </>
  );
}
