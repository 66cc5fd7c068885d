import type { PersonId } from '../core/model/person.ts';
import type { PageMention } from './run-store.ts';

/**
 * Whom a selection may be about: the people named in it; where nobody is, those named nearest before it, then those
 * after it.
 * @param mentions in the order of the text
 */
export function selectedPeople(selection: Selection | null, mentions: readonly PageMention[]): readonly PersonId[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const selected = selection.getRangeAt(0);
  const root = selected.startContainer.getRootNode();
  const near = mentions.filter(({ range }) => range.startContainer.getRootNode() === root);
  const inside: PersonId[] = [];
  const before: PersonId[] = [];
  const after: PersonId[] = [];
  for (const { person, range } of near) {
    if (range.compareBoundaryPoints(Range.START_TO_END, selected) <= 0) before.unshift(person);
    else if (range.compareBoundaryPoints(Range.END_TO_START, selected) >= 0) after.push(person);
    else inside.push(person);
  }
  return [...new Set(inside.length > 0 ? inside : [...before, ...after])];
}
