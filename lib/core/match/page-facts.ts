import type { Analysis } from './analysis.ts';
import { evidenceIn, type Lexicon } from './evidence.ts';
import { languageMask } from './endings.ts';
import { foldText } from './fold.ts';
import { guessLanguage } from './language.ts';
import type { PageInfo } from './mention.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** What the whole page says, whoever is named. */
export type PageFacts = {
  /** Primary language subtag, declared or guessed. */
  readonly lang: string | undefined;
  /** Endings that the page's language may show, see `endings.ts`. */
  readonly languages: number;
  /** A word for the company itself somewhere on the page. */
  readonly corporate?: string;
  readonly platform?: string;
};

/** A cheap test for blocks worth reading: the company in any script begins with one of these. */
const companyStart =
  /Meta|META|acebook|FACEBOOK|nstagram|hats[Aa]pp|Oculus|OCULUS|Menlo|[Мм]ета|ейсбук|нстаграм|тсап|Μετα|έισμπουκ|ميتا|متا|يسبوك|یسبوک|فيس|فیس|מטא|פייסבוק|अ?मेटा|फेसबुक|मेटा|মেটা|ফেসবুক|ফেইসবুক|மெட்டா|పేస్|మెటా|მეტა|ფეისბუ|մետա|Մետա|메타|페이스북|メタ|フェイスブック|脸书|臉書|元宇宙|เมตา|เฟซบุ๊ก|เฟสบุ๊ก/;

const blocksToRead = 60;

function analyseBlock(text: string): Analysis {
  const folded = foldText(text);
  return {
    original: text,
    folded,
    tokens: tokenize(text, folded),
    names: [],
    sentences: () => splitSentences(folded.text),
  };
}

export type PageTexts = {
  readonly info: PageInfo;
  readonly analyses: readonly Analysis[];
  readonly texts: () => Iterable<string>;
};

/** Reads the page for the company and the language; stops as soon as it knows enough. */
export function gatherFacts({ info, analyses, texts }: PageTexts, lexicon: Lexicon): PageFacts {
  const declared = info.lang?.toLowerCase().split(/[-_]/)[0];
  let sample = analyses
    .map((analysis) => analysis.original)
    .join('\n')
    .slice(0, 4000);
  let corporate: string | undefined;
  let platform: string | undefined;
  const look = (analysis: Analysis): void => {
    const found = evidenceIn(analysis, { start: 0, end: analysis.folded.text.length }, lexicon);
    corporate ??= found.employer[0]?.shown;
    platform ??= found.platform[0]?.shown;
  };
  for (const text of [info.title, info.description]) if (text !== undefined) look(analyseBlock(text));
  for (const analysis of analyses) if (corporate === undefined) look(analysis);
  let read = 0;
  for (const text of texts()) {
    if (sample.length < 1500) sample += `\n${text}`;
    if (corporate !== undefined && sample.length >= 1500) break;
    if (corporate !== undefined || read >= blocksToRead || !companyStart.test(text)) continue;
    read += 1;
    look(analyseBlock(text));
  }
  const guessed = guessLanguage(sample);
  const lang = declared ?? guessed;
  return {
    lang,
    languages: languageMask(declared) | languageMask(guessed),
    ...(corporate === undefined ? {} : { corporate }),
    ...(platform === undefined ? {} : { platform }),
  };
}
