import type { Person } from '../../model/person.ts';
import { isFullKind } from '../name-forms.ts';
import { formMarks, type FormKind } from '../name-index.ts';
import { filterKey, lowerKey, makeFilter } from '../quick-filter.ts';
import { unspaced, type Script } from '../script.ts';
import { sortForms } from './sort-forms.ts';

/** The names as the index holds them, see `name-index.ts`. */
export type PackedNames = { readonly scripts: Readonly<Record<Script, string>>; readonly filter: string };

/**
 * A form's last part, which a search starts from, and the parts before it. In unspaced scripts all of it, and the offsets
 * at which it is divided.
 */
function splitForm(text: string, script: Script): readonly [anchor: string, before: string] {
  if (unspaced.has(script)) {
    const parts = text.split('·');
    const offsets = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('').length);
    return [parts.join(''), offsets.join(' ')];
  }
  const at = text.lastIndexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(at + 1), text.slice(0, at)];
}

/** Kinds that are also looked for in lower case, see `find-spaced.ts`. */
const alsoSmall = (kind: FormKind): boolean =>
  kind === 'full' || kind === 'soleSurname' || kind === 'unmistakableSurname';

/** Packs everybody's forms by script and anchor, sorted, and a filter over the beginnings of the anchors. */
export function packNames(people: readonly Person[]): PackedNames {
  const byScript = new Map<Script, Map<string, Map<string, string>>>();
  const keys = new Set<number>();
  people.forEach((person, position) => {
    const id = position.toString(36);
    for (const { script, forms } of sortForms(person)) {
      const anchors = byScript.get(script) ?? new Map<string, Map<string, string>>();
      byScript.set(script, anchors);
      for (const [text, kind] of forms) {
        const [anchor, before] = splitForm(text, script);
        const bearers = anchors.get(anchor) ?? new Map<string, string>();
        anchors.set(anchor, bearers);
        bearers.set(id, `${bearers.get(id) ?? id}${formMarks[kind]}${before}`);
        keys.add(filterKey(anchor, script));
        if (script === 'Latn' && alsoSmall(kind) && (!isFullKind(kind) || before !== '')) keys.add(lowerKey(anchor));
      }
    }
  });
  const scripts = [...byScript].map(([script, anchors]) => {
    const lines = [...anchors].map(([anchor, bearers]) => `${anchor}\t${[...bearers.values()].join('|')}`);
    return [script, lines.sort(byCodeUnit).join('\n')] as const;
  });
  return { scripts: Object.fromEntries(scripts.sort(([a], [b]) => byCodeUnit(a, b))), filter: makeFilter([...keys]) };
}

/** The order that the search in `name-forms.ts` relies on. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
