import type { Step } from '../../lib/core/protocol/requests.ts';
import type { MarkKind, MentionMarks } from '../../lib/page/mention-marks.ts';
import { isShown, scrollToMention } from '../../lib/page/mention-place.ts';
import type { PageMentions } from '../../lib/page/page-mentions.ts';
import type { PageMention } from '../../lib/page/run-store.ts';

export type StepPlace = { readonly at: number; readonly of: number; readonly kind: MarkKind };

export type StepOptions = {
  readonly view: Window;
  readonly mentions: PageMentions;
  readonly marks: MentionMarks;
  /** Tells which mention has been come to, for those who do not see the outline. */
  readonly announce: (mention: PageMention, place: StepPlace) => void;
  readonly open: (mention: PageMention) => void;
  readonly closeCard: () => void;
  readonly signal: AbortSignal;
};

export type MentionSteps = {
  /** False when nobody is shown by name. */
  readonly take: (step: Step) => boolean;
  readonly forget: (mention: PageMention) => void;
};

/** Walks from name to name in the order of the text, for the keyboard. */
export function createMentionSteps(options: StepOptions): MentionSteps {
  const { view, mentions, marks, signal } = options;
  let current: PageMention | undefined;

  const go = (shown: readonly PageMention[], mention: PageMention): void => {
    options.closeCard();
    current = mention;
    marks.focus(mention);
    const place = { at: shown.indexOf(mention) + 1, of: shown.length, kind: marks.kindOf(mention) };
    scrollToMention(mention, () => options.announce(mention, place));
  };

  // The outline goes with the next press anywhere; the place is kept.
  view.addEventListener('pointerdown', () => marks.focus(undefined), { capture: true, passive: true, signal });

  return {
    take: (step) => {
      const shown = mentions.all().filter(isShown);
      if (shown.length === 0) return false;
      if (step === 'card') {
        const mention = current && shown.includes(current) ? current : startOf(view, shown);
        current = mention;
        marks.focus(mention);
        scrollToMention(mention, () => options.open(mention));
      } else {
        go(shown, nextOf(view, shown, { current, step }));
      }
      return true;
    },
    forget: (mention) => {
      if (current === mention) current = undefined;
    },
  };
}

type From = { readonly current: PageMention | undefined; readonly step: 'next' | 'previous' };

/** Round the end and on from the beginning, as searching a page does. */
function nextOf(view: Window, shown: readonly PageMention[], { current, step }: From): PageMention {
  const by = step === 'next' ? 1 : -1;
  const index = current ? shown.indexOf(current) : -1;
  const start = startOf(view, shown);
  if (index < 0) return step === 'next' ? start : (shown.at(shown.indexOf(start) - 1) ?? start);
  return shown.at((index + by) % shown.length) ?? start;
}

/** Where the reader is: at or after the caret, else the first name that is on the screen, else the first. */
function startOf(view: Window, shown: readonly PageMention[]): PageMention {
  const selection = view.document.getSelection();
  const anchor = selection && !isAtStart(selection) ? selection.getRangeAt(0) : undefined;
  const inDocument = shown.filter(({ range }) => range.startContainer.getRootNode() === view.document);
  const afterCaret =
    anchor && inDocument.find(({ range }) => range.compareBoundaryPoints(Range.START_TO_END, anchor) >= 0);
  const onScreen = shown.find(({ range }) => {
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < view.innerHeight;
  });
  const first = afterCaret ?? onScreen ?? shown[0];
  if (!first) throw new Error('there is no mention to start from');
  return first;
}

/** No caret, or one that nobody has moved. */
const isAtStart = (selection: Selection): boolean =>
  selection.rangeCount === 0 || !(selection.anchorNode instanceof Text);
