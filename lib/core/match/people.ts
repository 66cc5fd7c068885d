import type { PersonId } from '../model/person.ts';
import { isFullKind, type NameForms } from './name-forms.ts';
import type { NameIndex } from './name-index.ts';

const toId = (parts: readonly string[]): string => parts.join('-');

/** Full Latin forms by person, as ids, in the order of the index. */
function idsOf(forms: NameForms | undefined): ReadonlyMap<number, readonly string[]> {
  const ids = new Map<number, string[]>();
  for (const { person, kind, parts } of forms?.all() ?? []) {
    if (isFullKind(kind)) ids.set(person, [...(ids.get(person) ?? []), toId(parts)]);
  }
  return ids;
}

/** An id is nearly always one of the person's names: only which of them is written down. */
export function packPeople(ids: readonly string[], forms: NameForms | undefined): string {
  const known = idsOf(forms);
  return ids
    .map((id, person) => {
      const at = known.get(person)?.indexOf(id) ?? -1;
      return at < 0 ? id : String(at);
    })
    .join(' ');
}

export function decodePeople(index: NameIndex, forms: NameForms | undefined): readonly PersonId[] {
  const known = idsOf(forms);
  return index.people
    .split(' ')
    .map((entry, person) => (/^\d+$/.test(entry) ? (known.get(person)?.[Number(entry)] ?? '') : entry) as PersonId);
}
