import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import type { NotesBrowserProps } from '../../components/notes/NotesBrowser.tsx';
import { PersonView } from '../../components/person/PersonView.tsx';
import { PagePanel, type PagePanelProps, type PageView } from '../../components/popup/PagePanel.tsx';
import type { PossibleName } from '../../components/popup/PossibleList.tsx';
import { TabPanel, Tabs } from '../../components/popup/Tabs.tsx';
import { TimelinePanel, type TimelinePanelProps, type TimelineView } from '../../components/timeline/TimelinePanel.tsx';
import { buildPersonLine } from '../../lib/core/card/person-line.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import { buildTimeline } from '../../lib/core/timeline/build-timeline.ts';
import { noFilter } from '../../lib/core/timeline/filter-timeline.ts';
import { explainDoubt } from '../../lib/core/wording/explain-match.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { notesMessagesFor } from '../../lib/core/wording/notes-messages.ts';
import { idOf } from '../fictitious-people.ts';
import { articleOf, realCard, today } from './cards.ts';
import { crowdPosts, makeCrowd } from './crowd.ts';
import { realDataset } from './dataset.ts';
import { noNoteActions, notesOf } from './note-states.ts';
import { GalleryNotes } from './notes-page-states.tsx';
import type { GalleryState } from './states.tsx';

const ignore = (): void => undefined;
const popupSize = { width: 480, height: 600 };

type FrameProps = {
  readonly language: Language;
  readonly tab: 'page' | 'timeline' | 'notes';
  readonly children: ComponentChildren;
};

function Frame({ language, tab, children }: FrameProps) {
  const messages = messagesFor(language);
  const tabs = [
    { id: 'page', label: messages.tabThisPage },
    { id: 'timeline', label: messages.tabTimeline },
    { id: 'notes', label: notesMessagesFor(language).tab },
  ];
  return (
    <main class="rc-popup">
      <Tabs label={messages.popupLabel} tabs={tabs} chosen={tab} onChoose={ignore}>
        <button type="button" class="rc-icon-button" aria-label={messages.openSettings}>
          <Icon name="settings" />
        </button>
      </Tabs>
      <TabPanel id={tab}>{children}</TabPanel>
    </main>
  );
}

const named = [
  ['Dan Levy', 8],
  ['John Hegeman', 1],
  ['Michelle Klein', 2],
  ['Mark Zuckerberg', 14],
  ['Naomi Gleit', 1],
] as const;

function people(language: Language, article?: ReturnType<typeof articleOf>) {
  const dataset = realDataset();
  return named.flatMap(([name, count]) => {
    const person = dataset.people.find((candidate) => candidate.id === idOf(name));
    return person
      ? [{ count, line: buildPersonLine({ person, language, today, ...(article ? { article } : {}) }) }]
      : [];
  });
}

function page(
  name: string,
  view: (language: Language) => PageView,
  more: Partial<PagePanelProps> & Pick<Partial<GalleryState>, 'viewport' | 'dir'> = {},
): GalleryState {
  const { viewport = popupSize, dir, ...props } = more;
  return {
    name,
    kind: 'popup',
    viewport,
    ...(dir ? { dir } : {}),
    view: (language) => (
      <Frame language={language} tab="page">
        <PagePanel
          view={view(language)}
          enabled
          messages={messagesFor(language)}
          onJump={ignore}
          onPerson={ignore}
          onSwitchSite={ignore}
          onEnable={ignore}
          onReload={ignore}
          onAskAccess={ignore}
          onRetry={ignore}
          {...props}
        />
      </Frame>
    ),
  };
}

const dated = { en: 'Page dated 23 March 2023', fr: 'Page datée du 23 mars 2023' };

const here = (language: Language): PageView => ({
  kind: 'ready',
  host: 'news.example.com',
  on: true,
  dated: dated[language],
  people: people(language, articleOf('2023-03-23')),
});

const possible = (language: Language): readonly PossibleName[] => {
  const messages = messagesFor(language);
  const someone = (name: string) => ({ person: idOf(name), name });
  return [
    {
      surface: 'Cox',
      people: [someone('Chris Cox')],
      reasons: explainDoubt(
        [{ kind: 'ordinary-surname' }, { kind: 'other-occupation-near', found: 'rower' }],
        messages,
      ),
    },
    {
      surface: 'Chris',
      people: [someone('Chris Cox'), someone('Chris Daniels')],
      reasons: explainDoubt([{ kind: 'several-people' }], messages),
    },
    { surface: 'Boz', people: [someone('Andrew Bosworth')], reasons: explainDoubt([], messages) },
  ];
};

/** Keeps the filter, as the popup does. */
function KeptTimeline(props: Omit<TimelinePanelProps, 'filter' | 'onFilter' | 'here'>) {
  const [filter, setFilter] = useState(noFilter);
  const here = useMemo(() => new Set(named.map(([name]) => idOf(name))), []);
  return <TimelinePanel {...props} filter={filter} onFilter={setFilter} here={here} />;
}

const timeline = (
  name: string,
  view: (language: Language) => TimelineView,
  more: Partial<GalleryState> = {},
): GalleryState => ({
  name,
  kind: 'popup',
  viewport: popupSize,
  view: (language) => (
    <Frame language={language} tab="timeline">
      <KeptTimeline view={view(language)} messages={messagesFor(language)} onPerson={ignore} onRetry={ignore} />
    </Frame>
  ),
  ...more,
});

const full = (language: Language): TimelineView => {
  const dataset = realDataset();
  return { kind: 'ready', timeline: buildTimeline(dataset.people, language, dataset.posts) };
};

const crowd = (language: Language): TimelineView => ({
  kind: 'ready',
  timeline: buildTimeline(makeCrowd(), language, crowdPosts),
});

const person = (name: string, who: string, more: Partial<GalleryState> = {}): GalleryState => ({
  name,
  kind: 'popup',
  viewport: popupSize,
  view: (language) => (
    <PersonView
      view={{ kind: 'ready', card: realCard(who, language) }}
      messages={messagesFor(language)}
      notes={notesOf([''])}
      canGoBack
      onBack={ignore}
      onPerson={ignore}
      noteActions={noNoteActions}
      onRetry={ignore}
      onClose={ignore}
    />
  ),
  ...more,
});

const notes = (name: string, list: Partial<NotesBrowserProps>, more: Partial<GalleryState> = {}): GalleryState => ({
  name,
  kind: 'popup',
  viewport: popupSize,
  view: (language) => (
    <Frame language={language} tab="notes">
      <div class="rc-panel-scroll rc-popup-notes">
        <GalleryNotes language={language} more={list} editing={false} />
      </div>
    </Frame>
  ),
  ...more,
});

export const popupStates: readonly GalleryState[] = [
  page('popup-people', here),
  page('popup-people-bold-green', here, { look: { line: 'bold', colour: 'green' } }),
  page('popup-people-narrow', here, { viewport: { width: 320, height: 640 } }),
  page('popup-people-rtl', here, { dir: 'rtl' }),
  page('popup-people-undated', (language) => ({
    kind: 'ready',
    host: 'news.example.com',
    on: true,
    people: people(language),
  })),
  page('popup-people-possible', (language) => ({ ...here(language), possible: possible(language) }), {
    viewport: { width: 480, height: 760 },
  }),
  page('popup-nobody-possible', (language) => ({
    kind: 'ready',
    host: 'news.example.com',
    on: true,
    people: [],
    possible: possible(language),
  })),
  page('popup-nobody', () => ({ kind: 'ready', host: 'news.example.com', on: true, people: [] })),
  page('popup-off-here', () => ({ kind: 'ready', host: 'news.example.com', on: false, people: [] })),
  page('popup-off-everywhere', here, { enabled: false }),
  page('popup-unreadable', () => ({ kind: 'unreadable', canAsk: false })),
  page('popup-access', () => ({ kind: 'unreadable', canAsk: true })),
  page('popup-loading', () => ({ kind: 'loading' })),
  page('popup-failed', () => ({ kind: 'failed' })),
  timeline('popup-timeline', full),
  timeline('popup-timeline-key', full, { clicks: ['.rc-time-key > summary'] }),
  timeline('popup-timeline-filters', full, {
    clicks: [
      '.rc-filters > summary',
      '.rc-filters-kinds label:nth-of-type(3) input',
      '.rc-filters-body > .rc-check input',
    ],
  }),
  timeline('popup-timeline-crowd', crowd),
  timeline('popup-timeline-crowd-people', crowd, { clicks: ['.rc-segment:nth-of-type(2) input'] }),
  timeline('popup-timeline-wide', crowd, { viewport: { width: 1280, height: 800 } }),
  timeline('popup-timeline-zoomed', crowd, { clicks: Array.from({ length: 6 }, () => '.rc-time-zoom :nth-child(2)') }),
  timeline('popup-timeline-rtl', full, { dir: 'rtl' }),
  timeline('popup-timeline-narrow', full, { viewport: { width: 320, height: 640 } }),
  timeline('popup-timeline-forced-colours', crowd, { forcedColors: true }),
  timeline('popup-timeline-loading', () => ({ kind: 'loading' })),
  timeline('popup-timeline-failed', () => ({ kind: 'failed' })),
  person('popup-person', 'Yann LeCun'),
  person('popup-person-levy', 'Dan Levy', { viewport: { width: 480, height: 2_000 } }),
  person('popup-person-sandberg', 'Sheryl Sandberg', { viewport: { width: 480, height: 2_000 } }),
  person('popup-person-wide', 'Dan Levy', { viewport: { width: 1280, height: 2_000 } }),
  person('popup-person-narrow', 'Dan Levy', { viewport: { width: 320, height: 2_400 } }),
  person('popup-person-rtl', 'Dan Levy', { dir: 'rtl', viewport: { width: 480, height: 2_000 } }),
  person('popup-person-forced-colours', 'Dan Levy', { forcedColors: true, viewport: { width: 480, height: 2_000 } }),
  notes('popup-notes', {}),
  notes('popup-notes-narrow', {}, { viewport: { width: 320, height: 640 } }),
  notes('popup-notes-none', { found: 0, shown: 0, counts: { notes: 0, bin: 0, orphans: 0 } }),
  notes('popup-notes-none-found', { found: 0, shown: 0, query: 'zebra' }),
];
