import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SourceModel } from '../lib/core/card/card-model.ts';
import type { Messages } from '../lib/core/wording/messages.ts';
import { Icon } from './Icon.tsx';

/** A request to show one source; a fresh object each time, so that asking twice for the same number works. */
export type CiteRequest = { readonly number: number };

type SourcesProps = {
  readonly sources: readonly SourceModel[];
  readonly messages: Messages;
  readonly cite: CiteRequest | undefined;
  readonly isOpen: boolean;
};

/** Every source of the card, on a card folded until asked for. */
export function SourcesSection({ sources, messages, cite, isOpen }: SourcesProps): JSX.Element {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!cite || !fold.current) return;
    fold.current.open = true;
    fold.current.querySelector<HTMLElement>(`[data-source="${cite.number}"]`)?.focus();
  }, [cite]);
  return (
    <section class="rc-section">
      <details class="rc-fold" ref={fold} open={isOpen}>
        <summary>{messages.sourcesHeading(sources.length)}</summary>
        <ol class="rc-fold-body">
          {sources.map((source) => (
            <SourceItem key={source.number} source={source} messages={messages} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function SourceItem({ source, messages }: { readonly source: SourceModel; readonly messages: Messages }): JSX.Element {
  return (
    <li class="rc-source" data-source={source.number} tabIndex={-1}>
      <span class="rc-source-number" aria-hidden="true">
        [{source.number}]
      </span>
      <span>
        <a href={source.url} target="_blank" rel="noopener noreferrer" hreflang={source.lang}>
          <span lang={source.lang}>{source.title}</span>
          <span class="rc-outward">
            <Icon name="outward" directed />
          </span>
          <span class="rc-hidden">({messages.opensInNewTab})</span>
        </a>
        <span class="rc-source-publisher">
          {source.publisher}
          {source.date && `, ${source.date}`}
        </span>
      </span>
    </li>
  );
}
