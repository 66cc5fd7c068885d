import type { ComponentChild } from 'preact';
import type { CardActions } from '../../components/CardActions.tsx';
import type { PartingWords } from '../../components/Parting.tsx';
import { PersonCard, type PersonCardProps } from '../../components/PersonCard.tsx';
import type { CardModel } from '../../lib/core/card/card-model.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import { loadingNotes } from '../../lib/core/notes/notes-view.ts';
import { messagesFor, type Messages } from '../../lib/core/wording/messages.ts';
import * as cards from './cards.ts';
import { noNoteActions, notesOf } from './note-states.ts';
import { notesPageStates } from './notes-page-states.tsx';
import { optionsStates } from './options-states.tsx';
import { placeStates } from './place-states.tsx';
import { popupStates } from './popup-states.tsx';

export type GalleryState = {
  readonly name: string;
  /** Which style sheets and frame it stands in. */
  readonly kind: 'card' | 'popup' | 'options';
  /** Viewport in px, where the ordinary one will not do. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dir?: 'rtl';
  /** The page around the card does what pages do. */
  readonly hostilePage?: true;
  readonly view: (language: Language) => ComponentChild;
  /** Selectors clicked, in order, before the picture. */
  readonly clicks?: readonly string[];
  /** Sets `forced-colors: active`; Chromium only. */
  readonly forcedColors?: true;
};

const ignore = (): void => undefined;

const idle: Omit<PersonCardProps, 'view' | 'messages'> = {
  notes: notesOf(['']),
  canGoBack: false,
  onBack: ignore,
  onPerson: ignore,
  noteActions: noNoteActions,
  onRetry: ignore,
  onClose: ignore,
};

const why = {
  en: [
    '“Dan Levy” is the full name.',
    'The page speaks of Meta near it: “business messaging”, “WhatsApp”.',
    'Nothing on the page points to the actor Dan Levy.',
  ],
  fr: [
    '« Dan Levy » est le nom complet.',
    'La page parle de Meta à côté : « messagerie d’entreprise », « WhatsApp ».',
    'Rien sur la page ne désigne l’acteur Dan Levy.',
  ],
};

const note = {
  en: 'Reported to Hegeman, who had reported to him. Check who runs WhatsApp Business now.',
  fr: 'Relevait de Hegeman, qui avait relevé de lui. Vérifier qui dirige WhatsApp Business aujourd’hui.',
};

function card(
  name: string,
  make: (language: Language) => CardModel,
  more: Partial<GalleryState> & { readonly props?: (language: Language) => Partial<PersonCardProps> } = {},
): GalleryState {
  const { props, ...rest } = more;
  return {
    name,
    kind: 'card',
    view: (language) => (
      <PersonCard
        {...idle}
        messages={messagesFor(language)}
        view={{ kind: 'ready', card: make(language) }}
        {...props?.(language)}
      />
    ),
    ...rest,
  };
}

function bare(name: string, view: PersonCardProps['view']): GalleryState {
  return {
    name,
    kind: 'card',
    view: (language) => <PersonCard {...idle} messages={messagesFor(language)} view={view} />,
  };
}

const allActions: CardActions = {
  pin: { isOn: false, toggle: ignore },
  copy: () => Promise.resolve(true),
  openTimeline: ignore,
  refuse: ignore,
  switchSiteOff: ignore,
};

const parting = (name: string, words: (messages: Messages) => PartingWords): GalleryState => ({
  name,
  kind: 'card',
  view: (language) => (
    <PersonCard
      {...idle}
      messages={messagesFor(language)}
      view={{ kind: 'parting', name: 'Dan Levy', parting: words(messagesFor(language)) }}
    />
  ),
});

const levy = (language: Language) => cards.realCard('Dan Levy', language, cards.articleOf('2023-03-23'));
const tall = { width: 420, height: 1500 };

const cardStates: readonly GalleryState[] = [
  card('left-since', levy, {
    props: (language) => ({ notes: notesOf([note[language]], 'saved') }),
    viewport: tall,
  }),
  card('left-since-short-viewport', levy, { viewport: { width: 700, height: 420 } }),
  card('same-post', (language) => cards.realCard('Mark Zuckerberg', language, cards.articleOf('2025-11-18')), {
    viewport: tall,
  }),
  card('not-yet', (language) => cards.realCard('Alexandr Wang', language, cards.articleOf('2020-02-01')), {
    viewport: tall,
  }),
  card('leaving', (language) => cards.realCard('John Hegeman', language, cards.articleOf('2025-11-19')), {
    viewport: tall,
  }),
  card('founded-company', (language) => cards.realCard('Yann LeCun', language, cards.articleOf('2024-06-01')), {
    viewport: tall,
  }),
  card('guessed-date', (language) => cards.realCard('Clara Shih', language, cards.articleOf('2025-02-10', true)), {
    viewport: tall,
  }),
  card('no-date', (language) => cards.realCard('Michelle Klein', language), { viewport: tall }),
  card('no-departure', (language) => cards.realCard('Andrew Bocking', language, cards.articleOf('2025-11-19')), {
    viewport: tall,
  }),
  card('disputed', (language) => cards.fictitiousCard(cards.disputed, language, { others: [cards.successor] }), {
    viewport: tall,
  }),
  card(
    'succession',
    (language) =>
      cards.fictitiousCard(cards.succession.person, language, {
        ...cards.succession,
        article: cards.articleOf('2018-01-15'),
      }),
    {
      viewport: tall,
      props: () => ({ canGoBack: true }),
    },
  ),
  card('fourteen-roles', (language) => cards.fictitiousCard(cards.manyRoles, language), {
    viewport: tall,
    clicks: ['.rc-fold-roles > summary'],
  }),
  card(
    'long-names',
    (language) => cards.fictitiousCard(cards.longNamed, language, { article: cards.articleOf('2020-05-05') }),
    { viewport: tall },
  ),
  card(
    'unknown',
    (language) => cards.fictitiousCard(cards.unknownNow, language, { article: cards.articleOf('2024-03-01') }),
    { viewport: tall },
  ),
  card('died', (language) => cards.fictitiousCard(cards.died, language, { article: cards.articleOf('2015-03-01') }), {
    viewport: tall,
  }),
  card('namesake-why', levy, {
    props: (language) => ({ why: why[language] }),
    viewport: tall,
    clicks: ['.rc-why-fold > summary'],
  }),
  card('sources-open', levy, { viewport: tall, clicks: ['.rc-cite'] }),
  card(
    'right-to-left',
    (language) => cards.fictitiousCard(cards.arabicNamed, language, { article: cards.articleOf('2023-05-01') }),
    { dir: 'rtl', viewport: tall },
  ),
  card('hostile-page', levy, { hostilePage: true, viewport: tall }),
  card('narrow', levy, { viewport: { width: 320, height: 640 } }),
  card('forced-colours', levy, { forcedColors: true, viewport: tall }),
  card('note-loading', levy, { props: () => ({ notes: loadingNotes }), viewport: tall }),
  card('note-failed', levy, {
    props: (language) => ({ notes: notesOf([note[language]], 'failed') }),
    viewport: tall,
  }),
  card('notes-several', levy, {
    props: (language) => ({ notes: notesOf([note[language], note[language].slice(0, 40)], 'saved') }),
    viewport: tall,
  }),
  card('actions-pinned', levy, {
    viewport: tall,
    props: () => ({ actions: { ...allActions, pin: { isOn: true, toggle: ignore } } }),
  }),
  card('actions-copied', levy, {
    viewport: { width: 420, height: 720 },
    props: () => ({ actions: allActions }),
    clicks: ['.rc-actions-row > :nth-child(2)'],
  }),
  card('actions-copy-failed', levy, {
    viewport: { width: 420, height: 720 },
    props: () => ({ actions: { ...allActions, copy: () => Promise.resolve(false) } }),
    clicks: ['.rc-actions-row > :nth-child(2)'],
  }),
  card('actions-narrow', levy, { viewport: { width: 320, height: 640 }, props: () => ({ actions: allActions }) }),
  card('actions-forced-colours', levy, {
    forcedColors: true,
    viewport: { width: 420, height: 720 },
    props: () => ({ actions: { ...allActions, pin: { isOn: true, toggle: ignore } } }),
  }),
  parting('parting-refused', (messages) => ({
    words: messages.refusedOnPage('Dan Levy'),
    onUndo: ignore,
    further: { label: messages.everywhereOn('stage.example'), onAct: ignore },
  })),
  parting('parting-site-off', (messages) => ({ words: messages.siteNowOff('news.example.com'), onUndo: ignore })),
  bare('loading', { kind: 'loading', name: 'Dan Levy' }),
  bare('failed-dataset', { kind: 'failed', reason: 'dataset' }),
  bare('failed-gone', { kind: 'failed', reason: 'gone' }),
  bare('failed-unreachable', { kind: 'failed', reason: 'unreachable' }),
];

/** Every state, in the order of the pictures. */
export const states: readonly GalleryState[] = [
  ...cardStates,
  ...popupStates,
  ...placeStates,
  ...optionsStates,
  ...notesPageStates,
];
