import { render } from 'preact';
import { cardStyles } from '../../components/card-styles.ts';
import cardCss from '../../components/card.css?inline';
import notesCss from '../../components/notes/notes.css?inline';
import noticeCss from '../../components/notes/store-notice.css?inline';
import optionsCss from '../../components/options/options.css?inline';
import personCss from '../../components/person/person.css?inline';
import popupCss from '../../components/popup/popup.css?inline';
import timelineCss from '../../components/timeline/timeline.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import { languages } from '../../lib/core/model/claim.ts';
import { states, type GalleryState } from './states.tsx';
import './stage.css';

/** One state of one view: `?state=left-since&theme=dark&lang=fr`. Without a state: a list of all. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
const language = languages.find((candidate) => candidate === wanted.get('lang')) ?? 'en';
const state = states.find((candidate) => candidate.name === wanted.get('state'));

function addStyle(to: Document | ShadowRoot, text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  (to instanceof Document ? to.head : to).append(style);
}

/** The card stands where it stands on a page: in a shadow root (open here, so that axe can look inside). */
function showCard(stage: HTMLElement, shown: GalleryState): void {
  const host = document.createElement('div');
  stage.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  addStyle(shadow, cardStyles);
  const root = document.createElement('div');
  shadow.append(root);
  dress(root, shown);
  root.style.setProperty('--rc-max-height', `${Math.round(innerHeight * 0.7)}px`);
  if (shown.viewport && shown.viewport.height > 1000) root.style.setProperty('--rc-max-height', '1480px');
  draw(shown, root);
}

function showPage(stage: HTMLElement, shown: GalleryState): void {
  for (const text of [
    tokensCss,
    cardCss,
    popupCss,
    timelineCss,
    optionsCss,
    notesCss,
    personCss,
    noticeCss,
    welcomeCss,
  ])
    addStyle(document, text);
  dress(stage, shown);
  draw(shown, stage);
}

/**
 * Draws, and keeps how long it took in ms until everything was laid out: what a view measures and draws again in the
 * same turn is in it.
 */
function draw(shown: GalleryState, root: Element): void {
  const view = shown.view(language);
  const start = performance.now();
  render(view, root);
  setTimeout(() => {
    root.getBoundingClientRect();
    Object.assign(globalThis, { galleryDrawTime: performance.now() - start });
  });
}

function dress(root: HTMLElement, shown: GalleryState): void {
  root.classList.add('rc-root');
  root.dataset['theme'] = theme;
  root.dir = shown.dir ?? 'ltr';
  root.lang = language;
}

function show(shown: GalleryState): void {
  const stage = document.querySelector<HTMLElement>('#stage');
  if (!stage) throw new Error('the gallery has no stage');
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  document.body.classList.add(`stage-${shown.kind}`);
  if (shown.hostilePage) document.body.classList.add('stage-hostile');
  if (shown.kind === 'card') showCard(stage, shown);
  else showPage(stage, shown);
}

if (state) show(state);
else {
  const list = document.createElement('ol');
  list.append(
    ...states.map(({ name }) => {
      const link = document.createElement('a');
      link.href = `?state=${name}&theme=${theme}&lang=${language}`;
      link.textContent = name;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  document.body.append(list);
}

/** Read by `tools/gallery.ts`. */
Object.assign(globalThis, {
  galleryStates: states.map(({ name, kind, viewport, clicks, forcedColors }) => ({
    name,
    kind,
    viewport,
    clicks,
    forcedColors,
  })),
});
