import { findSpaced } from './find-spaced.ts';
import { findUnspaced } from './find-unspaced.ts';
import { foldText, originalSpan, type Folded, type Span } from './fold.ts';
import type { FoundName } from './found-name.ts';
import type { NameForms } from './name-forms.ts';
import { unspaced, type Script } from './script.ts';
import { splitSentences } from './sentences.ts';
import { isTechnical } from './technical.ts';
import { tokenize, type Token } from './tokens.ts';

/** A block's text taken apart, and the names found in it. */
export type Analysis = {
  readonly original: string;
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly names: readonly FoundName[];
  readonly sentences: () => readonly Span[];
};

/** Reads a text with the given names; undefined when nobody can be meant in it. */
export function analyse(original: string, formsOf: (script: Script) => NameForms | undefined): Analysis | undefined {
  const folded = foldText(original);
  const tokens = tokenize(original, folded);
  const spaced = findSpaced({ text: folded.text, tokens }, (script) =>
    unspaced.has(script) ? undefined : formsOf(script),
  );
  const stretched = tokens.some((token) => unspaced.has(token.script)) ? findUnspaced(folded.text, formsOf) : [];
  const names = [...spaced, ...stretched]
    .filter((name) => {
      const span = originalSpan(original, folded, name);
      return !isTechnical(original, span.start, span.end);
    })
    .sort((a, b) => a.start - b.start);
  if (names.length === 0) return undefined;
  let sentences: readonly Span[] | undefined;
  return { original, folded, tokens, names, sentences: () => (sentences ??= splitSentences(folded.text)) };
}
