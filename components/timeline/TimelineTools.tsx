import type { JSX } from 'preact';
import type { LaneMode } from '../../lib/core/timeline/layout-timeline.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { Icon } from '../Icon.tsx';
import { TimelineKey } from './TimelineKey.tsx';
import { zoomStep, type TimeWindow } from './use-time-window.ts';

type ToolsProps = {
  readonly mode: LaneMode;
  readonly messages: Messages;
  readonly time: TimeWindow;
  readonly onMode: (mode: LaneMode) => void;
};

/** What the lanes are, and how much time they show. A click zooms two keys' worth. */
export function TimelineTools({ mode, messages, time, onMode }: ToolsProps): JSX.Element {
  const modes = [
    ['posts', messages.lanesByPost],
    ['people', messages.lanesByPerson],
  ] as const;
  return (
    <div class="rc-time-tools">
      <fieldset class="rc-segments">
        <legend class="rc-hidden">{messages.lanesBy}</legend>
        {modes.map(([value, label]) => (
          <label key={value} class="rc-segment">
            <input type="radio" name="rc-lanes" checked={mode === value} onChange={() => onMode(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <TimelineKey messages={messages} />
      <div class="rc-time-zoom">
        <Tool icon="minus" label={messages.zoomOut} onClick={() => time.zoom(zoomStep ** 2)} />
        <Tool icon="plus" label={messages.zoomIn} onClick={() => time.zoom(1 / zoomStep ** 2)} />
        <Tool icon="all" label={messages.zoomAll} onClick={time.showAll} />
      </div>
    </div>
  );
}

type ToolProps = { readonly icon: 'plus' | 'minus' | 'all'; readonly label: string; readonly onClick: () => void };

const Tool = ({ icon, label, onClick }: ToolProps): JSX.Element => (
  <button type="button" class="rc-icon-button" aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);
