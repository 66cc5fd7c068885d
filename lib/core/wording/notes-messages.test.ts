import { describe, expect, it } from 'vitest';
import { languages } from '../model/claim.ts';
import { notesMessagesFor } from './notes-messages.ts';

/** Every wording as it comes out, with likely arguments; 0, 1 and many where it counts. */
function* wordingsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    for (const sample of [0, 1, 7, 'notes.json'])
      yield [path, String((value as (...all: unknown[]) => unknown)(sample, sample))];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, nested] of Object.entries(value)) yield* wordingsIn(nested, `${path}.${key}`);
  }
}

const wordings = (language: (typeof languages)[number]) => [...wordingsIn(notesMessagesFor(language), language)];

const keysIn = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, nested]) => keysIn(nested, `${path}.${key}`))
    : [path];

describe('what is said of notes', () => {
  it('has the same keys in every language', () => {
    for (const language of languages)
      expect(keysIn(notesMessagesFor(language))).toEqual(keysIn(notesMessagesFor('en')));
  });

  it('says something everywhere, and never an unfilled blank', () => {
    const empty = languages
      .flatMap(wordings)
      .filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text));
    expect(empty).toEqual([]);
  });

  it('uses typographic apostrophes', () => {
    expect(languages.flatMap(wordings).filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('keeps French punctuation from being torn off its word', () => {
    const torn = wordings('fr').filter(([, text]) => /[^\u00a0]:(?:\s|$)|[^\u202f][;!?]|« |[^\u00a0]»| %/.test(text));
    expect(torn).toEqual([]);
  });

  it('takes nought for a plural in English and not in French', () => {
    expect(notesMessagesFor('en').found(0)).toBe('0 notes');
    expect(notesMessagesFor('fr').found(0)).toBe('0 note');
  });

  it('every refusal says that nothing was changed', () => {
    const refusals = languages.flatMap((language) =>
      Object.values(notesMessagesFor(language).importFailures).map((say) => say('x')),
    );
    expect(refusals.filter((text) => !/Nothing was changed\.|Rien n’a changé\./.test(text))).toEqual([]);
  });
});
