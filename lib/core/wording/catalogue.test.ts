import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../model/claim.ts';
import { manners } from '../model/departure.ts';
import { chooseLanguage, messagesFor, type Messages } from './messages.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const own = path.join(root, 'lib/core/wording');

/** Every source that may speak, without the catalogue itself and without tests. */
function speakingSources(): readonly string[] {
  return ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !['en.ts', 'fr.ts', 'messages.ts'].some((name) => file === path.join(own, name)))
      .map((file) => readFileSync(file, 'utf8')),
  );
}

const keysOf = (messages: Messages): readonly string[] => Object.keys(messages).toSorted();

/** What a wording takes first, where it is not a text: types are gone when the test runs. */
const counted: ReadonlySet<string> = new Set<keyof Messages>([
  'earlierRoles',
  'sourcesHeading',
  'goToSource',
  'peopleHere',
  'mentionCount',
  'times',
  'leftSince',
  'leftByNow',
  'showMore',
  'eventsFound',
  'duration',
  'morePeople',
  'filtersOn',
]);
const gendered: ReadonlySet<string> = new Set<keyof Messages>(['departureHeading', 'eventAnnounced']);

const genders = ['female', 'male', 'unstated'] as const;

function samplesFor(key: string): readonly (readonly unknown[])[] {
  if (counted.has(key))
    return [
      [0, 2],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
    ];
  if (gendered.has(key)) return genders.map((gender) => [gender]);
  const texts = ['Ada', 'Odile', 'mai 2023', '1 avr. 2023', 'vers 2023'];
  return texts.flatMap((text) => genders.map((gender) => [text, text, gender]));
}

/** Every wording as it comes out, with likely arguments. */
function* wordingsOf(messages: Messages): Generator<readonly [key: string, text: string]> {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') yield [key, value];
    else if (typeof value === 'function') {
      for (const sample of samplesFor(key)) yield [key, String((value as (...all: unknown[]) => unknown)(...sample))];
    } else {
      for (const nested of Object.values(value as Record<string, unknown>)) {
        if (typeof nested === 'string') yield [key, nested];
        else for (const gender of genders) yield [key, String((nested as (gender: string) => unknown)(gender))];
      }
    }
  }
}

describe('the catalogue', () => {
  it('has the same keys in every language', () => {
    for (const language of languages) expect(keysOf(messagesFor(language))).toEqual(keysOf(messagesFor('en')));
  });

  it('has a word for every manner of leaving', () => {
    for (const language of languages)
      expect(Object.keys(messagesFor(language).manner).toSorted()).toEqual([...manners].toSorted());
  });

  it('has no key that nothing says', () => {
    const sources = speakingSources();
    expect(sources.length).toBeGreaterThan(50);
    const said = (key: string): boolean => {
      const use = new RegExp(
        `(?:[mM]essages(?:For\\([^)]*\\))?\\??\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\} = (?:\\w+\\.)?messages\\b)`,
      );
      return sources.some((text) => use.test(text));
    };
    expect(keysOf(messagesFor('en')).filter((key) => !said(key))).toEqual([]);
  });

  it('says something everywhere, and never an unfilled blank', () => {
    for (const language of languages) {
      const empty = [...wordingsOf(messagesFor(language))].filter(
        ([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text),
      );
      expect(empty).toEqual([]);
    }
  });
});

describe('typography', () => {
  it('uses typographic apostrophes', () => {
    for (const language of languages) {
      expect([...wordingsOf(messagesFor(language))].filter(([, text]) => text.includes("'"))).toEqual([]);
    }
  });

  it('keeps French punctuation from being torn off its word', () => {
    const torn = [...wordingsOf(messagesFor('fr'))].filter(([, text]) =>
      /[^\u00a0]:(?:\s|$)|[^\u202f][;!?]|« |[^\u00a0]»/.test(text),
    );
    expect(torn).toEqual([]);
  });
});

describe('French agreement', () => {
  const fr = messagesFor('fr');

  it.each([
    ['female', 'licenciée'],
    ['male', 'licencié'],
    ['unstated', 'licencié(e)'],
  ] as const)('%s', (gender, word) => {
    expect(fr.manner['laid-off'](gender)).toBe(word);
  });

  it('elides before a vowel', () => {
    expect(fr.openPerson('Odile Brancusi')).toContain('d’Odile');
    expect(fr.openPerson('Dan Levy')).toContain('de Dan');
    expect(fr.pageDated('avril 2023')).toBe('Page datée d’avril 2023');
    expect(fr.pageDated('20 mars 2023')).toBe('Page datée du 20 mars 2023');
  });
});

describe('counting', () => {
  it.each([
    [1, 1, 'The one person named here has left since', 'La personne citée ici est partie depuis'],
    [1, 4, '1 of the 4 people named here has left since', '1 des 4 personnes citées ici est partie depuis'],
    [3, 4, '3 of the 4 people named here have left since', '3 des 4 personnes citées ici sont parties depuis'],
    [4, 4, 'All 4 people named here have left since', 'Les 4 personnes citées ici sont parties depuis'],
  ])('%i of %i', (left, all, ...wanted) => {
    expect(messagesFor('en').leftSince(left, all)).toBe(wanted[0]);
    expect(messagesFor('fr').leftSince(left, all)).toBe(wanted[1]);
  });

  it('takes nought for a plural in English and not in French', () => {
    expect(messagesFor('en').eventsFound(0)).toBe('0 events');
    expect(messagesFor('fr').eventsFound(0)).toBe('0 événement');
  });
});

describe('the language', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'fr'], 'fr'],
    [['EN-gb'], 'en'],
    [['de', 'ja'], 'en'],
    [[], 'en'],
    [['constructor'], 'en'],
  ] as const)('for %j is %s', (preferred, language) => {
    expect(chooseLanguage(preferred)).toBe(language);
  });
});
