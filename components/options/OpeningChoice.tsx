import type { JSX } from 'preact';
import { timings } from '../../lib/core/hover/timings.ts';
import { openDelays, openings, type Opening, type Settings } from '../../lib/core/model/settings.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';

export type OpeningChoiceProps = {
  readonly settings: Settings;
  readonly messages: Messages;
  readonly onChange: (settings: Settings) => void;
};

const step = 50;

/** What opens a card, and after how long a rest. */
export function OpeningChoice({ settings, messages, onChange }: OpeningChoiceProps): JSX.Element {
  const openOn = settings.openOn ?? 'rest';
  const words: Readonly<Record<Opening, string>> = {
    rest: messages.openOnRest,
    key: messages.openOnKey,
    click: messages.openOnClick,
  };
  const setDelay = (typed: string): void => {
    const delay = Number(typed);
    if (typed === '' || !(delay >= openDelays.least && delay <= openDelays.most)) return;
    onChange({ ...settings, openDelay: Math.round(delay) });
  };
  return (
    <>
      <label class="rc-options-row">
        <span>{messages.openOnLabel}</span>
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
              {words[opening]}
            </option>
          ))}
        </select>
      </label>
      {openOn === 'rest' && (
        <label class="rc-options-row">
          <span>{messages.openDelayLabel}</span>
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
