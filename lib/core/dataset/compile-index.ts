import { foldWord } from '../match/fold.ts';
import { formMarks, type FormKind, type NameIndex } from '../match/name-index.ts';
import { scriptOf, scriptOfText, unspaced, type Script } from '../match/script.ts';
import { corporate, employerBefore, placeNouns, placePrepositions, platform } from '../match/words/company.ts';
import {
  givenNames,
  ordinaryFullNames,
  ordinarySurnames,
  soleSurnames,
  unmistakableSurnames,
} from '../match/words/names.ts';
import {
  femaleTitles,
  kinWords,
  maleTitles,
  otherOccupations,
  plainTitles,
  thingWords,
} from '../match/words/others.ts';
import { roleWords } from '../match/words/roles.ts';
import type { NameForm, Person } from '../model/person.ts';
import { metaFamily } from '../model/role.ts';
import type { Dataset } from './dataset.ts';

const ordinary = new Set(ordinarySurnames);
const unmistakable = new Set(unmistakableSurnames);
const sole = new Set(soleSurnames);
const common = new Set(givenNames);
const sharedFullNames = new Set(ordinaryFullNames);

/** A form as the index holds it: folded, its parts separated by one space, or by `·` where words are not spaced. */
function packText(text: string, script: Script): string {
  const folded = foldWord(text);
  if (!unspaced.has(script)) return (folded.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).join(' ');
  return folded.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '·').replace(/^·|·$/g, '');
}

const partsOf = (packed: string, script: Script): readonly string[] => packed.split(unspaced.has(script) ? '·' : ' ');

const isOneScript = (text: string, script: Script): boolean =>
  [...text].every((sign) => !/\p{L}/u.test(sign) || scriptOf(sign.charCodeAt(0)) === script);

/** Latvian and Lithuanian print names with a nominative ending; the stem is what other cases build on. */
function stemFor(form: NameForm, packed: string): string {
  if (form.lang === 'lv') return packed.replace(/s(?= |$)/g, '');
  if (form.lang === 'lt') return packed.replace(/(?:as|is|us)(?= |$)/g, '');
  return packed;
}

/** Printed in at least so many scripts: known all over the world. */
const famousFrom = 6;

/** Honorifics stay outside a name, also where a list of names has them. */
const withoutTitle = (packed: string): string =>
  packed.replace(/^(?:sir|lady|lord|dame|dr|prof|baroness|mr|mrs|ms|mme) /, '').replace(/ (?:jr|sr)$/, '');

type Standing = {
  readonly surnames: readonly string[];
  readonly mark: FormKind;
  /** The press prints them in many scripts: their full name needs no company beside it. */
  readonly famous: boolean;
  /** Folded descriptions of others with the name. */
  readonly namesakes: readonly string[];
};

function standingOf(person: Person): Standing {
  const latin = person.names.filter((form) => scriptOfText(form.text) === 'Latn');
  const declared = latin.filter((form) => form.form === 'surname').map((form) => packText(form.text, 'Latn'));
  const fallback = packText(person.name, 'Latn').split(' ').at(-1) ?? '';
  const surnames = declared.length > 0 ? declared : [fallback];
  const scripts = new Set(person.names.map((form) => scriptOfText(form.text)));
  const last = surnames[0]?.split(' ').at(-1) ?? '';
  return {
    surnames,
    mark:
      sole.has(last) && scripts.size >= famousFrom
        ? 'soleSurname'
        : unmistakable.has(last)
          ? 'unmistakableSurname'
          : ordinary.has(last) || last.length < 4
            ? 'ordinarySurname'
            : 'surname',
    famous: scripts.size >= famousFrom,
    namesakes: person.confusables.map((other) => foldWord(other.who.en)),
  };
}

/** Letters that a surname alone needs before it can be unmistakable, or even uncommon. */
function isShort(packed: string, script: Script): boolean {
  const length = packed.length;
  if (script === 'Hani' || script === 'Kore') return length < 3;
  return script === 'Kana' ? length < 4 : length < 5;
}

function isOrdinaryFull(form: NameForm, packed: string, standing: Standing): boolean {
  if (form.strength === 'needs-context' || form.misspelling) return true;
  if (sharedFullNames.has(packed)) return true;
  if (standing.namesakes.some((who) => who === packed || who.startsWith(`${packed},`) || who.startsWith(`${packed} `)))
    return true;
  const parts = packed.split(' ');
  const last = parts.at(-1) ?? '';
  return !standing.famous && common.has(parts[0] ?? '') && (ordinary.has(last) || last.length < 4);
}

function kindOf(
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
  return shared || form.strength === 'needs-context' || sharedFullNames.has(packed) ? 'ordinaryFull' : 'full';
}

type Packed = { readonly script: Script; readonly forms: readonly string[] };

/** All forms of a person, by script. */
function packForms(person: Person): readonly Packed[] {
  const standing = standingOf(person);
  const main = packText(person.name, 'Latn');
  const shared = isOrdinaryFull({ text: person.name, form: 'full', strength: 'full' }, main, standing);
  const byScript = new Map<Script, Map<string, FormKind>>();
  const add = (form: NameForm): void => {
    const script = scriptOfText(form.text);
    if (script === undefined || form.form === 'initialed' || !isOneScript(form.text, script)) return;
    const packed = withoutTitle(stemFor(form, packText(form.text, script)));
    if (packed.length < 2) return;
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
  return [...byScript].map(([script, forms]) => ({
    script,
    forms: [...forms].map(([text, kind]) => formMarks[kind] + text).sort(),
  }));
}

/** Where a script lists full names only, their last part is how the press goes on. */
function addImpliedSurnames(script: Script, forms: Map<string, FormKind>, standing: Standing): void {
  if (script === 'Latn') return addLongSurnames(forms);
  const surnames = [...forms].filter(([, kind]) => kind.endsWith('urname')).map(([text]) => text);
  for (const [text, kind] of [...forms]) {
    const parts = partsOf(text, script);
    const last = parts.at(-1) ?? '';
    const isFull = kind === 'full' || kind === 'ordinaryFull';
    if (!isFull || parts.length < 2 || last.length < 2) continue;
    if (surnames.some((surname) => text.endsWith(surname))) continue;
    forms.set(last, isShort(last, script) || ordinary.has(last) ? 'ordinarySurname' : standing.mark);
  }
}

const particles = new Set([
  'van',
  'von',
  'de',
  'da',
  'di',
  'del',
  'al',
  'el',
  'le',
  'la',
  'ben',
  'bin',
  'mc',
  'mac',
  'o',
  'd',
]);

/** "Powell McCormick", "Van Natta": what is left of a long name without the given name is a surname too. */
function addLongSurnames(forms: Map<string, FormKind>): void {
  for (const [text, kind] of [...forms]) {
    const parts = text.split(' ');
    const [, middle = ''] = parts;
    const rest = parts.slice(1).join(' ');
    const last = forms.get(parts.at(-1) ?? '');
    if ((kind !== 'full' && kind !== 'ordinaryFull') || parts.length !== 3 || last === undefined || forms.has(rest))
      continue;
    if (particles.has(middle) || (middle.length > 1 && !common.has(middle))) forms.set(rest, last);
  }
}

/** Names of others, and of things, that hold the person's surname: from the words and from what stands before the comma. */
function phrasesOf(person: Person): readonly string[] {
  const surnames = standingOf(person).surnames.map((surname) => surname.split(' ').at(-1) ?? surname);
  const own = new Set(person.names.map((form) => packText(form.text, 'Latn')));
  const candidates = person.confusables.flatMap((other) => [...other.words, other.who.en.split(/[,(;]/)[0] ?? '']);
  return candidates
    .map((text) => packText(text, 'Latn'))
    .filter((text) => text.includes(' ') && text.split(' ').length <= 5 && !own.has(text))
    .filter((text) => surnames.some((surname) => text.split(' ').includes(surname)));
}

/** The company's own names betray nobody, even where a colleague is listed as somebody with a similar name. */
const isCompany = /^(?:meta|facebook|instagram|whatsapp|oculus)\b/;

function aboutLine(person: Person): string {
  const gender = person.gender === 'female' ? 'f' : person.gender === 'male' ? 'm' : 'u';
  const elsewhere = person.roles
    .map((role) => role.org)
    .filter((org) => !metaFamily.has(org) && !/^(meta|facebook)\b/i.test(org));
  const orgs = [...new Set(elsewhere.map((org) => packText(org, 'Latn')))].filter((org) => org.length > 2);
  const betraying = person.confusables
    .flatMap((other) => other.words)
    .map((word) => packText(word, scriptOfText(word) ?? 'Latn'));
  const words = [...new Set(betraying)].filter(
    (word) => word.length > 1 && !orgs.includes(word) && !isCompany.test(word),
  );
  return [gender, orgs.join('|'), words.join('|')].join('\t').replace(/\t+$/, '');
}

const packWords = (text: string): string =>
  [
    ...new Set(
      text
        .trim()
        .split(/[|\n]+/)
        .map((word) => foldMarked(word)),
    ),
  ]
    .filter((word) => word !== '')
    .sort()
    .join('|');

/** Folds a word but keeps the `*` that marks an open end. */
function foldMarked(word: string): string {
  const folded = foldWord(word.trim());
  return /\p{L}/u.test(folded) ? folded : '';
}

/** Everything spotting needs from the dataset, as plain JSON; what a page does not use stays an undecoded string. */
export function compileIndex(dataset: Dataset): NameIndex {
  const lines: Record<Script, string[]> = {};
  dataset.people.forEach((person, position) => {
    for (const { script, forms } of packForms(person)) {
      (lines[script] ??= []).push(`${position.toString(36)}\t${forms.join('|')}`);
    }
  });
  const words = {
    corporate,
    employerBefore,
    platform,
    placePrepositions,
    placeNouns,
    roleWords,
    otherOccupations,
    thingWords,
    kinWords,
    maleTitles,
    femaleTitles,
    plainTitles,
  };
  return {
    version: 1,
    people: dataset.people.map((person) => person.id).join(' '),
    scripts: Object.fromEntries(Object.entries(lines).map(([script, rows]) => [script, rows.join('\n')])),
    about: dataset.people.map(aboutLine).join('\n'),
    phrases: [...new Set(dataset.people.flatMap(phrasesOf))].sort().join('\n'),
    words: {
      ...Object.fromEntries(Object.entries(words).map(([name, text]) => [name, packWords(text)])),
      givenNames: [...new Set(givenNames)].sort().join('|'),
    },
  };
}
