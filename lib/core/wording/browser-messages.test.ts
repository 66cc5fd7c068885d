import { describe, expect, it } from 'vitest';
import { languages } from '../model/claim.ts';
import { browserMessagesFor } from './browser-messages.ts';

const wordings = (language: (typeof languages)[number]): readonly (readonly [string, string])[] =>
  Object.entries(browserMessagesFor(language)).map(([key, say]) => [key, typeof say === 'string' ? say : say('Ada')]);

describe('what is said in the browser’s places', () => {
  it('has the same keys in every language', () => {
    for (const language of languages)
      expect(Object.keys(browserMessagesFor(language)).toSorted()).toEqual(
        Object.keys(browserMessagesFor('en')).toSorted(),
      );
  });

  it('says something everywhere, with typographic signs and French spaces', () => {
    const wrong = languages
      .flatMap(wordings)
      .filter(([, text]) => text.trim() === '' || /undefined|'|"|[^\u00a0]:|[^\u202f][;!?]|« |[^\u00a0]»/.test(text));
    expect(wrong).toEqual([]);
  });

  it('leaves the browser one place to put the selection in', () => {
    for (const language of languages) expect(browserMessagesFor(language).menuLookUp.split('%s')).toHaveLength(2);
  });
});
