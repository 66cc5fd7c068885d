import type { Language } from '../model/claim.ts';
import type { Manner } from '../model/departure.ts';
import type { Gender } from '../model/person.ts';
import type { EventKind } from '../timeline/timeline-model.ts';
import type { ActionMessages } from './action-messages.ts';
import type { CueWords } from './cue-words.ts';
import { messagesEn } from './en.ts';
import { messagesFr } from './fr.ts';

/** A wording that may agree with the person's gender. */
type Agreeing = (gender: Gender) => string;

/** Everything the extension says, besides the dataset. A new language is one file of this type and one line below. */
export type Messages = ActionMessages & {
  readonly locale: string;
  readonly productName: string;

  /** `ltr` or `rtl`: the direction of this language's own text. */
  readonly direction: 'ltr' | 'rtl';

  readonly then: string;
  readonly probably: (date: string) => string;
  readonly now: string;
  readonly asOf: (date: string) => string;
  /** The first day of a month, in figures: some languages count it where they number the others. */
  readonly firstDay: string;
  readonly about: (date: string) => string;
  readonly since: (date: string) => string;
  /** The end is not known. */
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly fromSeenUntil: (from: string, seen: string) => string;
  /** Pages show it on these days; nothing says when it began or ended. */
  readonly seen: (dates: string) => string;
  readonly datesUnknown: string;
  readonly roleAt: (title: string, org: string) => string;
  readonly leftCompany: (org: string, date: string | undefined, gender: Gender) => string;
  readonly leavingCompany: (org: string, date: string | undefined, gender: Gender) => string;
  /** An exit whose date is known only as a span that contains the day in question. */
  readonly leftDuring: (org: string, date: string) => string;
  /** Beside "left": only the announcement is dated. */
  readonly announcedOnly: (date: string) => string;
  /** Beside "left": a page of that day shows them gone, and nothing dates it better. */
  readonly goneBy: (date: string) => string;
  /** Beside the role on the article's day. */
  readonly sameRole: string;
  readonly diedOn: (date: string | undefined, gender: Gender) => string;
  /** The exit was a plan in the newest page read. */
  readonly asPlanned: (date: string) => string;
  readonly lastSeenAs: (title: string) => string;
  readonly laterSeenAs: (title: string) => string;
  readonly notYetAtMeta: string;
  readonly roleUnknown: string;

  readonly departureHeading: (gender: Gender) => string;
  readonly deathHeading: string;
  readonly roleChangeHeading: string;
  readonly announced: (date: string) => string;
  /** The announcement was the last day too. */
  readonly announcedAtOnce: (date: string) => string;
  readonly effective: (date: string) => string;
  readonly effectivePlanned: (date: string) => string;
  readonly manner: Readonly<Record<Manner, Agreeing>>;
  readonly reasonStated: string;
  readonly reasonReported: string;
  readonly contextLabel: string;
  readonly confirmedBy: (who: string) => string;
  readonly firstReportedBy: (who: string) => string;
  readonly successorsLabel: string;
  readonly nextLabel: string;
  readonly disputedLabel: string;
  readonly successionHeading: string;
  readonly historyHeading: string;
  /** Name of the control that leads to a numbered source. */
  readonly goToSource: (number: number) => string;
  readonly earlierRoles: (count: number) => string;
  readonly sourcesHeading: (count: number) => string;
  readonly opensInNewTab: string;
  readonly interim: string;

  readonly noteHeading: string;
  readonly notePlaceholder: string;
  readonly noteSaving: string;
  readonly noteSaved: string;
  readonly noteFailed: string;
  readonly notePrivate: string;
  readonly notesHeading: string;
  readonly noteField: (number: number, count: number) => string;
  readonly noteSavedOnce: string;
  /** The page's script outlived its extension. */
  readonly noteCutOff: string;
  /** The page does not let the card keep notes from it. */
  readonly noteNotHere: string;
  readonly noteElsewhere: string;
  readonly noteRemoved: string;
  readonly noteBringBack: string;
  readonly noteConflict: string;
  readonly noteAdd: string;
  readonly noteUndo: string;
  readonly noteRedo: string;
  readonly noteRemove: string;
  readonly noteWrittenOn: (title: string) => string;
  readonly noteAddTo: string;
  readonly noteAddToOne: (name: string) => string;
  readonly openNotes: string;

  readonly cardLabel: (name: string) => string;
  readonly back: string;
  readonly close: string;
  readonly whyHeading: string;
  /** Why a name was taken for a person, by kind of cue. */
  readonly cues: CueWords;
  readonly loading: string;
  readonly cardFailed: string;
  readonly cardUnreachable: string;
  readonly personGone: string;
  readonly retry: string;

  readonly tabThisPage: string;
  readonly tabTimeline: string;
  readonly peopleHere: (count: number) => string;
  readonly nobodyHere: string;
  readonly pageNotReadable: string;
  readonly mentionCount: (count: number) => string;
  readonly goToMention: (name: string) => string;
  readonly timelineEmpty: string;
  readonly searchPlaceholder: string;
  readonly eventArrival: (title: string, org: string) => string;
  readonly eventMove: (title: string, org: string) => string;
  readonly eventAnnounced: Agreeing;
  readonly eventLeftPost: (title: string) => string;
  readonly eventDeparture: (org: string, gender: Gender) => string;
  readonly siteSwitch: (host: string) => string;

  readonly popupLabel: string;
  readonly leftSince: (left: number, all: number) => string;
  readonly leftByNow: (left: number, all: number) => string;
  readonly pageDated: (date: string) => string;
  readonly pageDateGuessed: (date: string) => string;
  readonly pageUndated: string;
  readonly reloadPage: string;
  readonly accessWithheld: string;
  readonly grantAccess: string;
  readonly siteIsOff: (host: string) => string;
  readonly everywhereOff: string;
  readonly turnOn: string;
  readonly thenLabel: string;
  readonly nowLabel: string;
  readonly thenAndNow: string;
  readonly times: (count: number) => string;
  readonly openPerson: (name: string) => string;
  readonly openSettings: string;
  readonly showMore: (count: number) => string;
  readonly eventsFound: (count: number) => string;
  readonly eventKind: Readonly<Record<EventKind, string>>;
  readonly clearSearch: string;
  readonly languageName: string;
  readonly settingsNotSaved: string;

  readonly timelineChartLabel: string;
  readonly timelineKey: string;
  readonly timelineKeys: string;
  readonly lanesBy: string;
  readonly lanesByPost: string;
  readonly lanesByPerson: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomAll: string;
  readonly departuresStrip: string;
  readonly pointForDetail: string;

  readonly duration: (years: number, months: number) => string;
  /** Said when a command has come to a name: which of how many, and then whether its mark tells of a change. */
  readonly mentionReached: (name: string, at: number, of: number) => string;
  readonly reachedLeft: string;
  readonly reachedMoved: string;
  readonly legendHeading: string;
  readonly legendSame: string;
  readonly legendMoved: string;
  readonly legendLeft: string;

  readonly sameWeeksHeading: string;
  readonly cameOn: (date: string) => string;
  readonly exitAnnouncedOn: (date: string) => string;
  readonly leftOn: (date: string) => string;
  readonly morePeople: (count: number) => string;
};

const catalogue: Readonly<Record<Language, Messages>> = { en: messagesEn, fr: messagesFr };

export const messagesFor = (language: Language): Messages => catalogue[language];

/** The language of ours that fits the reader's list best, in their order; English when none does. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    if (Object.hasOwn(catalogue, primary)) return primary as Language;
  }
  return 'en';
}
