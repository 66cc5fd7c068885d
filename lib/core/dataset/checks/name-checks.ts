import type { NameForm, Person, PersonId } from '../../model/person.ts';
import type { DatasetProblem } from '../decode-dataset.ts';
import { eachPerson, problemOf, type Check } from './check.ts';

/**
 * What two forms share when a reader could take one for the other: case, accents, the kind of apostrophe, hyphen or
 * dot, and spaces do not tell them apart. Coarser than the matcher's folding on purpose.
 */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{S}]+/gu, '');

/** Scripts that are written together under one ISO 15924 code. */
const mixedScripts: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hani: ['Han'],
};

function isWrittenIn(text: string, script: string): boolean | undefined {
  const scripts = mixedScripts[script] ?? [script];
  try {
    const letters = scripts.map((name) => `\\p{Script_Extensions=${name}}`).join('');
    return new RegExp(`^[${letters}\\P{L}]+$`, 'u').test(text);
  } catch {
    return undefined;
  }
}

function scriptFault({ text, script }: NameForm): string | undefined {
  if (script === 'Latn') return '"script" is left out where it is Latn';
  const written = isWrittenIn(text, script ?? 'Latn');
  if (written === undefined) return `"${String(script)}" is no script`;
  return written ? undefined : `"${text}" is not written in ${script ?? 'Latn'}`;
}

const partialForms: ReadonlySet<NameForm['form']> = new Set(['surname', 'given']);

function formFaults(person: Person): readonly DatasetProblem[] {
  const seen = new Set<string>();
  return person.names.flatMap((form, index) => {
    const report = problemOf(person);
    const twice = seen.has(form.text);
    seen.add(form.text);
    const script = scriptFault(form);
    return [
      ...(twice ? [report(`names[${index}].text`, `"${form.text}" stands twice`)] : []),
      ...(script === undefined ? [] : [report(`names[${index}].script`, script)]),
      ...(form.strength === 'full' && partialForms.has(form.form)
        ? [report(`names[${index}].strength`, `a ${form.form} alone needs context`)]
        : []),
      ...(/^[\p{P}\p{Z}\d]+$/u.test(form.text) ? [report(`names[${index}].text`, 'holds no letter')] : []),
    ];
  });
}

const everyNameFormHolds: Check = eachPerson(formFaults);

const theNameIsAmongItsForms: Check = eachPerson((person) => {
  const form = person.names.find(({ text }) => foldName(text) === foldName(person.name));
  if (!form) return [problemOf(person)('names', `"${person.name}" is not among them`)];
  return form.misspelling ? [problemOf(person)('name', 'is marked as a misspelling')] : [];
});

type Bearer = { readonly person: Person; readonly index: number; readonly form: NameForm };

/** A form of full strength names one person: nobody else may have it in any strength. */
const noFullFormNamesTwoPeople: Check = ({ people }) => {
  const bearers = new Map<string, Bearer[]>();
  for (const person of people) {
    for (const [index, form] of person.names.entries()) {
      const folded = foldName(form.text);
      bearers.set(folded, [...(bearers.get(folded) ?? []), { person, index, form }]);
    }
  }
  return [...bearers.values()].flatMap((same) =>
    same.filter(({ form }) => form.strength === 'full').flatMap((bearer) => collision(bearer, same)),
  );
};

function collision({ person, index, form }: Bearer, same: readonly Bearer[]): readonly DatasetProblem[] {
  const others = new Set<PersonId>(same.map((other) => other.person.id).filter((id) => id !== person.id));
  return others.size === 0
    ? []
    : [
        problemOf(person)(
          `names[${index}]`,
          `"${form.text}" is a form of ${[...others].join(', ')} too: needs context`,
        ),
      ];
}

/** A confusable without a word that betrays it on a page confuses nobody and helps nobody. */
const everyConfusableCanBeTold: Check = eachPerson((person) =>
  person.confusables.flatMap(({ words }, index) => {
    const ownName = words.filter((word) => person.names.some(({ text }) => foldName(text) === foldName(word)));
    return [
      ...(words.length === 0 ? [problemOf(person)(`confusables[${index}].words`, 'has no word to be told by')] : []),
      ...ownName.map((word) =>
        problemOf(person)(`confusables[${index}].words`, `"${word}" is a form of this person’s own name`),
      ),
    ];
  }),
);

export const nameChecks: readonly Check[] = [
  everyNameFormHolds,
  theNameIsAmongItsForms,
  noFullFormNamesTwoPeople,
  everyConfusableCanBeTold,
];
