import type { Settings } from '../../lib/core/model/settings.ts';
import { isOnFor } from '../../lib/core/model/site-switch.ts';
import type { Reader } from '../../lib/core/match/reader.ts';
import type { Scout } from '../../lib/core/match/scout.ts';
import { removeLeftCards } from '../../lib/page/card-host.ts';
import { createPageMentions, type MentionChanges } from '../../lib/page/page-mentions.ts';
import { isExtensionAlive } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { servePage } from '../../lib/platform/serve.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings-store.ts';
import { shadowRootOf } from '../../lib/platform/shadow-root-of.ts';
import { attend, type Attendance } from './attend.ts';
import { createPageFacts } from './page-facts.ts';

/** How often a page with marks looks whether the extension is still there, in ms: one property read. */
const aliveCheck = 2_000;

/** One reading of the document, from the first look until the site is switched off or the extension is gone. */
type Reading = { readonly attendance: () => Attendance | undefined; readonly stop: () => void };

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

  const isAlive = (): boolean => {
    if (isExtensionAlive()) return true;
    reading?.stop();
    lifetime.abort();
    return false;
  };

  const apply = (next: Settings): void => {
    settings = next;
    if (!isOnFor(next, view.location.hostname)) {
      reading?.stop();
      reading = undefined;
    } else {
      reading ??= begin();
      reading.attendance()?.begin(next);
    }
  };

  /** Only a page with names asks for the settings, and from then on follows them. */
  const firstFound = (): void => {
    const timer = setInterval(isAlive, aliveCheck);
    lifetime.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    watchSettings(apply, lifetime.signal);
    readSettings().then(apply, (error: unknown) => logFailure('reading the settings', error));
  };

  const begin = (): Reading =>
    readDocument({ view, document, eyes, isAlive }, (attendance) => {
      if (settings) attendance.begin(settings);
      else firstFound();
    });

  servePage(
    {
      'page.report': () => (view === view.top ? (reading?.attendance()?.report() ?? emptyReport(view)) : undefined),
      'page.jump': ({ person }) => reading?.attendance()?.jump(person) || undefined,
    },
    lifetime.signal,
  );
  reading = begin();
}

const emptyReport = (view: Window) => ({ host: view.location.hostname, people: [] });

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
  let attendance: Attendance | undefined;

  const changed = (changes: MentionChanges): void => {
    if (!isAlive()) return;
    if (attendance) return attendance.update(changes);
    attendance = attend({ view, mentions, facts, signal, isAlive });
    found(attendance);
  };

  const mentions = createPageMentions({
    document,
    ...eyes,
    info: facts.info,
    isOurs: (node) => attendance?.isOurs(node) ?? false,
    shadowRootOf,
    changed,
    foundShadowRoot: (root) => attendance?.paintIn(root),
    signal,
  });

  return { attendance: () => attendance, stop: () => lifetime.abort() };
}
