import { cardStyles } from '../../components/card-styles.ts';
import { timings } from '../../lib/core/hover/timings.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import type { PageReport } from '../../lib/core/protocol/requests.ts';
import { chooseLanguage } from '../../lib/core/wording/messages.ts';
import { createCardHost } from '../../lib/page/card-host.ts';
import { sharedEventSeal } from '../../lib/page/event-seal.ts';
import { createHoverInput } from '../../lib/page/hover-input.ts';
import { createMentionMarks } from '../../lib/page/mention-marks.ts';
import type { MentionChanges, PageMentions } from '../../lib/page/page-mentions.ts';
import { createShadowPaint } from '../../lib/page/shadow-paint.ts';
import markStyles from '../marks.css?inline';
import { createCardView } from './card-view.tsx';
import { offerNotes } from './offer-notes.ts';
import type { PageFacts } from './page-facts.ts';
import { createPageReports } from './page-reports.ts';

export type Attendance = {
  /** Shows the marks, with these settings; again when the settings change. */
  readonly begin: (settings: Settings) => void;
  readonly update: (changes: MentionChanges) => void;
  readonly isOurs: (node: Node) => boolean;
  /** A shadow root was found: in Firefox no sheet reaches into it from outside. */
  readonly paintIn: (root: ShadowRoot) => void;
  readonly report: () => PageReport;
  readonly jump: (person: PersonId) => boolean;
};

export type AttendOptions = {
  readonly view: Window & typeof globalThis;
  readonly mentions: PageMentions;
  readonly facts: PageFacts;
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
};

const languageOf = (settings: Settings): Language =>
  settings.language === 'browser' ? chooseLanguage(navigator.languages) : settings.language;

/** Everything that a page with names needs: marks, hover, card, reports. */
export function attend({ view, mentions, facts, signal, isAlive }: AttendOptions): Attendance {
  const marks = createMentionMarks(view, signal);
  const host = createCardHost({ document: view.document, styles: cardStyles, seal: sharedEventSeal(view), signal });
  const paint = createShadowPaint(view, markStyles, signal);
  const reports = createPageReports({ view, mentions, facts, marks, signal });
  let language: Language | undefined;
  offerNotes(view, mentions, signal);

  const card = createCardView({
    host,
    facts,
    language: () => language ?? 'en',
    send: (event) => input.send(event),
    signal,
  });
  const input = createHoverInput({
    view,
    mentions,
    card: host.current,
    timing: () => ({ openDelay: timings.openDelay }),
    show: (mention, how) => {
      if (isAlive()) card.show(mention, how);
    },
    hide: card.hide,
    signal,
  });

  return {
    begin: (settings) => {
      language = languageOf(settings);
      for (const root of mentions.shadowRoots()) paint(root);
      reports.update();
    },
    update: ({ removed }) => {
      for (const mention of removed) {
        marks.remove(mention);
        input.send({ type: 'gone', mention: mention.key });
      }
      if (language) reports.update();
    },
    isOurs: host.isOurs,
    paintIn: (root) => {
      if (language) paint(root);
    },
    report: reports.report,
    jump: (person) => reports.jump(person, (mention) => input.send({ type: 'ask', mention: mention.key })),
  };
}
