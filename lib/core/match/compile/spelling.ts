import { foldWord } from '../fold.ts';
import { scriptOf, unspaced, type Script } from '../script.ts';
import type { NameForm } from '../../model/person.ts';

/** A form as the index holds it: folded, its parts separated by one space, or by `·` where words are not spaced. */
export function packText(text: string, script: Script): string {
  const folded = foldWord(text);
  if (!unspaced.has(script)) return (folded.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).join(' ');
  return folded.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '·').replace(/^·|·$/g, '');
}

export const partsOf = (packed: string, script: Script): readonly string[] =>
  packed.split(unspaced.has(script) ? '·' : ' ');

export const isOneScript = (text: string, script: Script): boolean =>
  [...text].every((sign) => !/\p{L}/u.test(sign) || scriptOf(sign.charCodeAt(0)) === script);

/** Latvian and Lithuanian print names with a nominative ending; the stem is what other cases build on. */
export function stemFor(form: NameForm, packed: string): string {
  if (form.lang === 'lv') return packed.replace(/s(?= |$)/g, '');
  if (form.lang === 'lt') return packed.replace(/(?:as|is|us)(?= |$)/g, '');
  return packed;
}

/** Honorifics stay outside a name, also where a list of names has them. */
export const withoutTitle = (packed: string): string =>
  packed.replace(/^(?:sir|lady|lord|dame|dr|prof|baroness|mr|mrs|ms|mme) /, '').replace(/ (?:jr|sr)$/, '');
