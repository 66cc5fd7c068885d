import { foldWord } from '../fold.ts';
import type { FormKind } from '../name-index.ts';
import { scriptOfText, type Script } from '../script.ts';
import {
  givenNames,
  ordinaryFullNames,
  ordinarySurnames,
  soleSurnames,
  unmistakableSurnames,
  wordyFullNames,
  worldFamous,
} from '../words/names.ts';
import type { NameForm, Person } from '../../model/person.ts';
import { packText } from './spelling.ts';

export const ordinary = new Set(ordinarySurnames);
const unmistakable = new Set(unmistakableSurnames);
const sole = new Set(soleSurnames);
export const commonGivenNames = new Set(givenNames);
const wordy = new Set(wordyFullNames);
export const sharedFullNames = new Set(ordinaryFullNames);
const famousNames = new Set(worldFamous);

export type Standing = {
  readonly surnames: readonly string[];
  readonly mark: FormKind;
  /** Known all over the world: their full name needs no company beside it. */
  readonly famous: boolean;
  /** Folded descriptions of others with the name. */
  readonly namesakes: readonly string[];
};

/** A rare surname of somebody known all over the world means that one wherever the company is spoken of. */
function surnameMark({
  last,
  famous,
  isOrdinary,
}: {
  readonly last: string;
  readonly famous: boolean;
  readonly isOrdinary: boolean;
}): FormKind {
  if (famous && sole.has(last)) return 'soleSurname';
  if (unmistakable.has(last) || (famous && !isOrdinary)) return 'unmistakableSurname';
  return isOrdinary ? 'ordinarySurname' : 'surname';
}

export function standingOf(person: Person): Standing {
  const latin = person.names.filter((form) => scriptOfText(form.text) === 'Latn');
  const declared = latin.filter((form) => form.form === 'surname').map((form) => packText(form.text, 'Latn'));
  const fallback = packText(person.name, 'Latn').split(' ').at(-1) ?? '';
  const surnames = declared.length > 0 ? declared : [fallback];
  const last = surnames[0]?.split(' ').at(-1) ?? '';
  const famous = famousNames.has(packText(person.name, 'Latn'));
  const whole = surnames[0] ?? '';
  // O'Brien is one name; Powell McCormick is two.
  const isDouble = /\p{L}{2} /u.test(whole);
  const isOrdinary = isDouble
    ? false
    : ordinary.has(last) || ordinary.has(whole.replaceAll(' ', '')) || last.length < 4;
  return {
    surnames,
    mark: surnameMark({ last, famous, isOrdinary }),
    famous,
    namesakes: person.confusables.map((other) => foldWord(other.who.en)),
  };
}

/** Letters that a surname alone needs before it can be unmistakable, or even uncommon. */
export function isShort(packed: string, script: Script): boolean {
  const length = packed.length;
  if (script === 'Hani' || script === 'Kore') return length < 3;
  return script === 'Kana' ? length < 4 : length < 5;
}

export function isOrdinaryFull(form: NameForm, packed: string, standing: Standing): boolean {
  if (form.strength === 'needs-context' || form.misspelling) return true;
  if (sharedFullNames.has(packed)) return true;
  if (standing.namesakes.some((who) => who === packed || who.startsWith(`${packed},`) || who.startsWith(`${packed} `)))
    return true;
  // A double surname is never ordinary, whatever its parts are.
  if (standing.surnames.some((surname) => /\p{L}{2} /u.test(surname) && packed.endsWith(` ${surname}`))) return false;
  const parts = packed.split(' ');
  const last = parts.at(-1) ?? '';
  const joined = parts.slice(1).join('');
  return (
    !standing.famous &&
    commonGivenNames.has(parts[0] ?? '') &&
    (ordinary.has(last) || ordinary.has(joined) || last.length < 4)
  );
}

export function kindOf(
  form: NameForm,
  packed: string,
  context: { readonly script: Script; readonly standing: Standing; readonly shared: boolean },
): FormKind {
  const { script, standing, shared } = context;
  if (form.form === 'nickname' && ordinary.has(packed)) return 'ordinarySurname';
  if (form.form === 'nickname') return packed.includes(' ') ? 'ordinaryFull' : 'nickname';
  if (form.form === 'given') return 'given';
  if (form.form === 'surname') {
    if (ordinary.has(packed)) return 'ordinarySurname';
    if (isShort(packed, script))
      return script === 'Latn' && standing.mark === 'unmistakableSurname' ? 'surname' : 'ordinarySurname';
    return standing.mark;
  }
  if (script === 'Latn') return isOrdinaryFull(form, packed, standing) ? 'ordinaryFull' : 'full';
  if (wordy.has(packed)) return 'wordyFull';
  return shared || form.strength === 'needs-context' || sharedFullNames.has(packed) ? 'ordinaryFull' : 'full';
}
