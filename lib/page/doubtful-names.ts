import { mostPossible, type PossibleFound } from '../core/protocol/requests.ts';
import type { PageMentions } from './page-mentions.ts';

/** Characters of a name as the page writes it: a run of odd text may be long. */
const longest = 80;

/** Whom the page may mean, each way of writing once, as far as it helps to know. */
export function doubtfulNames(mentions: Pick<PageMentions, 'possible'>): readonly PossibleFound[] {
  const found = new Map<string, PossibleFound>();
  for (const { among, surface, because } of mentions.possible()) {
    const shown = surface.replaceAll(/\s+/g, ' ').slice(0, longest);
    const key = `${shown} ${among.join(' ')}`;
    if (!found.has(key)) found.set(key, { surface: shown, among, because });
    if (found.size === mostPossible) break;
  }
  return [...found.values()];
}
