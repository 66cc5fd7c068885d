import { describe, expect, it } from 'vitest';
import { languages } from '../model/claim.ts';
import { welcomeMessagesFor } from './welcome-messages.ts';

function* wordingsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else for (const [key, nested] of Object.entries(value as object)) yield* wordingsIn(nested, `${path}.${key}`);
}

const wordings = (language: (typeof languages)[number]) => [...wordingsIn(welcomeMessagesFor(language), '')];

describe('the welcome page’s words', () => {
  it('are there in every language, paragraph by paragraph', () => {
    for (const language of languages)
      expect(wordings(language).map(([path]) => path)).toEqual(wordings('en').map(([path]) => path));
  });

  it('have typographic signs and French spaces', () => {
    const straight = languages.flatMap(wordings).filter(([, text]) => text.trim() === '' || /['"]/.test(text));
    const torn = wordings('fr').filter(([, text]) => /[^\u00a0]:|[^\u202f][;!?]|« |[^\u00a0]»/.test(text));
    expect([...straight, ...torn]).toEqual([]);
  });
});
