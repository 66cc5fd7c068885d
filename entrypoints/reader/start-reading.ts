import type { Reader } from '../../lib/core/match/reader.ts';
import type { Scout } from '../../lib/core/match/scout.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import { isOnFor } from '../../lib/core/model/site-switch.ts';
import type { FrameEvent } from '../../lib/core/protocol/frame-card.ts';
import type { PageReport } from '../../lib/core/protocol/requests.ts';
import { doubtfulNames } from '../../lib/page/doubtful-names.ts';
import { createOwnHosts, removeLeftCards } from '../../lib/page/own-host.ts';
import { createPageMentions, type MentionChanges, type PageMentions } from '../../lib/page/page-mentions.ts';
import { watchAddress } from '../../lib/page/watch-address.ts';
import { isExtensionAlive } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { servePage, type PageHandlers } from '../../lib/platform/serve.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings-store.ts';
import { shadowRootOf } from '../../lib/platform/shadow-root-of.ts';
import { attend, type Attendance } from './attend.ts';
import { createPageFacts } from './page-facts.ts';

/** How often a page with marks looks whether the extension is still there, in ms: one property read. */
const aliveCheck = 2_000;

/** One reading of the document, from the first look until the site is switched off or the extension is gone. */
type Reading = {
  readonly attendance: () => Attendance | undefined;
  /** Makes the attendance although nobody is named here: a frame wants its cards drawn. */
  readonly attend: () => Attendance;
  readonly doubtful: () => NonNullable<PageReport['possible']>;
  readonly stop: () => void;
};

/** What looks a text over, and what takes it apart. */
export type Eyes = { readonly reader: Reader; readonly scout: Scout };

/**
 * Reads one document. Until a name is found nothing else happens: no message, no storage, no listener on the pointer.
 * The first name brings everything else with it.
 */
export function startReading(document: Document, eyes: Eyes): void {
  const view = document.defaultView;
  // An XML or SVG document opened by itself has no prose; a page being edited as a whole is the reader's own text.
  if (!view || !(document instanceof HTMLDocument) || document.designMode === 'on') return;
  removeLeftCards(document);
  const lifetime = new AbortController();
  let settings: Settings | undefined;
  let reading: Reading | undefined;
  let isLeft = false;

  const isAlive = (): boolean => {
    if (isExtensionAlive()) return true;
    const ended = reading;
    reading = undefined;
    if (isLeft) return false;
    isLeft = true;
    const stop = (): void => {
      ended?.stop();
      lifetime.abort();
    };
    const present = ended?.attendance();
    if (present) present.cutOff(stop);
    else stop();
    return false;
  };

  const apply = (next: Settings): void => {
    settings = next;
    if (!isOnFor(next, view.location.hostname)) {
      const ended = reading;
      reading = undefined;
      const present = ended?.attendance();
      if (ended && present) present.retire(ended.stop);
      else ended?.stop();
    } else {
      reading ??= begin();
      reading.attendance()?.begin(next);
    }
  };

  const readAndApply = (): void =>
    void readSettings().then(apply, (error: unknown) => logFailure('reading the settings', error));

  /** Only a page with names asks for the settings, and from then on follows them. */
  const firstFound = (): void => {
    const timer = setInterval(isAlive, aliveCheck);
    lifetime.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    watchSettings(apply, lifetime.signal);
    readAndApply();
    // Out of the back/forward cache: what changed meanwhile was told to nobody, and the tab's badge is empty.
    const onShow = (event: PageTransitionEvent): void => {
      if (!event.persisted || !isAlive()) return;
      readAndApply();
      reading?.attendance()?.renew({ isOther: false });
    };
    view.addEventListener('pageshow', onShow, { signal: lifetime.signal });
  };

  const begin = (): Reading =>
    readDocument({ view, document, eyes, isAlive }, (attendance) => {
      if (settings) attendance.begin(settings);
      else firstFound();
    });

  servePage(
    handlersFor(view, () => reading),
    lifetime.signal,
  );
  reading = begin();
}

/** What the popup and the background may ask of a document. Whoever has no answer leaves it to another frame. */
function handlersFor(view: Window, reading: () => Reading | undefined): PageHandlers {
  const isTop = view === view.top;
  const present = (): Attendance | undefined => reading()?.attendance();
  const takeFrame = (frame: number, event: FrameEvent): boolean | undefined =>
    isTop ? (reading()?.attend().takeFrame(frame, event) ?? false) : undefined;
  return {
    'page.report': () => (isTop ? (present()?.report() ?? doubtfulReport(view, reading())) : undefined),
    'page.jump': ({ person }) => present()?.jump(person) || undefined,
    'page.step': ({ to, insist }) => {
      if (insist ? isTop : hasFocus(view.document)) return present()?.step(to) || (insist ? false : undefined);
      return undefined;
    },
    'page.frame-card': ({ frame, event }) => takeFrame(frame, event),
    'page.frame-closed': () => {
      present()?.frameClosed();
      return true;
    },
  };
}

/** The document itself, not one of its frames. */
const hasFocus = (document: Document): boolean =>
  document.hasFocus() && !/^(?:i?frame|object|embed)$/.test(document.activeElement?.localName ?? '');

/** Nobody is named beyond doubt: what is doubtful is told when it is asked for. */
const doubtfulReport = (view: Window, reading: Reading | undefined): PageReport => ({
  host: view.location.hostname,
  people: [],
  possible: reading?.doubtful() ?? [],
});

type ReadDocumentOptions = {
  readonly view: Window & typeof globalThis;
  readonly document: Document;
  readonly eyes: Eyes;
  readonly isAlive: () => boolean;
};

function readDocument(
  { view, document, eyes, isAlive }: ReadDocumentOptions,
  found: (attendance: Attendance) => void,
): Reading {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const facts = createPageFacts(document);
  const hosts = createOwnHosts(document);
  let attendance: Attendance | undefined;

  const begin = (): Attendance => {
    if (attendance) return attendance;
    attendance = attend({ view, mentions, hosts, facts, signal, isAlive });
    watchAddress({
      view,
      changed: (isOther) => {
        facts.forget();
        attendance?.renew({ isOther });
      },
      signal,
    });
    found(attendance);
    return attendance;
  };

  const changed = (changes: MentionChanges): void => {
    if (!isAlive()) return;
    if (attendance) attendance.update(changes);
    else begin();
  };

  const mentions: PageMentions = createPageMentions({
    document,
    ...eyes,
    info: facts.info,
    isOurs: hosts.isOurs,
    shadowRootOf,
    changed,
    foundShadowRoot: (root) => attendance?.paintIn(root),
    signal,
  });

  return {
    attendance: () => attendance,
    attend: begin,
    doubtful: () => doubtfulNames(mentions),
    stop: () => lifetime.abort(),
  };
}
