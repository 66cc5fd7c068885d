import { foldWord } from './fold.ts';
import { isFullKind, type Form } from './name-forms.ts';
import type { FormKind } from './name-index.ts';

/** Forms that can be sure without a full name somewhere on the page. */
const standsAlone: ReadonlySet<FormKind> = new Set(['soleSurname', 'unmistakableSurname', 'nickname']);

/** Whether a form can mean somebody with nothing beside it. */
export const isLoneForm = ({ kind, parts }: Form): boolean =>
  standsAlone.has(kind) || (isFullKind(kind) && parts.length === 1);

/** A letter of another script; Latin pages are asked for nothing more. */
export const beyondLatin = /[\u0370-\u1fff\u2d00-\u2d2f\u3040-\ud7a3\uf900-\ufaff\uff21-\uff9d]/;

const companies = ['Meta', 'Facebook', 'Instagram', 'WhatsApp', 'Oculus', 'META', 'FACEBOOK', 'facebook'];
/** Asked only where one of the words stands: mostly it is never compiled. */
const company = /\b(?:META|Meta(?![a-z]{3})|Facebook|FACEBOOK|Instagram|WhatsApp|Oculus|facebook)/;
/** A paragraph or two, in UTF-16 units: share buttons name the company on every page. */
const neighbourhood = 600;

/** Names of the company beyond Latin are many; there every rare surname is looked at closely. */
function isNearCompany(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - neighbourhood), at + neighbourhood);
  return (companies.some((name) => near.includes(name)) && company.test(near)) || beyondLatin.test(text);
}

/** As far back as a given name and what stands between it and the surname reach, in UTF-16 units. */
const reach = 48;
/** Letters of any script, as ranges: a property class costs a millisecond to compile. */
const wordsBefore = /[a-z\u00c0-\u1fff\u3040-\ud7ff]+/g;

/** True for a surname that stands alone, or one shortly after one of its given names or their initial. */
export function isStrongPlace(forms: readonly Form[], text: string, at: number): boolean {
  if (forms.some(isLoneForm)) return true;
  // A rare surname may be sure by what stands around it, if the company is spoken of there.
  if (forms.some(({ kind }) => kind === 'surname') && isNearCompany(text, at)) return true;
  // Also "Lady Shields" and other forms of several parts that say less than a full name; a particle is no given name.
  const full = forms.filter(({ kind, parts }) => parts.length > 1 && (isFullKind(kind) || (parts[0] ?? '').length > 3));
  if (full.length === 0) return false;
  const before = text.slice(Math.max(0, at - reach), at);
  const words = foldWord(before).match(wordsBefore)?.slice(-4) ?? [];
  const givens = words.filter((word) => word.length > 1 || isInitial(word, before));
  return full.some(({ parts }) => givens.some((word) => isGiven(parts[0] ?? '', word)));
}

// oxlint-disable-next-line no-misleading-character-class -- combining marks are what is dropped
const marks = /[\u0300-\u036f]/g;

/**
 * As for the reader, a Latin letter is an initial as a capital with a dot: "a" before a surname is an article. In other
 * scripts one sign may be all of a given name.
 */
const isInitial = (letter: string, before: string): boolean =>
  letter > 'z' || before.normalize('NFKD').replace(marks, '').includes(`${letter.toUpperCase()}.`);

const lastLatin = 0x24f;

/** Given names are inflected too, joined to clitics, and printed as initials. */
function isGiven(given: string, word: string): boolean {
  if (word.length === 1) return given.startsWith(word);
  // "Ян" becomes "Яну"; Latin words of four letters that begin like Al and Ed are too many.
  if (given.length < 3)
    return given.charCodeAt(0) > lastLatin ? word.startsWith(given) && word.length <= given.length + 2 : word === given;
  const kept = given.length > 3 ? given.slice(0, -1) : given;
  const from = word.indexOf(kept);
  return from >= 0 && from <= 3 && word.length <= from + given.length + 5;
}
