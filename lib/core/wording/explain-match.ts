import type { Cue } from '../match/mention.ts';
import type { Messages } from './messages.ts';

/** Words the reasons of a match for the reader; kinds that have no wording stay out. */
export function explainMatch(because: readonly Cue[], messages: Messages): readonly string[] {
  const words: Readonly<Record<string, ((found: string) => string) | undefined>> = messages.cues;
  const lines = because.flatMap(({ kind, found }) => {
    const word = Object.hasOwn(words, kind) ? words[kind] : undefined;
    return word ? [word(found ?? '')] : [];
  });
  return [...new Set(lines)];
}
