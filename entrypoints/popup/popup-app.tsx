import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Icon } from '../../components/Icon.tsx';
import { PersonView } from '../../components/person/PersonView.tsx';
import { PagePanel, type PageView } from '../../components/popup/PagePanel.tsx';
import type { Place } from '../../components/popup/PlaceButtons.tsx';
import { TabPanel, Tabs } from '../../components/popup/Tabs.tsx';
import { TimelinePanel, type TimelinePanelProps, type TimelineView } from '../../components/timeline/TimelinePanel.tsx';
import type { Language } from '../../lib/core/model/claim.ts';
import { lookOf } from '../../lib/core/model/mark-look.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import { switchSite } from '../../lib/core/model/site-switch.ts';
import { noFilter } from '../../lib/core/timeline/filter-timeline.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { notesMessagesFor } from '../../lib/core/wording/notes-messages.ts';
import { askForSites, reloadTab } from '../../lib/platform/active-page.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { askToPersist } from '../../lib/platform/open-notes.ts';
import { watchSettings, writeSettings } from '../../lib/platform/settings-store.ts';
import type { TabView } from '../../lib/platform/tab-view.ts';
import { StoreNotices } from '../notes/store-notices.tsx';
import { NotesTab } from './notes-tab.tsx';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { usePage } from './use-page.ts';
import { usePersonTrail, type PersonTrail } from './use-person-trail.ts';

type PopupProps = {
  /** As they were when the popup opened. */
  readonly settings: Settings;
  readonly language: Language;
  readonly messages: Messages;
  readonly signal: AbortSignal;
  readonly place: Place;
  /** What to show first. */
  readonly wanted?: TabView;
};

type TabName = 'page' | 'timeline' | 'notes';

export function PopupApp(props: PopupProps): JSX.Element {
  const { language, messages, signal, place, wanted } = props;
  const settings = useSettings(props.settings, signal);
  const [tab, setTab] = useState<TabName>(place === 'tab' || wanted ? 'timeline' : 'page');
  const page = usePage({ settings, language, messages, signal, follows: place === 'panel' });
  const timeline = useTimeline(tab === 'timeline' || page.view.kind !== 'loading', language);
  const [filter, setFilter] = useState(noFilter);
  const here = usePeopleHere(page.view);
  const trail = usePersonTrail(language, signal, wanted?.kind === 'person' ? wanted.person : undefined);
  // A page may ask for it where the background cannot.
  useEffect(() => void askToPersist(), []);
  const close = place === 'popup' ? () => window.close() : () => undefined;
  const tabs = tabsFor(place, props);
  const person = usePersonFocus(trail);
  return (
    <>
      {trail.shown && (
        <div class="rc-popup-person" ref={person} onKeyDown={(event) => goBackOnEscape(event, trail)}>
          <PersonView {...trail.shown} messages={messages} />
        </div>
      )}
      <main class="rc-popup" hidden={trail.shown !== undefined}>
        <Tabs label={messages.popupLabel} tabs={tabs} chosen={tab} onChoose={setTab}>
          <OpenElsewhere place={place} language={language} close={close} />
          <button
            type="button"
            class="rc-icon-button"
            aria-label={messages.openNotes}
            title={messages.openNotes}
            onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/notes.html') })}
          >
            <Icon name="notes" />
          </button>
          <button
            type="button"
            class="rc-icon-button"
            aria-label={messages.openSettings}
            title={messages.openSettings}
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            <Icon name="settings" />
          </button>
        </Tabs>
        <StoreNotices words={notesMessagesFor(language)} signal={signal} />
        <TabPanel id={tab}>
          {tab === 'page' ? (
            <PagePanel
              view={page.view}
              enabled={settings.enabled}
              look={lookOf(settings)}
              messages={messages}
              onJump={(person) => page.jump(person).then((went) => went && close(), reportFailure)}
              onPerson={trail.open}
              onSwitchSite={(on) => {
                if (page.view.kind === 'ready') save(switchSite(settings, page.view.host, on));
              }}
              onEnable={() => save({ ...settings, enabled: true })}
              onReload={() => page.tab !== undefined && reloadTab(page.tab).then(close, reportFailure)}
              onAskAccess={() => askForSites().then((given) => given && page.refresh(), reportFailure)}
              onRetry={page.refresh}
            />
          ) : tab === 'notes' ? (
            <NotesTab messages={messages} words={notesMessagesFor(language)} onPerson={trail.open} />
          ) : (
            <TimelinePanel
              view={timeline.view}
              messages={messages}
              onPerson={trail.open}
              onRetry={timeline.refresh}
              filter={filter}
              onFilter={setFilter}
              {...(here ? { here } : {})}
              {...startOf(wanted)}
            />
          )}
        </TabPanel>
      </main>
    </>
  );
}

const tabsFor = (
  place: Place,
  { language, messages }: Pick<PopupProps, 'language' | 'messages'>,
): readonly { readonly id: TabName; readonly label: string }[] => [
  // In a tab of its own there is no other page to tell of.
  ...(place === 'tab' ? [] : [{ id: 'page', label: messages.tabThisPage } as const]),
  { id: 'timeline', label: messages.tabTimeline },
  { id: 'notes', label: notesMessagesFor(language).tab },
];

function startOf(wanted: TabView | undefined): Pick<TimelinePanelProps, 'startAt' | 'startQuery'> {
  if (wanted?.kind === 'timeline') return { startAt: wanted.person };
  return wanted?.kind === 'search' ? { startQuery: wanted.query } : {};
}

/** Back from a person the tab is as it was left; Escape leads back before it closes the popup. */
function goBackOnEscape(event: KeyboardEvent, trail: PersonTrail): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  trail.shown?.onBack();
}

/** Moves the focus into the person opened, and back to what opened it. */
function usePersonFocus(trail: PersonTrail): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const isOpen = trail.shown !== undefined;
  useLayoutEffect(() => {
    if (isOpen) {
      opener.current = document.activeElement;
      box.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus();
    } else if (opener.current instanceof HTMLElement || opener.current instanceof SVGElement) {
      opener.current.focus();
    }
  }, [isOpen]);
  return box;
}

/** The same set as long as the same people are named: filtering by it is not done twice. */
function usePeopleHere(view: PageView): ReadonlySet<PersonId> | undefined {
  const key = view.kind === 'ready' ? view.people.map(({ line }) => line.person).join(' ') : undefined;
  return useMemo(
    () => (key === undefined ? undefined : new Set(key.split(' ').filter((id) => id !== '') as PersonId[])),
    [key],
  );
}

const reportFailure = (error: unknown): void => logFailure('popup', error);

const save = (settings: Settings): void => void writeSettings(settings).catch(reportFailure);

function useSettings(first: Settings, signal: AbortSignal): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => watchSettings(setSettings, signal), [signal]);
  return settings;
}

/** Read once the page is told, so that it is there when it is looked at, and never delays what is looked at first. */
function useTimeline(
  wanted: boolean,
  language: Language,
): { readonly view: TimelineView; readonly refresh: () => void } {
  const [view, setView] = useState<TimelineView>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!wanted || view.kind === 'ready') return;
    void callBackground('timeline.get', { language }).then((reply) =>
      setView(reply.ok ? { kind: 'ready', timeline: reply.value } : { kind: 'failed' }),
    );
  }, [wanted, round]);
  return {
    view,
    refresh: () => {
      setView({ kind: 'loading' });
      setRound(round + 1);
    },
  };
}
