import { cardStyles } from '../../components/card-styles.ts';
import type { MentionKey } from '../../lib/core/hover/hover-machine.ts';
import { timings } from '../../lib/core/hover/timings.ts';
import type { Language } from '../../lib/core/model/claim.ts';
import { lookOf, markStyles, usualLook } from '../../lib/core/model/mark-look.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import type { FrameEvent } from '../../lib/core/protocol/frame-card.ts';
import type { PageReport, Step } from '../../lib/core/protocol/requests.ts';
import { messagesFor, type Messages } from '../../lib/core/wording/messages.ts';
import { createCardHost } from '../../lib/page/card-host.ts';
import { subjectOf, type CardSubject } from '../../lib/page/card-subject.ts';
import { sharedEventSeal } from '../../lib/page/event-seal.ts';
import { createHoverInput, type HoverInput } from '../../lib/page/hover-input.ts';
import { createMarkPaint } from '../../lib/page/mark-paint.ts';
import { createMentionMarks } from '../../lib/page/mention-marks.ts';
import type { OwnHosts } from '../../lib/page/own-host.ts';
import type { MentionChanges, PageMentions } from '../../lib/page/page-mentions.ts';
import { createWantedMentions, type WantedMentions } from '../../lib/page/wanted-mentions.ts';
import type { PageMention } from '../../lib/page/run-store.ts';
import { createScreenPlace } from '../../lib/page/screen-place.ts';
import { createVoice } from '../../lib/page/voice.ts';
import { readerLanguage } from '../../lib/platform/reader-language.ts';
import { createCardOpener, type CardOpener } from './card-opener.ts';
import { createCardView, type CardController } from './card-view.tsx';
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
  /** The site was switched off: the marks go at once, the rest with the card that may be open. */
  readonly retire: (stop: () => void) => void;
  /** The extension was updated or removed: as `retire`, but text that is not saved keeps its card. */
  readonly cutOff: (stop: () => void) => void;
};

export type AttendOptions = {
  readonly view: Window & typeof globalThis;
  readonly mentions: PageMentions;
  readonly hosts: OwnHosts;
  readonly facts: PageFacts;
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
};

/** Everything that a page with names needs: marks, hover, keyboard, card, reports. */
export function attend(options: AttendOptions): Attendance {
  const { view, hosts, facts, signal } = options;
  const mentions = createWantedMentions(options.mentions, () => view.location.href);
  let settings: Settings | undefined;
  const language = (): Language => (settings ? readerLanguage(settings) : 'en');
  const marks = createMentionMarks(view, signal);
  const usual = markStyles(usualLook);
  const { paint, restyle } = createMarkPaint(view, usual, signal);
  const reports = createPageReports({ view, mentions, facts, marks, signal });
  offerNotes(view, mentions, signal);

  const { input, opener, last, card } = createHovering({ ...options, mentions, language, settings: () => settings });
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
      mentions.setRefusals(next.refusals ?? []);
      mentions.setStrict(next.sureness === 'strict');
      const styles = markStyles(lookOf(next));
      restyle(styles);
      // The usual look is in every page as it is.
      if (styles !== usual) paint(view.document);
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
    frameClosed: () => {
      opener.frameClosed();
      last.closed();
    },
    retire: (stop) => {
      mentions.wantNobody();
      reports.update();
      last.then(stop);
    },
    cutOff: (stop) => {
      mentions.wantNobody();
      reports.update();
      card.cutOff(stop);
    },
  };
}

type HoveringOptions = Omit<AttendOptions, 'mentions'> & {
  readonly mentions: WantedMentions;
  readonly language: () => Language;
  readonly settings: () => Settings | undefined;
};

type Hovering = {
  readonly input: HoverInput;
  readonly opener: CardOpener;
  readonly last: ReturnType<typeof createLastCard>;
  readonly card: CardController;
};

/** From the pointer on a name to the card. */
function createHovering(options: HoveringOptions): Hovering {
  const { view, mentions, hosts, facts, language, settings, signal, isAlive } = options;
  const screen = createScreenPlace(view);
  const seal = sharedEventSeal(view);
  const host = createCardHost({ document: view.document, hosts, styles: cardStyles, seal, signal });
  const card = createCardView({ host, language, send: (event) => input.send(event), signal });
  const subject = (key: MentionKey, pointer: CardSubject['pointer']): CardSubject | undefined => {
    const mention = mentions.all().find((candidate) => candidate.key === key);
    return mention && subjectOf(mention, { article: facts.article(), pointer });
  };
  const opener: CardOpener = createCardOpener({ view, screen, card, subject, input: () => input, signal });
  const isOpen = (): boolean => host.current() !== undefined || opener.isOpenElsewhere();
  const last = createLastCard(isOpen);
  const input: HoverInput = createHoverInput({
    view,
    mentions,
    screen,
    seal,
    card: host.current,
    isOpen,
    timing: () => ({ openDelay: openDelayOf(settings()), ...opener.closing() }),
    opening: () => settings()?.openOn ?? 'rest',
    prepare: opener.prepare,
    show: (key, how) => isAlive() && opener.show(key, how),
    hide: (how) => {
      opener.hide(how);
      last.closed();
    },
    escaped: opener.escaped,
    signal,
  });
  return { input, opener, last, card };
}

/** What ends with the card that is open, or at once when none is. */
function createLastCard(isOpen: () => boolean): {
  readonly then: (stop: () => void) => void;
  readonly closed: () => void;
} {
  let stop: (() => void) | undefined;
  const closed = (): void => stop?.();
  return {
    then: (next) => {
      stop = next;
      if (!isOpen()) closed();
    },
    closed,
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
