import { describe, expect, it } from 'vitest';
import { weights } from '../match/cues.ts';
import { languages } from '../model/claim.ts';
import { silentCues } from './cue-words.ts';
import { explainDoubt, explainMatch } from './explain-match.ts';
import { messagesFor } from './messages.ts';

describe.each(languages)('the reasons of a match (%s)', (language) => {
  const messages = messagesFor(language);

  it('have words for every kind that is not kept silent on purpose, and only for those', () => {
    const silent: ReadonlySet<string> = new Set(silentCues);
    const wanted = Object.keys(weights).filter((kind) => !silent.has(kind));
    expect(Object.keys(messages.cues).toSorted()).toEqual(wanted.toSorted());
  });

  it('differ from kind to kind', () => {
    const lines = Object.keys(messages.cues).flatMap((kind) => explainMatch([{ kind, found: 'Meta' }], messages));
    expect(new Set(lines).size).toBe(Object.keys(messages.cues).length);
  });

  it('quote the page, and name nobody by an id', () => {
    const [line] = explainMatch([{ kind: 'company-in-sentence', found: 'Meta Platforms' }], messages);
    expect(line).toContain('Meta Platforms');
    expect(explainMatch([{ kind: 'colleague-in-text', found: 'ada-quill' }], messages).join()).not.toContain(
      'ada-quill',
    );
  });
});

it('say a thing once, and nothing of kinds they do not know', () => {
  const because = [
    { kind: 'full-name' },
    { kind: 'full-name' },
    { kind: 'several-colleagues' },
    { kind: 'constructor' },
  ];
  expect(explainMatch(because, messagesFor('en'))).toEqual(['It is the full name, which hardly anybody else bears.']);
});

it('give for a doubtful name what speaks against it, the weightiest first, and never nothing', () => {
  const en = messagesFor('en');
  const because = [
    { kind: 'company-in-text', found: 'Meta' },
    { kind: 'ordinary-surname' },
    { kind: 'other-bearer' },
    { kind: 'betraying-word', found: 'golf' },
  ];
  expect(explainDoubt(because, en)).toEqual([en.cues['other-bearer'](''), en.cues['ordinary-surname']('')]);
  expect(explainDoubt([{ kind: 'nickname' }, { kind: 'constructor' }], en)).toEqual([en.nothingForIt]);
});
