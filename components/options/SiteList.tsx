import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { checkSite } from '../../lib/core/model/check-site.ts';
import { coversHost, switchHost } from '../../lib/core/model/site-switch.ts';
import type { OptionsMessages } from '../../lib/core/wording/options-messages.ts';
import { Icon } from '../Icon.tsx';

export type SiteListProps = {
  readonly hosts: readonly string[];
  readonly heading: string;
  /** Said when there is none. */
  readonly empty: string;
  readonly words: OptionsMessages;
  readonly onChange: (hosts: readonly string[]) => void;
};

/** A list of sites, to add to and take from; what is typed is checked, and what is wrong with it is said. */
export function SiteList({ hosts, heading, empty, words, onChange }: SiteListProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    field.current?.focus();
    const checked = checkSite(typed);
    if (!checked.ok) return setProblem(words.siteProblems[checked.error]);
    const host = asciiHost(checked.value);
    if (hosts.some((listed) => coversHost(listed, host))) return setProblem(words.siteAlready(host));
    onChange(switchHost(hosts, host, false));
    setTyped('');
    setProblem('');
  };
  return (
    <div class="rc-options-list">
      <h3 id={`${id}-heading`}>{heading}</h3>
      <form class="rc-options-add" onSubmit={add} noValidate aria-labelledby={`${id}-heading`}>
        <input
          ref={field}
          class="rc-field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          aria-label={words.siteField}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : `${id}-problem`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit" class="rc-button">
          {words.siteAdd}
        </button>
      </form>
      <p class="rc-options-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      {hosts.length === 0 && <p class="rc-options-empty">{empty}</p>}
      <ul class="rc-options-sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="rc-icon-button"
              aria-label={words.siteRemove(host)}
              title={words.siteRemove(host)}
              onClick={() => {
                onChange(switchHost(hosts, host, true));
                field.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Documents tell their hosts in ASCII: what is typed in another script must be written the same way. */
const asciiHost = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? host;
