import type { ComponentChildren, JSX } from 'preact';
import type { WelcomeMessages } from '../../lib/core/wording/welcome-messages.ts';

/** Keyboard shortcuts as the browser has them; absent where the reader or the browser has none. */
export type GestureKeys = { readonly next?: string; readonly card?: string; readonly panel?: string };

type GestureListProps = {
  readonly words: WelcomeMessages;
  readonly keyword: string;
  readonly keys: GestureKeys;
};

const drawings = {
  hover: 'M4 9.500h13M4 14.500h7M14 12.500l6.500 2.700-2.900 1.200-1.200 2.900Z',
  button: 'M3.500 6.500h17v11h-17ZM3.500 10h17M15.500 8.250h2',
  lookUp: 'M10.500 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm4.400 10.400L20 20',
} as const;

export function GestureList({ words, keyword, keys }: GestureListProps): JSX.Element {
  return (
    <ol>
      <Gesture drawing="hover" title={words.hover} hint={words.hoverHint}>
        <Key label={words.keyNext} keys={keys.next} />
        <Key label={words.keyCard} keys={keys.card} />
      </Gesture>
      <Gesture drawing="button" title={words.button} hint={words.buttonHint}>
        <Key label={words.keyPanel} keys={keys.panel} />
      </Gesture>
      <Gesture
        drawing="lookUp"
        title={words.lookUp}
        hint={[`${words.lookUpBefore} `, <kbd key="keyword">{keyword}</kbd>, ` ${words.lookUpAfter}`]}
      />
    </ol>
  );
}

type GestureProps = {
  readonly drawing: keyof typeof drawings;
  readonly title: string;
  readonly hint: ComponentChildren;
  readonly children?: ComponentChildren;
};

function Gesture({ drawing, title, hint, children }: GestureProps): JSX.Element {
  return (
    <li>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={drawings[drawing]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <div>
        <h3>{title}</h3>
        <p>{hint}</p>
        {children && <p class="rc-welcome-keys">{children}</p>}
      </div>
    </li>
  );
}

function Key({ label, keys }: { readonly label: string; readonly keys: string | undefined }): JSX.Element {
  if (!keys) return <></>;
  return (
    <span>
      {label} <kbd>{keys}</kbd>
    </span>
  );
}
