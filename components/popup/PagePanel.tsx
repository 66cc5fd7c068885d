import type { ComponentChildren, JSX } from 'preact';
import { usualLook, type MarkLook } from '../../lib/core/model/mark-look.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { PersonLine } from '../../lib/core/protocol/requests.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { MarkLegend } from './MarkLegend.tsx';
import { PossibleList, type PossibleName } from './PossibleList.tsx';
import { PersonRow } from './PersonRow.tsx';

/** What is known about the tab in front. */
export type PageView =
  | { readonly kind: 'loading' }
  /** Nothing of ours answers there. `canAsk`: the browser withholds the site, and a button may ask for it. */
  | { readonly kind: 'unreadable'; readonly canAsk: boolean }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      /** Empty for a document without one, e.g. a local file. */
      readonly host: string;
      readonly on: boolean;
      /** Finished wording of the page's date; absent when none was found. */
      readonly dated?: string;
      readonly people: readonly { readonly line: PersonLine; readonly count: number }[];
      /** Absent: none. */
      readonly possible?: readonly PossibleName[];
    };

export type PagePanelProps = {
  readonly view: PageView;
  /** False: switched off everywhere. */
  readonly enabled: boolean;
  /** How the page's marks are drawn; absent: as usual. */
  readonly look?: MarkLook;
  readonly messages: Messages;
  readonly onJump: (person: PersonId) => void;
  readonly onPerson: (person: PersonId) => void;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onEnable: () => void;
  readonly onReload: () => void;
  readonly onAskAccess: () => void;
  readonly onRetry: () => void;
};

export function PagePanel(props: PagePanelProps): JSX.Element {
  const { view, enabled, messages } = props;
  return (
    <>
      <div class="rc-panel-scroll">
        {enabled ? (
          <PageBody {...props} />
        ) : (
          <Notice words={messages.everywhereOff} act={messages.turnOn} onAct={props.onEnable} />
        )}
      </div>
      {enabled && view.kind === 'ready' && view.host !== '' && (
        <label class="rc-site-switch">
          <input
            type="checkbox"
            role="switch"
            checked={view.on}
            onChange={(event) => props.onSwitchSite(event.currentTarget.checked)}
          />
          <span>{messages.siteSwitch(view.host)}</span>
        </label>
      )}
    </>
  );
}

function PageBody(props: PagePanelProps): JSX.Element {
  const { view, messages } = props;
  switch (view.kind) {
    case 'loading':
      return (
        <p class="rc-state" role="status">
          {messages.loading}
        </p>
      );
    case 'failed':
      return <Notice words={messages.cardFailed} act={messages.retry} onAct={props.onRetry} />;
    case 'unreadable':
      return view.canAsk ? (
        <Notice words={messages.accessWithheld} act={messages.grantAccess} onAct={props.onAskAccess} />
      ) : (
        <Notice words={messages.pageNotReadable} act={messages.reloadPage} onAct={props.onReload} />
      );
    case 'ready':
      if (!view.on) return <Notice words={messages.siteIsOff(view.host)} />;
      return <People {...props} view={view} />;
  }
}

type NoticeProps = { readonly words: string; readonly act?: string; readonly onAct?: () => void };

function Notice({ words, act, onAct }: NoticeProps): JSX.Element {
  return (
    <div class="rc-notice">
      <p>{words}</p>
      {act && (
        <button type="button" class="rc-button" onClick={onAct}>
          {act}
        </button>
      )}
    </div>
  );
}

function People(props: PagePanelProps & { readonly view: Extract<PageView, { kind: 'ready' }> }): JSX.Element {
  const { view, messages } = props;
  const possible = <PossibleList names={view.possible ?? []} messages={messages} onPerson={props.onPerson} />;
  if (view.people.length === 0) {
    return (
      <>
        <Notice words={messages.nobodyHere} />
        {possible}
      </>
    );
  }
  return (
    <>
      <Headline dated={view.dated ?? messages.pageUndated}>{headlineOf(view, messages)}</Headline>
      <ol class="rc-rows">
        {view.people.map(({ line, count }) => (
          <PersonRow
            key={line.person}
            line={line}
            count={count}
            messages={messages}
            onJump={props.onJump}
            onPerson={props.onPerson}
          />
        ))}
      </ol>
      {view.dated !== undefined && <MarkLegend messages={messages} look={props.look ?? usualLook} />}
      {possible}
    </>
  );
}

function headlineOf(view: Extract<PageView, { kind: 'ready' }>, messages: Messages): string {
  const all = view.people.length;
  const since = view.people.filter(({ line }) => line.change === 'left').length;
  const gone = view.people.filter(({ line }) => line.tone === 'left').length;
  if (view.dated !== undefined) return since > 0 ? messages.leftSince(since, all) : messages.peopleHere(all);
  return gone > 0 ? messages.leftByNow(gone, all) : messages.peopleHere(all);
}

function Headline({ dated, children }: { readonly dated: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="rc-headline">
      <h2>{children}</h2>
      <p>{dated}</p>
    </div>
  );
}
