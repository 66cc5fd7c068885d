import { isFullKind } from '../name-forms.ts';
import type { FormKind } from '../name-index.ts';
import { scriptOfText, unspaced, type Script } from '../script.ts';
import type { NameForm, Person } from '../../model/person.ts';
import { isOneScript, packText, partsOf, stemFor, withoutTitle } from './spelling.ts';
import {
  commonGivenNames,
  isOrdinaryFull,
  isShort,
  kindOf,
  ordinary,
  sharedFullNames,
  standingOf,
  type Standing,
} from './standing.ts';

/** All forms of a person in one script, folded, with how much each says. */
export type ScriptForms = { readonly script: Script; readonly forms: ReadonlyMap<string, FormKind> };

/** All forms of a person, by script. */
export function sortForms(person: Person): readonly ScriptForms[] {
  const standing = standingOf(person);
  const main = packText(person.name, 'Latn');
  const isShared = (text: string): boolean =>
    isOrdinaryFull({ text, form: 'full', strength: 'full' }, packText(text, 'Latn'), standing);
  // A transcription cannot tell Alexandr from Alexander: what one Latin spelling shares, they all share elsewhere.
  const latin = person.names.filter((form) => form.form === 'full' && scriptOfText(form.text) === 'Latn');
  const shared = isShared(person.name) || latin.some((form) => sharedFullNames.has(packText(form.text, 'Latn')));
  const byScript = new Map<Script, Map<string, FormKind>>();
  const add = (form: NameForm): void => {
    const script = scriptOfText(form.text);
    if (script === undefined || form.form === 'initialed' || !isOneScript(form.text, script)) return;
    const packed = withoutTitle(stemFor(form, packText(form.text, script)));
    // Another given name in print by mistake would make its initial match.
    if (packed.length < 2 || (form.misspelling && script === 'Latn' && packed[0] !== main[0])) return;
    const forms = byScript.get(script) ?? new Map<string, FormKind>();
    byScript.set(script, forms);
    const isBare =
      form.form === 'full' && partsOf(packed, script).length === 1 && !unspaced.has(script) && script !== 'Kore';
    const sorted: NameForm = isBare ? { ...form, form: 'surname' } : form;
    if (!forms.has(packed)) forms.set(packed, kindOf(sorted, packed, { script, standing, shared }));
  };
  for (const form of person.names) add(form);
  if (!person.names.some((form) => form.form === 'surname')) {
    add({ text: standing.surnames[0] ?? '', form: 'surname', strength: 'needs-context' });
  }
  for (const [script, forms] of byScript) addImpliedSurnames(script, forms, standing);
  return [...byScript].map(([script, forms]) => ({ script, forms }));
}

/** Where a script lists full names only, their last part is how the press goes on. */
function addImpliedSurnames(script: Script, forms: Map<string, FormKind>, standing: Standing): void {
  if (script === 'Latn') return addLongSurnames(forms);
  const surnames = [...forms].filter(([, kind]) => kind.endsWith('urname')).map(([text]) => text);
  for (const [text, kind] of Array.from(forms)) {
    const parts = partsOf(text, script);
    const isDouble = parts.length === 3 && standing.surnames.some((surname) => surname.includes(' '));
    const last = isDouble ? parts.slice(1).join(' ') : (parts.at(-1) ?? '');
    const isFull = isFullKind(kind);
    if (!isFull || parts.length < 2 || last.length < 2) continue;
    if (surnames.some((surname) => text.endsWith(surname))) continue;
    forms.set(last, isShort(last, script) || ordinary.has(last) ? 'ordinarySurname' : standing.mark);
  }
}

const particles = new Set('van von de da di del al el le la ben bin mc mac o d'.split(' '));

/** "Powell McCormick", "Van Natta": what is left of a long name without the given name is a surname too. */
function addLongSurnames(forms: Map<string, FormKind>): void {
  for (const [text, kind] of Array.from(forms)) {
    const parts = text.split(' ');
    const [, middle = ''] = parts;
    const rest = parts.slice(1).join(' ');
    const last = forms.get(parts.at(-1) ?? '');
    if (!isFullKind(kind) || parts.length !== 3 || last === undefined || forms.has(rest)) continue;
    if (particles.has(middle) || (middle.length > 1 && !commonGivenNames.has(middle))) forms.set(rest, last);
  }
}
