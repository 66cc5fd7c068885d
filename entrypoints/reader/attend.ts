import { cardStyles } from '../../components/card-styles.ts';
import type { MentionKey } from '../../lib/core/hover/hover-machine.ts';
import { timings } from '../../lib/core/hover/timings.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import type { FrameEvent } from '../../lib/core/protocol/frame-card.ts';
import type { PageReport, Step } from '../../lib/core/protocol/requests.ts';
import { chooseLanguage, messagesFor, type Messages } from '../../lib/core/wording/messages.ts';
import { createCardHost } from '../../lib/page/card-host.ts';
import { subjectOf, type CardSubject } from '../../lib/page/card-subject.ts';
import { sharedEventSeal } from '../../lib/page/event-seal.ts';
import { createHoverInput, type HoverInput } from '../../lib/page/hover-input.ts';
import { createMentionMarks } from '../../lib/page/mention-marks.ts';
import type { OwnHosts } from '../../lib/page/own-host.ts';
import type { MentionChanges, PageMentions } from '../../lib/page/page-mentions.ts';
import type { PageMention } from '../../lib/page/run-store.ts';
import { createScreenPlace } from '../../lib/page/screen-place.ts';
import { createShadowPaint } from '../../lib/page/shadow-paint.ts';
import { createVoice } from '../../lib/page/voice.ts';
import markStyles from '../marks.css?inline';
import { createCardOpener, type CardOpener } from './card-opener.ts';
import { createCardView } from './card-view.tsx';
import { offerNotes } from './offer-notes.ts';
import type { PageFacts } from './page-facts.ts';
import { createPageReports } from './page-reports.ts';
import { createMentionSteps, type StepPlace } from './step-mentions.ts';

export type Attendance = {
  /** Shows the marks, with these settings; again when the settings change. */
  readonly begin: (settings: Settings) => void;
  readonly update: (changes: MentionChanges) => void;
  /** A shadow root was found: in Firefox no sheet reaches into it from outside. */
  readonly paintIn: (root: ShadowRoot) => void;
  readonly report: () => PageReport;
  readonly jump: (person: PersonId) => boolean;
  readonly step: (step: Step) => boolean;
  /** The page shows another article, or is shown again: its date and its people are told anew. */
  readonly renew: (what: { readonly isOther: boolean }) => void;
  /** True when the card for a name in a frame is drawn here. */
  readonly takeFrame: (frame: number, event: FrameEvent) => boolean;
  readonly frameClosed: () => void;
};

export type AttendOptions = {
  readonly view: Window & typeof globalThis;
  readonly mentions: PageMentions;
  readonly hosts: OwnHosts;
  readonly facts: PageFacts;
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
};

const languageOf = (settings: Settings): Language =>
  settings.language === 'browser' ? chooseLanguage(navigator.languages) : settings.language;

/** Everything that a page with names needs: marks, hover, keyboard, card, reports. */
export function attend(options: AttendOptions): Attendance {
  const { view, mentions, hosts, facts, signal, isAlive } = options;
  let settings: Settings | undefined;
  const language = (): Language => (settings ? languageOf(settings) : 'en');
  const marks = createMentionMarks(view, signal);
  const paint = createShadowPaint(view, markStyles, signal);
  const reports = createPageReports({ view, mentions, facts, marks, signal });
  const screen = createScreenPlace(view);
  const seal = sharedEventSeal(view);
  offerNotes(view, mentions, signal);

  const host = createCardHost({ document: view.document, hosts, styles: cardStyles, seal, signal });
  const card = createCardView({ host, language, send: (event) => input.send(event), signal });
  const subject = (key: MentionKey, pointer: CardSubject['pointer']): CardSubject | undefined => {
    const mention = mentions.all().find((candidate) => candidate.key === key);
    return mention && subjectOf(mention, { article: facts.article(), pointer });
  };
  const opener: CardOpener = createCardOpener({ view, screen, card, subject, input: () => input, signal });
  const input: HoverInput = createHoverInput({
    view,
    mentions,
    screen,
    seal,
    card: host.current,
    isOpen: () => host.current() !== undefined || opener.isOpenElsewhere(),
    timing: () => ({ openDelay: openDelayOf(settings), ...opener.closing() }),
    opening: () => settings?.openOn ?? 'rest',
    prepare: opener.prepare,
    show: (key, how) => isAlive() && opener.show(key, how),
    hide: opener.hide,
    escaped: opener.escaped,
    signal,
  });
  const close = (): void => input.send({ type: 'escape' });
  const ask = (mention: PageMention): void => input.send({ type: 'ask', mention: mention.key });

  const voice = createVoice(view.document, hosts, signal);
  const steps = createMentionSteps({
    view,
    mentions,
    marks,
    announce: (mention, place) => {
      const lang = language();
      voice.say(wordPlace(mention, place, messagesFor(lang)), lang);
    },
    open: ask,
    closeCard: close,
    signal,
  });
  closeOnLeaving(view, close, signal);

  return {
    begin: (next) => {
      settings = next;
      for (const root of mentions.shadowRoots()) paint(root);
      reports.update();
    },
    update: ({ removed }) => {
      for (const mention of removed) {
        marks.remove(mention);
        steps.forget(mention);
        input.send({ type: 'gone', mention: mention.key });
      }
      if (settings) reports.update();
    },
    paintIn: (root) => {
      if (settings) paint(root);
    },
    report: reports.report,
    jump: (person) => reports.jump(person, ask),
    step: steps.take,
    renew: ({ isOther }) => {
      if (isOther) close();
      if (settings) reports.renew();
    },
    takeFrame: (frame, event) => settings !== undefined && opener.takeFrame(frame, event),
    frameClosed: opener.frameClosed,
  };
}

/** A printed page has neither marks (their sheet says so) nor a card; a page that is left is left as it was. */
function closeOnLeaving(view: Window, close: () => void, signal: AbortSignal): void {
  for (const type of ['beforeprint', 'pagehide']) view.addEventListener(type, close, { signal });
}

function wordPlace({ range }: PageMention, { at, of, kind }: StepPlace, messages: Messages): string {
  const name = range.toString().replaceAll(/\s+/g, ' ');
  const change = kind === 'left' ? messages.reachedLeft : kind === 'moved' ? messages.reachedMoved : undefined;
  return [messages.mentionReached(name, at, of), ...(change ? [change] : [])].join(', ');
}

const openDelayOf = (settings: Settings | undefined): number =>
  settings?.openOn === 'key' ? timings.keyOpenDelay : (settings?.openDelay ?? timings.openDelay);
