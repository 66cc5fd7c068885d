import { beforeEach, expect, it } from 'vitest';
import { refusalAt, type Refusal } from '../core/model/refusal.ts';
import type { PersonId } from '../core/model/person.ts';
import type { PageMentions } from './page-mentions.ts';
import type { PageMention } from './run-store.ts';
import { createWantedMentions } from './wanted-mentions.ts';

const ada = 'ada' as PersonId;
const ben = 'ben' as PersonId;
const text = document.createTextNode('Ada and Ben');
const mention = (person: PersonId, key: number): PageMention => ({
  key,
  person,
  range: document.createRange(),
  because: [],
});
const both = [mention(ada, 1), mention(ben, 2)];

const page: PageMentions = {
  all: () => both,
  possible: () => [
    { among: [ada], surface: 'Ada', because: [] },
    { among: [ada, ben], surface: 'A. B.', because: [] },
  ],
  at: () => both[0],
  shadowRoots: () => [],
  spent: () => 0,
};

let address = '';
beforeEach(() => {
  address = 'https://news.example/a';
});

const refuse = (scope: Refusal['scope']): Refusal => {
  const made = refusalAt(ada, scope, 'https://news.example/a');
  if (!made) throw new Error('no refusal');
  return made;
};

it('leaves everything as it is when nobody is refused', () => {
  const wanted = createWantedMentions(page, () => address);
  expect(wanted.all()).toEqual(both);
  expect(wanted.unwanted()).toEqual([]);
  expect(wanted.at(text, 0)).toBe(both[0]);
});

it('hides whom the reader refused from marks, pointer and lists, and shows them again', () => {
  const wanted = createWantedMentions(page, () => address);
  wanted.setRefusals([refuse('page')]);
  expect(wanted.all()).toEqual([both[1]]);
  expect(wanted.unwanted()).toEqual([both[0]]);
  expect(wanted.at(text, 0)).toBeUndefined();
  expect(wanted.possible().map(({ surface }) => surface)).toEqual(['A. B.']);
  wanted.setRefusals([]);
  expect(wanted.all()).toEqual(both);
  expect(wanted.at(text, 0)).toBe(both[0]);
});

it('follows a page that changes its address by itself', () => {
  const wanted = createWantedMentions(page, () => address);
  wanted.setRefusals([refuse('page')]);
  address = 'https://news.example/b';
  expect(wanted.all()).toEqual(both);
  wanted.setRefusals([refuse('site')]);
  expect(wanted.all()).toEqual([both[1]]);
});

it('wants nobody once the site is off', () => {
  const wanted = createWantedMentions(page, () => address);
  wanted.wantNobody();
  expect(wanted.all()).toEqual([]);
  expect(wanted.unwanted()).toEqual(both);
  expect(wanted.at(text, 0)).toBeUndefined();
  expect(wanted.possible()).toEqual([]);
});

it('strictly marks only whom more than the name binds to the company, and tells of the others as possible', () => {
  const bound = { ...mention(ben, 2), because: [{ kind: 'company-in-text', found: 'Meta' }] };
  const wanted = createWantedMentions(
    { ...page, all: () => [mention(ada, 1), bound], possible: () => [] },
    () => address,
  );
  wanted.setStrict(true);
  expect(wanted.all()).toEqual([bound]);
  expect(wanted.unwanted().map(({ person }) => person)).toEqual([ada]);
  expect(wanted.possible().map(({ among }) => among)).toEqual([[ada]]);
  wanted.setStrict(false);
  expect(wanted.all()).toHaveLength(2);
  expect(wanted.possible()).toEqual([]);
});
