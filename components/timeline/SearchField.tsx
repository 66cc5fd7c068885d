import type { JSX } from 'preact';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { Icon } from '../Icon.tsx';

type SearchProps = {
  readonly query: string;
  /** Finished wording of how much was found. */
  readonly found: string;
  readonly messages: Messages;
  readonly onQuery: (query: string) => void;
};

export function SearchField({ query, found, messages, onQuery }: SearchProps): JSX.Element {
  return (
    <div class="rc-search">
      <Icon name="search" />
      <input
        type="text"
        inputMode="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={messages.searchPlaceholder}
        placeholder={messages.searchPlaceholder}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <span class="rc-search-found" role="status">
        {found}
      </span>
      {query !== '' && (
        <button
          type="button"
          class="rc-icon-button"
          aria-label={messages.clearSearch}
          title={messages.clearSearch}
          onClick={() => onQuery('')}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
