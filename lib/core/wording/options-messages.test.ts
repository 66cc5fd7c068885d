import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../model/claim.ts';
import { optionsMessagesFor } from './options-messages.ts';

const about = { hash: 'abc', asOf: '2026-11-24', people: 423, roles: 1, departures: 0, sources: 2_500, publishers: 9 };

/** Every wording as it comes out; 0, 1 and many where it counts. */
function* wordingsIn(value: unknown, at: string): Generator<readonly [at: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'function') {
    const samples = at.endsWith('dataCounts') ? [about] : [0, 1, 7];
    for (const sample of samples) yield [at, String((value as (...all: unknown[]) => unknown)(sample, sample))];
  } else for (const [key, nested] of Object.entries(value as object)) yield* wordingsIn(nested, `${at}.${key}`);
}

/** The first piece of the sample is empty: the sentence begins with a name. */
const wordings = languages.flatMap((language) =>
  [...wordingsIn(optionsMessagesFor(language), language)].filter(([at]) => !at.endsWith('sample.0')),
);

const keysIn = (value: unknown, at = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, nested]) => keysIn(nested, `${at}.${key}`))
    : [at];

describe('what the settings say', () => {
  it('has the same keys in every language, and none that nothing says', () => {
    for (const language of languages)
      expect(keysIn(optionsMessagesFor(language))).toEqual(keysIn(optionsMessagesFor('en')));
    const root = path.resolve(import.meta.dirname, '../../..');
    const speaking = ['components', 'entrypoints']
      .flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          path.join(root, folder, file),
        ),
      )
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => readFileSync(file, 'utf8'));
    const unsaid = Object.keys(optionsMessagesFor('en')).filter(
      (key) => !speaking.some((text) => new RegExp(`\\bwords\\.${key}\\b`).test(text)),
    );
    expect(unsaid).toEqual([]);
  });

  it('says something everywhere, and never an unfilled blank', () => {
    expect(wordings.filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('keeps apostrophes and French punctuation as they are printed', () => {
    expect(wordings.filter(([, text]) => text.includes("'"))).toEqual([]);
    const torn = wordings.filter(
      ([at, text]) => at.startsWith('fr') && /[^\u00a0]:(?:\s|$)|[^\u202f\u00a0][;!?]|« |[^\u00a0]»/.test(text),
    );
    expect(torn).toEqual([]);
  });

  it('counts in the language’s own figures', () => {
    expect(optionsMessagesFor('en').dataCounts(about)).toBe(
      '423 people, 1 role, 0 departures, from 2,500 sources of 9 publishers',
    );
    expect(optionsMessagesFor('fr').dataCounts(about)).toContain('1\u00a0fonction, 0\u00a0départ');
  });
});
