import type { JSX } from 'preact';
import type { BrowserMessages } from '../../lib/core/wording/browser-messages.ts';
import { Icon } from '../Icon.tsx';

/** Where the popup's page stands: over the toolbar, beside the page as the browser's side panel, or in a tab. */
export type Place = 'popup' | 'panel' | 'tab';

type PlaceButtonsProps = {
  readonly place: Place;
  readonly words: BrowserMessages;
  readonly onPanel: () => void;
  readonly onTab: () => void;
};

/** Ways to more room, where there is more to be had. */
export function PlaceButtons({ place, words, onPanel, onTab }: PlaceButtonsProps): JSX.Element {
  return (
    <>
      {place === 'popup' && (
        <button
          type="button"
          class="rc-icon-button"
          aria-label={words.openPanel}
          title={words.openPanel}
          onClick={onPanel}
        >
          {/* Drawn here and not among the icons, which every page with names carries for its card. */}
          <svg class="rc-icon rc-icon-directed" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M2.5 3.5h11v9h-11ZM9.5 3.5v9"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      )}
      {place !== 'tab' && (
        <button
          type="button"
          class="rc-icon-button"
          aria-label={words.openInTab}
          title={words.openInTab}
          onClick={onTab}
        >
          <Icon name="outward" directed />
        </button>
      )}
    </>
  );
}
