import { weights, type CueKind } from '../match/cues.ts';
import type { Cue } from '../match/mention.ts';
import type { Messages } from './messages.ts';

/**
 * Why a name was not marked: what speaks against it, the weightiest first, at most two; where nothing does, that nothing
 * speaks for it.
 */
export function explainDoubt(because: readonly Cue[], messages: Messages): readonly string[] {
  const weightOf = ({ kind }: Cue): number => (Object.hasOwn(weights, kind) ? weights[kind as CueKind] : 0);
  const against = because.filter((cue) => weightOf(cue) < 0).toSorted((a, b) => weightOf(a) - weightOf(b));
  const lines = explainMatch(against, messages).slice(0, 2);
  return lines.length > 0 ? lines : [messages.nothingForIt];
}

/** Words the reasons of a match for the reader; kinds that have no wording stay out. */
export function explainMatch(because: readonly Cue[], messages: Messages): readonly string[] {
  const words: Readonly<Record<string, ((found: string) => string) | undefined>> = messages.cues;
  const lines = because.flatMap(({ kind, found }) => {
    const word = Object.hasOwn(words, kind) ? words[kind] : undefined;
    return word ? [word(found ?? '')] : [];
  });
  return [...new Set(lines)];
}
