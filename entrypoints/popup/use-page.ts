import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../../components/popup/PagePanel.tsx';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import { isOnFor } from '../../lib/core/model/site-switch.ts';
import { nameFromId } from '../../lib/core/notes/list-notes.ts';
import { mergeReports, type TabReport } from '../../lib/core/protocol/merge-reports.ts';
import type { PageReport, PersonLine } from '../../lib/core/protocol/requests.ts';
import { explainDoubt } from '../../lib/core/wording/explain-match.ts';
import { formatDate } from '../../lib/core/wording/format-date.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import { activeTab, canAskForSites, watchActiveTab, watchPageReports } from '../../lib/platform/active-page.ts';
import { callBackground, callPage } from '../../lib/platform/client.ts';

type PageOptions = {
  readonly settings: Settings;
  readonly language: Language;
  readonly messages: Messages;
  readonly signal: AbortSignal;
  /** The page in front changes while this one is open: it is a side panel. */
  readonly follows: boolean;
};

type Found =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unreadable'; readonly canAsk: boolean; readonly host?: string }
  | { readonly kind: 'ready'; readonly report: TabReport; readonly lines: readonly PersonLine[] };

export type PageState = {
  readonly tab: number | undefined;
  readonly view: PageView;
  readonly refresh: () => void;
  /** False when the page no longer names them. */
  readonly jump: (person: PersonId) => Promise<boolean>;
};

/** Who is named in the tab in front, kept up to date while the popup is open. */
export function usePage({ settings, language, messages, signal, follows }: PageOptions): PageState {
  const [found, setFound] = useState<Found>({ kind: 'loading' });
  const [tab, setTab] = useState<number | undefined>(undefined);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    void readPage({ language, signal: until, follows, tell: setFound, tellTab: setTab });
    return () => stop.abort();
  }, [round, language]);
  useEffect(() => {
    if (!follows) return undefined;
    const stop = new AbortController();
    const changed = (settled: boolean): void => {
      setFound({ kind: 'loading' });
      if (settled) setRound((count) => count + 1);
    };
    void watchActiveTab(changed, AbortSignal.any([signal, stop.signal]));
    return () => stop.abort();
  }, [follows]);
  // A site switched on again answers from now on: ask it anew.
  const host = hostOf(found);
  const on = host === undefined || isOnFor(settings, host);
  const wasOn = useRef(on);
  useEffect(() => {
    if (on && !wasOn.current) setRound(round + 1);
    wasOn.current = on;
  }, [on]);
  return {
    tab,
    view: viewOf(found, on, messages),
    refresh: () => {
      setFound({ kind: 'loading' });
      setRound(round + 1);
    },
    jump: async (person) => {
      const frame =
        found.kind === 'ready' ? found.report.people.find((entry) => entry.person === person)?.frame : undefined;
      if (tab === undefined || frame === undefined) return false;
      return (await callPage({ tab, frame }, 'page.jump', { person })) === true;
    },
  };
}

const hostOf = (found: Found): string | undefined => {
  if (found.kind === 'ready') return found.report.host;
  return found.kind === 'unreadable' ? found.host : undefined;
};

function viewOf(found: Found, on: boolean, messages: Messages): PageView {
  if (found.kind === 'unreadable') {
    // A page that is switched off says nothing; where the browser tells its host, it can be switched on again.
    if (!on && found.host !== undefined) return { kind: 'ready', host: found.host, on, people: [] };
    return { kind: 'unreadable', canAsk: found.canAsk };
  }
  if (found.kind !== 'ready') return found;
  const { report, lines } = found;
  const lineOf = new Map(lines.map((line) => [line.person, line]));
  const people = report.people.flatMap(({ person, count }) => {
    const line = lineOf.get(person);
    return line ? [{ line, count }] : [];
  });
  const possible = report.possible.map(({ surface, among, because }) => ({
    surface,
    people: among.map((person) => ({ person, name: lineOf.get(person)?.name ?? nameFromId(person) })),
    reasons: explainDoubt(because, messages),
  }));
  return { kind: 'ready', host: report.host, on, people, possible, ...datedWords(report, messages) };
}

function datedWords({ article }: TabReport, messages: Messages): { readonly dated?: string } {
  if (!article) return {};
  const date = formatDate(article.day, messages);
  return { dated: article.guessed ? messages.pageDateGuessed(date) : messages.pageDated(date) };
}

/** A page may say that it has loaded before our script has started in it; ms. */
const settling = 400;

type Reading = {
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly follows: boolean;
  readonly tell: (found: Found) => void;
  readonly tellTab: (tab: number) => void;
};

async function readPage({ language, signal, follows, tell, tellTab }: Reading): Promise<void> {
  const tab = await activeTab();
  if (!tab) return tell({ kind: 'unreadable', canAsk: false });
  tellTab(tab.id);
  const reports = new Map<number, PageReport>();
  const update = async (): Promise<void> => {
    const report = mergeReports(reports);
    if (!report) return;
    const named = [...report.people.map(({ person }) => person), ...report.possible.flatMap(({ among }) => among)];
    const people = [...new Set(named)];
    const { article } = report;
    const reply =
      people.length === 0
        ? ({ ok: true, value: [] } as const)
        : await callBackground('people.lines', { people, language, ...(article ? { article } : {}) });
    if (signal.aborted) return;
    tell(reply.ok ? { kind: 'ready', report, lines: reply.value } : { kind: 'failed' });
  };
  const found = (frame: number, report: PageReport): void => {
    reports.set(frame, report);
    void update();
  };
  const asked = { tab: tab.id, ...(follows ? { patience: settling } : {}) };
  const answered = await watchPageReports(asked, found, signal);
  if (!answered && !signal.aborted) {
    tell({ kind: 'unreadable', canAsk: await canAskForSites(), ...(tab.host === undefined ? {} : { host: tab.host }) });
  }
}
