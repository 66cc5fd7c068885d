import type { Change } from '../../lib/core/card/role-at.ts';
import type { PersonId } from '../../lib/core/model/person.ts';
import type { PageReport } from '../../lib/core/protocol/requests.ts';
import { doubtfulNames } from '../../lib/page/doubtful-names.ts';
import type { MarkKind, MentionMarks } from '../../lib/page/mention-marks.ts';
import type { WantedMentions } from '../../lib/page/wanted-mentions.ts';
import type { PageMention } from '../../lib/page/run-store.ts';
import { scrollToMention, isShown } from '../../lib/page/mention-place.ts';
import { callBackground } from '../../lib/platform/client.ts';
import type { PageFacts } from './page-facts.ts';

export type PageReports = {
  /** Marks what is there and tells the background who is named, when that has changed. */
  readonly update: () => void;
  /** The same, and also when nothing has changed: the page is another, or the tab has forgotten. */
  readonly renew: () => void;
  readonly report: () => PageReport;
  /** Goes to the person's next mention; false when none is shown. */
  readonly jump: (person: PersonId, open: (mention: PageMention) => void) => boolean;
};

export type PageReportOptions = {
  readonly view: Window & typeof globalThis;
  readonly mentions: WantedMentions;
  readonly facts: PageFacts;
  readonly marks: MentionMarks;
  readonly signal: AbortSignal;
};

const kindOf = (change: Change | undefined): MarkKind =>
  change === 'left' || change === 'leaving' ? 'left' : change === 'moved' ? 'moved' : 'same';

/** Keeps the marks, the background and the popup informed of who is named. */
export function createPageReports({ view, mentions, facts, marks, signal }: PageReportOptions): PageReports {
  let since: Readonly<Partial<Record<PersonId, Change>>> = {};
  let told = '';
  const lastJump = new Map<PersonId, number>();

  const report = (): PageReport => {
    const counts = new Map<PersonId, number>();
    for (const mention of mentions.all()) {
      if (isShown(mention)) counts.set(mention.person, (counts.get(mention.person) ?? 0) + 1);
    }
    const article = facts.article();
    const possible = doubtfulNames(mentions);
    return {
      host: view.location.hostname,
      people: [...counts].map(([person, count]) => ({ person, count })),
      ...(possible.length > 0 ? { possible } : {}),
      ...(article ? { article } : {}),
    };
  };

  const paint = (): void => {
    for (const mention of mentions.unwanted()) marks.remove(mention);
    for (const mention of mentions.all()) marks.add(mention, kindOf(since[mention.person]));
  };

  const tell = async (): Promise<void> => {
    const current = report();
    // A top document that only draws its frames' cards names nobody, and has nothing to tell.
    if (told === '' && mentions.all().length === 0) return;
    const key = JSON.stringify(current);
    if (key === told || signal.aborted) return;
    told = key;
    const reply = await callBackground('page.found', current);
    if (!reply.ok || signal.aborted) return;
    since = reply.value.since;
    paint();
  };

  const jump = (person: PersonId, open: (mention: PageMention) => void): boolean => {
    const shown = mentions.all().filter((mention) => mention.person === person && isShown(mention));
    const index = (lastJump.get(person) ?? -1) + 1;
    const mention = shown[index] ?? shown[0];
    if (!mention) return false;
    lastJump.set(person, shown.indexOf(mention));
    scrollToMention(mention, () => open(mention));
    return true;
  };

  return {
    update: () => {
      paint();
      void tell();
    },
    renew: () => {
      told = '';
      paint();
      void tell();
    },
    report,
    jump,
  };
}
