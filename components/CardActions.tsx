import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { citationOf } from '../lib/core/card/citation.ts';
import type { CardModel } from '../lib/core/card/card-model.ts';
import type { Messages } from '../lib/core/wording/messages.ts';
import { Icon, type IconName } from './Icon.tsx';

/** What the reader can do with a card; what is absent is not offered. */
export type CardActions = {
  readonly pin?: { readonly isOn: boolean; readonly toggle: () => void };
  /** False when the browser does not allow it. */
  readonly copy?: (text: string) => Promise<boolean>;
  readonly openTimeline?: () => void;
  /** The name is somebody else's. */
  readonly refuse?: () => void;
  readonly switchSiteOff?: () => void;
  /** What went wrong the last time, in finished wording. */
  readonly problem?: string;
};

type ActionsProps = { readonly card: CardModel; readonly messages: Messages; readonly actions: CardActions };

/** How long the tick stands for "copied", in ms. */
const tickStays = 2_500;

/** The quiet row at the foot of a card. */
export function CardActionRow({ card, messages, actions }: ActionsProps): JSX.Element {
  const { pin, copy, openTimeline, refuse, switchSiteOff, problem } = actions;
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    if (copied !== true) return undefined;
    const timer = setTimeout(() => setCopied(undefined), tickStays);
    return () => clearTimeout(timer);
  }, [copied]);
  const copyNow = (): void => {
    setCopied(undefined);
    void copy?.(citationOf(card, messages)).then(setCopied);
  };
  const said = copied === undefined ? '' : copied ? messages.copied : messages.copyFailed;
  const failed = copied === false || (copied === undefined && problem !== undefined);
  return (
    <footer class="rc-actions">
      <p class={failed ? 'rc-actions-answer rc-actions-failed' : 'rc-actions-answer'} role="status">
        {said === '' ? problem : said}
      </p>
      <div class="rc-actions-row" role="group" aria-label={messages.actionsLabel}>
        {pin && <IconAction icon="pin" label={messages.keepOpen} pressed={pin.isOn} onAct={pin.toggle} />}
        {copy && <IconAction icon={copied ? 'check' : 'copy'} label={messages.copyWithSources} onAct={copyNow} />}
        {openTimeline && <IconAction icon="timeline" label={messages.showInTimeline} onAct={openTimeline} />}
        {(refuse || switchSiteOff) && (
          <span class="rc-actions-words">
            {refuse && <WordAction label={messages.notThisPerson} onAct={refuse} />}
            {switchSiteOff && <WordAction label={messages.notOnThisSite} onAct={switchSiteOff} />}
          </span>
        )}
      </div>
    </footer>
  );
}

type ActionProps = { readonly label: string; readonly onAct: () => void };

const IconAction = ({
  icon,
  label,
  pressed,
  onAct,
}: ActionProps & { readonly icon: IconName; readonly pressed?: boolean }): JSX.Element => (
  <button type="button" class="rc-icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={onAct}>
    <Icon name={icon} />
  </button>
);

const WordAction = ({ label, onAct }: ActionProps): JSX.Element => (
  <button type="button" class="rc-word-button" onClick={onAct}>
    {label}
  </button>
);
