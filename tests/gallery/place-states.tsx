import { Icon } from '../../components/Icon.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { PlaceButtons, type Place } from '../../components/popup/PlaceButtons.tsx';
import { TabPanel, Tabs } from '../../components/popup/Tabs.tsx';
import { TimelinePanel } from '../../components/timeline/TimelinePanel.tsx';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome/WelcomePage.tsx';
import { buildPersonLine } from '../../lib/core/card/person-line.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import { usualLook } from '../../lib/core/model/mark-look.ts';
import { buildTimeline } from '../../lib/core/timeline/build-timeline.ts';
import { noFilter } from '../../lib/core/timeline/filter-timeline.ts';
import { browserMessagesFor } from '../../lib/core/wording/browser-messages.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { notesMessagesFor } from '../../lib/core/wording/notes-messages.ts';
import { welcomeMessagesFor } from '../../lib/core/wording/welcome-messages.ts';
import { idOf } from '../fictitious-people.ts';
import { articleOf, today } from './cards.ts';
import { realDataset } from './dataset.ts';
import type { GalleryState } from './states.tsx';

const ignore = (): void => undefined;

const named = ['Sheryl Sandberg', 'Javier Olivan', 'Mark Zuckerberg', 'Dan Levy'] as const;

function peopleIn(language: Language) {
  const { people } = realDataset();
  return named.flatMap((name) => {
    const person = people.find((candidate) => candidate.id === idOf(name));
    return person
      ? [{ count: 2, line: buildPersonLine({ person, language, today, article: articleOf('2022-06-02') }) }]
      : [];
  });
}

type InPlaceProps = { readonly language: Language; readonly place: Place; readonly tab: 'page' | 'timeline' };

type InLanguage = { readonly language: Language };

function PageHere({ language }: InLanguage) {
  const messages = messagesFor(language);
  return (
    <PagePanel
      view={{
        kind: 'ready',
        host: 'news.example',
        on: true,
        people: peopleIn(language),
        dated: messages.pageDated('2 juin 2022'),
      }}
      enabled
      look={usualLook}
      messages={messages}
      onJump={ignore}
      onPerson={ignore}
      onSwitchSite={ignore}
      onEnable={ignore}
      onReload={ignore}
      onAskAccess={ignore}
      onRetry={ignore}
    />
  );
}

function TimelineHere({ language }: InLanguage) {
  const { people, posts } = realDataset();
  return (
    <TimelinePanel
      view={{ kind: 'ready', timeline: buildTimeline(people, language, posts) }}
      messages={messagesFor(language)}
      onPerson={ignore}
      onRetry={ignore}
      filter={noFilter}
      onFilter={ignore}
    />
  );
}

/** The popup's page, framed as the entrypoint frames it. */
function InPlace({ language, place, tab }: InPlaceProps) {
  const messages = messagesFor(language);
  const tabs = [
    ...(place === 'tab' ? [] : [{ id: 'page', label: messages.tabThisPage }]),
    { id: 'timeline', label: messages.tabTimeline },
    { id: 'notes', label: notesMessagesFor(language).tab },
  ];
  return (
    <main class="rc-popup">
      <Tabs label={messages.popupLabel} tabs={tabs} chosen={tab} onChoose={ignore}>
        <PlaceButtons place={place} words={browserMessagesFor(language)} onPanel={ignore} onTab={ignore} />
        <button type="button" class="rc-icon-button" aria-label={messages.openSettings}>
          <Icon name="settings" />
        </button>
      </Tabs>
      <TabPanel id={tab}>
        {tab === 'page' ? <PageHere language={language} /> : <TimelineHere language={language} />}
      </TabPanel>
    </main>
  );
}

type Size = { readonly width: number; readonly height: number };

const inPlace = (name: string, viewport: Size, props: Omit<InPlaceProps, 'language'>): GalleryState => ({
  name,
  kind: 'popup',
  viewport,
  view: (language) => <InPlace language={language} {...props} />,
});

const welcome = (
  name: string,
  viewport: Size,
  more: Partial<WelcomePageProps> & Pick<Partial<GalleryState>, 'forcedColors'> = {},
): GalleryState => {
  const { forcedColors, ...props } = more;
  return {
    name,
    kind: 'options',
    viewport,
    ...(forcedColors ? { forcedColors } : {}),
    view: (language) => (
      <WelcomePage
        words={welcomeMessagesFor(language)}
        messages={messagesFor(language)}
        look={usualLook}
        family="chromium"
        keyword="rc"
        keys={{ next: 'Alt+Shift+J', card: 'Alt+Shift+O', panel: 'Alt+Shift+S' }}
        canAsk={false}
        isPinned={false}
        onAsk={ignore}
        onTimeline={ignore}
        onSettings={ignore}
        {...props}
      />
    ),
  };
};

export const placeStates: readonly GalleryState[] = [
  inPlace('place-popup', { width: 480, height: 600 }, { place: 'popup', tab: 'page' }),
  inPlace('place-panel', { width: 360, height: 900 }, { place: 'panel', tab: 'page' }),
  inPlace('place-panel-320', { width: 320, height: 700 }, { place: 'panel', tab: 'page' }),
  inPlace('place-panel-timeline', { width: 360, height: 900 }, { place: 'panel', tab: 'timeline' }),
  inPlace('place-tab', { width: 1440, height: 900 }, { place: 'tab', tab: 'timeline' }),
  welcome('welcome', { width: 1280, height: 900 }),
  welcome('welcome-320', { width: 320, height: 900 }),
  welcome('welcome-4k', { width: 3840, height: 2160 }),
  welcome('welcome-withheld', { width: 1024, height: 900 }, { family: 'firefox', canAsk: true, keys: {} }),
  welcome('welcome-pinned', { width: 1024, height: 900 }, { isPinned: true }),
  welcome('welcome-forced-colors', { width: 1024, height: 900 }, { forcedColors: true }),
];
