import type { NoteHistory, NoteRecord, NoteStep } from '../model/note.ts';

/** Steps kept. */
export const historyDepth = 30;
/** Text kept in one note's steps, in UTF-16 units: whole pasted documents must not fill the disk thirty times. */
export const historySize = 200_000;

/** The smallest single change that turns `before` into `after`; undefined when they are the same. */
export function stepBetween(before: string, after: string): NoteStep | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

/** Adds a change of the body. What had been undone before it can no longer be redone. */
export function recordStep(history: NoteHistory, step: NoteStep, joinsLast: boolean): NoteHistory {
  const last = history.past.at(-1);
  const joined = joinsLast && last ? joinTyping(last, step) : undefined;
  const past = joined ? [...history.past.slice(0, -1), joined] : [...history.past, step];
  return { past: withinLimits(past), future: [] };
}

/** Typing on where one stopped is one step, up to the end of a line. */
function joinTyping(last: NoteStep, step: NoteStep): NoteStep | undefined {
  const goesOn = step.removed === '' && last.removed === '' && step.at === last.at + last.added.length;
  if (!goesOn || last.added.endsWith('\n') || last.added.length + step.added.length > 200) return undefined;
  return { ...last, added: last.added + step.added };
}

function withinLimits(steps: readonly NoteStep[]): readonly NoteStep[] {
  let size = 0;
  const kept = steps
    .slice(-historyDepth)
    .toReversed()
    .filter((step) => {
      size += step.removed.length + step.added.length;
      return size <= historySize;
    });
  return kept.toReversed();
}

export type Turned = { readonly body: string; readonly history: NoteHistory };

/** The body before the last step; undefined when there is none, or when it does not fit the body any more. */
export function undoStep({ note, history }: Pick<NoteRecord, 'note' | 'history'>): Turned | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  const body = replaceAt(note.body, { at: step.at, removed: step.added, added: step.removed });
  return body === undefined
    ? undefined
    : { body, history: { past: history.past.slice(0, -1), future: [...history.future, step] } };
}

/** The body after the step that was undone last. */
export function redoStep({ note, history }: Pick<NoteRecord, 'note' | 'history'>): Turned | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  const body = replaceAt(note.body, step);
  return body === undefined
    ? undefined
    : { body, history: { past: [...history.past, step], future: history.future.slice(0, -1) } };
}

function replaceAt(body: string, { at, removed, added }: NoteStep): string | undefined {
  if (body.slice(at, at + removed.length) !== removed || at > body.length) return undefined;
  return body.slice(0, at) + added + body.slice(at + removed.length);
}
