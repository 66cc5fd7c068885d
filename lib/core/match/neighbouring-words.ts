import type { Analysis } from './analysis.ts';
import type { Lexicon } from './evidence.ts';
import type { NameForms } from './name-forms.ts';
import { cased, type Script } from './script.ts';
import { sentenceAt } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What stands directly around a name. */
export type Surroundings = {
  /** Somebody else's given name, or an initial that is not the person's. */
  readonly otherGiven?: string;
  /** A capitalised word inside a sentence that might be a given name. */
  readonly unknownBefore?: string;
  /** A capitalised word right after it that may be the rest of another name. */
  readonly unknownAfter?: string;
  readonly title?: { readonly text: string; readonly gender: 'm' | 'f' | 'u' };
  /** The name is part of a thing's or place's name. */
  readonly thing?: string;
  /** The name is half of a double surname. */
  readonly double?: string;
  /** What looks like a double surname may be a compound noun of the page's language: Zuckerberg-Konzern. */
  readonly compound?: true;
  /** The name of somebody or something known that holds this surname. */
  readonly knownOther?: string;
  /** What the person is said to be of, when it is not the company: "of Rice University". */
  readonly affiliation?: string;
  /** The name signs the text, or a part of it: "By Chris Kelly", "(Reporting by Chris Kelly)". */
  readonly byline?: string;
  /** An office or a rank written before the name as a title: "Judge Martin", "Vicomte Clegg". */
  readonly office?: string;
  /** A word for being somewhere goes before: "in Houston". */
  readonly locative?: string;
  /** Introduced as somebody's relative. */
  readonly kin: boolean;
};

export type SurroundingsContext = {
  readonly analysis: Analysis;
  readonly lexicon: Lexicon;
  readonly formsOf: (script: Script) => NameForms | undefined;
  /** The page's language, as far as it is known (BCP 47 primary subtag). */
  readonly lang: string | undefined;
};

/** Priscilla Chan's surname before his makes the name of their foundation, in every script. */
export const chans: ReadonlySet<string> = new Set(
  'chan чан чен τσαν تشان چان אן 챈 चान चैन চ্যান ჩან ჩანი չան'.split(' '),
);

export const hasCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.casing === 'capital' || token.casing === 'upper');

/** Whether most longer words around have capitals, as in English headlines. */
export function isTitleCase(analysis: Analysis, at: number): boolean {
  const sentence = sentenceAt(analysis.sentences(), analysis.tokens[at]?.start ?? 0);
  const words = analysis.tokens.filter(
    (token) =>
      token.start >= sentence.start && token.end <= sentence.end && token.text.length > 3 && cased.has(token.script),
  );
  const capitals = words.filter(hasCapital).length;
  return words.length >= 3 && capitals / words.length > 0.7;
}

export const gapAfter = (analysis: Analysis, at: number): string =>
  analysis.folded.text.slice(
    analysis.tokens[at]?.end ?? 0,
    analysis.tokens[at + 1]?.start ?? analysis.folded.text.length,
  );

export const isSpace = (gap: string): boolean => /^(?:[ ]+|[ ]*\n[ ]*)$/.test(gap);
