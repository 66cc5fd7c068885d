import type { Person } from '../../model/person.ts';
import { anchorKeyLength } from '../name-forms.ts';
import { formMarks, type Hints } from '../name-index.ts';
import { endingsFor } from '../endings.ts';
import { unspaced, type Script } from '../script.ts';
import { sortForms } from './sort-forms.ts';

/** The names as the index holds them, see `name-index.ts`. */
export type PackedNames = {
  readonly scripts: Readonly<Record<Script, string>>;
  readonly hints: Hints;
};

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

/** Packs everybody's forms by script and anchor, sorted, and what a first look goes by. */
export function packNames(people: readonly Person[]): PackedNames {
  const byScript = new Map<Script, Map<string, Map<string, string>>>();
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
      }
    }
  });
  const scripts = [...byScript].map(([script, anchors]) => {
    const lines = [...anchors].map(([anchor, bearers]) => `${anchor}\t${[...bearers.values()].join('|')}`);
    return [script, lines.sort(byCodeUnit).join('\n')] as const;
  });
  return {
    scripts: Object.fromEntries(scripts.sort(([a], [b]) => byCodeUnit(a, b))),
    hints: hintsFor((script) => [...(byScript.get(script)?.keys() ?? [])], byScript.keys()),
  };
}

function hintsFor(anchorsOf: (script: Script) => readonly string[], scripts: Iterable<Script>): Hints {
  const stretches = [...scripts].filter((script) => unspaced.has(script)).flatMap(anchorsOf);
  const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort(byCodeUnit);
  return {
    latin: sorted(anchorsOf('Latn').map((anchor) => anchor.slice(0, anchorKeyLength))).join(' '),
    endings: ` ${sorted(['Latn', 'Cyrl'].flatMap(endingsFor)).join(' ')} `,
    pairs: [0, 1].map((at) => sorted(stretches.map((stretch) => stretch.charAt(at))).join('')).join(' '),
  };
}

/** The order that the search in `name-forms.ts` relies on. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
