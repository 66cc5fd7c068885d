import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isOnFor, parseHost, switchHost } from '../../lib/core/model/site-switch.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { Icon } from '../Icon.tsx';

type SiteListProps = {
  readonly hosts: readonly string[];
  readonly messages: Messages;
  readonly onChange: (hosts: readonly string[]) => void;
};

/** The sites where nothing is marked. */
export function SiteList({ hosts, messages, onChange }: SiteListProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    field.current?.focus();
    const host = asciiHost(parseHost(typed));
    if (host === undefined) return setProblem(messages.siteInvalid);
    if (!isOnFor({ enabled: true, offHosts: hosts }, host)) return setProblem(messages.siteAlready(host));
    onChange(switchHost(hosts, host, false));
    setTyped('');
    setProblem('');
  };
  return (
    <section class="rc-options-group">
      <h2>{messages.sitesOffHeading}</h2>
      <p class="rc-options-hint">{messages.sitesOffHint}</p>
      <form class="rc-options-add" onSubmit={add} noValidate>
        <input
          ref={field}
          class="rc-field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          aria-label={messages.siteField}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : 'rc-site-problem'}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit" class="rc-button">
          {messages.siteAdd}
        </button>
      </form>
      <p class="rc-options-problem" id="rc-site-problem" role="alert">
        {problem}
      </p>
      {hosts.length === 0 && <p class="rc-options-empty">{messages.sitesOffEmpty}</p>}
      <ul class="rc-options-sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="rc-icon-button"
              aria-label={messages.siteRemove(host)}
              title={messages.siteRemove(host)}
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
    </section>
  );
}

/** Documents tell their hosts in ASCII: what is typed in another script must be written the same way. */
const asciiHost = (host: string | undefined): string | undefined =>
  host === undefined ? undefined : (URL.parse(`http://${host}`)?.hostname ?? host);
