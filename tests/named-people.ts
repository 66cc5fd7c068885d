import type { Dataset } from '../lib/core/dataset/dataset.ts';
import type { Gender, NameForm, Person, PersonId } from '../lib/core/model/person.ts';
import type { Role } from '../lib/core/model/role.ts';
import type { PartialDate } from '../lib/core/model/partial-date.ts';
import type { SourceId } from '../lib/core/model/claim.ts';

/** A person as far as spotting sees them: the usual name, further forms, and who else bears the name. */
export type Named = {
  readonly name: string;
  readonly gender?: Gender;
  /** Full forms; a form that begins with `.` is a surname, with `~` a nickname, with `?` a full name that needs context. */
  readonly also?: readonly string[];
  readonly betraying?: readonly string[];
  readonly org?: string;
};

function formOf(text: string): NameForm {
  const [mark, rest] = [text[0], text.slice(1)];
  if (mark === '.') return { text: rest, form: 'surname', strength: 'needs-context' };
  if (mark === '~') return { text: rest, form: 'nickname', strength: 'needs-context' };
  if (mark === '?') return { text: rest, form: 'full', strength: 'needs-context' };
  return { text, form: 'full', strength: 'full' };
}

function personOf({ name, gender = 'unstated', also = [], betraying = [], org = 'Meta' }: Named): Person {
  const text = { en: '-', fr: '-' };
  const role: Role = { org, title: text, end: { kind: 'unknown' }, sources: ['s' as SourceId] };
  return {
    id: name.toLowerCase().replace(/\W+/g, '-') as PersonId,
    name,
    gender,
    summary: text,
    asOf: '2026' as PartialDate,
    names: [formOf(name), ...also.map(formOf)],
    roles: [role],
    departures: [],
    confusables:
      betraying.length > 0 ? [{ who: { en: `Another ${name}`, fr: `Un autre ${name}` }, words: betraying }] : [],
  };
}

/** A dataset that knows names and nothing else. */
export const datasetOf = (...people: readonly Named[]): Dataset => ({
  asOf: '2026' as PartialDate,
  people: people.map(personOf),
  sources: {},
  posts: [],
  redirects: {},
});

/** Invented names next to real ones whose standing the word lists know. */
export const namedPeople = datasetOf(
  {
    name: 'Mark Zuckerberg',
    gender: 'male',
    also: [
      '.Zuckerberg',
      'Mark Elliot Zuckerberg',
      '~Zuck',
      'Марк Цукерберг',
      '.Цукерберг',
      'マーク・ザッカーバーグ',
      '.ザッカーバーグ',
      'מארק צוקרברג',
      '.צוקרברג',
      'مارك زوكربيرغ',
      '.زوكربيرغ',
      '마크 저커버그',
      '.저커버그',
      '马克·扎克伯格',
      '.扎克伯格',
    ],
  },
  { name: 'Dan Levy', gender: 'male', also: ['.Levy'], betraying: ['Schitt’s Creek', 'Tottenham'] },
  { name: 'Michelle Klein', gender: 'female', also: ['.Klein'] },
  { name: 'Ottoline Brandreth', gender: 'female', also: ['.Brandreth', 'Otti Brandreth'] },
  { name: 'Dina Powell McCormick', gender: 'female', also: ['.McCormick'] },
  { name: 'Joëlle Ó Broinéach', also: ['.Ó Broinéach'] },
);
