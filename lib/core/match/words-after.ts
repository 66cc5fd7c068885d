import type { Analysis } from './analysis.ts';
import { originalSpan } from './fold.ts';
import type { FoundName } from './found-name.ts';
import {
  chans,
  gapAfter,
  hasCapital,
  isSpace,
  isTitleCase,
  type Surroundings,
  type SurroundingsContext,
} from './neighbouring-words.ts';
import { isFullKind } from './name-forms.ts';
import { cased } from './script.ts';

export type After = Pick<Surroundings, 'thing' | 'double' | 'compound' | 'unknownAfter' | 'affiliation'>;

/** Languages in which two capitalised words right after a surname are part of a longer name. */
const verbsHaveNoCapitals: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl']);

/** Languages that hyphenate a name and a noun. */
const compounding: ReadonlySet<string> = new Set([
  'de',
  'nl',
  'da',
  'sv',
  'no',
  'nb',
  'nn',
  'fi',
  'hu',
  'et',
  'lb',
  'is',
  'tr',
  'id',
  'sq',
]);

/** What a place has, and a person seldom: "Houston mayor", "the Austin campus". */
const placeNouns =
  /^(?:mayor|officials?|residents?|natives?|police|campus|city|suburbs?|suburban|council|councillors?|airport|metro|downtown|borough|neighbou?rhood|municipality|townhall|mp|firefighters|voters|homeowners|heels|shoes|dress|gown|handbags?|sneakers|limousines?|jeans|perfume)$/;

/** Places after a comma tell that the name is one, too: "Hastings, East Sussex". */
const regions: ReadonlySet<string> = new Set(
  (
    'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland victoria tasmania ' +
    'sussex kent essex surrey norfolk suffolk devon cornwall dorset somerset wiltshire hampshire berkshire oxfordshire bedfordshire hertfordshire cambridgeshire lincolnshire nottinghamshire derbyshire leicestershire staffordshire shropshire cheshire lancashire yorkshire cumbria durham northumberland scotland wales england ireland zealand australia canada'
  ).split(' '),
);

const originalEnd = (analysis: Analysis, name: FoundName): number =>
  originalSpan(analysis.original, analysis.folded, name).end;

/** A surname that stands for a place or a firm, by what follows: "Houston mayor", "Hastings, East Sussex", "Weil, Gotshal & Manges". */
function placeOrFirm(name: FoundName, { analysis, lang }: SurroundingsContext): string | undefined {
  const { tokens, folded } = analysis;
  const rest = folded.text.slice(name.end, name.end + 60);
  const firm = /^(?:, \p{L}+){0,2},? ?& ?\p{L}+/u.exec(rest)?.[0];
  if (firm !== undefined) return firm.trim();
  const next = tokens[name.lastToken + 1];
  // "In Zuckerberg v. Anderson": a case.
  if (/^ vs?\.? [^a-z ]/.test(analysis.original.slice(originalEnd(analysis, name), originalEnd(analysis, name) + 8)))
    return 'v.';
  if (
    next?.casing === 'upper' &&
    isSpace(gapAfter(analysis, name.lastToken)) &&
    /^(?:sa|spa|sas|nv|bv|ab|oy|oyj|as|asa)$/.test(next.text)
  )
    return next.text;
  if (!next || (lang !== undefined && lang !== 'en')) return undefined;
  const gap = gapAfter(analysis, name.lastToken);
  if (isSpace(gap) && placeNouns.test(next.text)) return next.text;
  if (gap === '-' && /^(?:based|born|area)$/.test(next.text)) return next.text;
  const second = tokens[name.lastToken + 2];
  const isRegion =
    regions.has(next.text) || (/^(?:north|south|east|west|new)$/.test(next.text) && regions.has(second?.text ?? ''));
  return gap === ', ' && hasCapital(next) && isRegion ? next.text : undefined;
}

/** What makes a surname the first half of somebody else's name where no capital shows it: "मोहन लाल", "श्रीनिवास राव". */
const secondNames = /^(?:लाल|सिंह|कुमार|यादव|भागवत|प्रसाद|चंद|चरण|राव|शर्मा|गुप्ता)$/;

/** What stands after a name in a script with spaces. */
export function lookAfter(name: FoundName, context: SurroundingsContext): After {
  const { analysis, lexicon } = context;
  const isWhole = name.readings.some((reading) => isFullKind(reading.kind) && !reading.initialed);
  const place = isWhole ? undefined : placeOrFirm(name, context);
  if (place !== undefined) return { thing: place };
  const next = analysis.tokens[name.lastToken + 1];
  if (!next) return {};
  const gap = gapAfter(analysis, name.lastToken);
  const isThing = lexicon.words('thingWords').has(next.text);
  if (gap === '-' && hasCapital(next)) {
    const isName = chans.has(next.text) || lexicon.words('givenNames').has(next.text) || isThing;
    return {
      double: next.text,
      ...(compounding.has(context.lang ?? '') && !isName ? { compound: true as const } : {}),
    };
  }
  if (gap === '-' && next.casing === 'none' && next.script === name.script) return { double: next.text };
  if (isSpace(gap) && !isWhole && secondNames.test(next.text)) return { double: next.text };
  if (isSpace(gap) && isThing && (hasCapital(next) || next.casing === 'none')) return { thing: next.text };
  if (isSpace(gap) && /^(?:jr|sr|iii|ii|junior)$/.test(next.text) && hasCapital(next)) return { double: next.text };
  // "Zuckerberg San Francisco General Hospital": a run of capitals that ends in a thing.
  if (isSpace(gap) && hasCapital(next) && !isTitleCase(analysis, name.lastToken)) {
    const second = analysis.tokens[name.lastToken + 2];
    const goesOn = hasCapital(second) && isSpace(gapAfter(analysis, name.lastToken + 1)) && next.casing !== 'upper';
    const isFull = name.readings.some((reading) => isFullKind(reading.kind) && !reading.initialed);
    if (goesOn && !isFull && second && verbsHaveNoCapitals.has(context.lang ?? '') && !isKnownAfter(name, context))
      return { thing: `${next.text} ${second.text}` };
    for (let at = name.lastToken + 2; at < name.lastToken + 6; at += 1) {
      const token = analysis.tokens[at];
      if (!token || !isSpace(gapAfter(analysis, at - 1)) || !hasCapital(token)) break;
      if (lexicon.words('thingWords').has(token.text)) return { thing: token.text };
    }
  }
  const affiliation = affiliationOf(name, context);
  if (affiliation !== undefined) return { affiliation };
  if (isSpace(gap) && next.casing === 'capital' && !isKnownAfter(name, context)) return { unknownAfter: next.text };
  return {};
}

const belonging =
  /^(?:of|from|at|chez|bei|bij|presso|de|du|des|von|vom|aus|di|da|do|del|della|van|uit|av|fra|från|из|з|z|ze)$/;
const articles = /^(?:the|la|le|les|l|el|los|der|die|dem|den|het|il|lo|o|a)$/;

/** "of Rice University", "de l'OL": the capitalised words after a name and a word for belonging. */
function affiliationOf(name: FoundName, { analysis, lexicon }: SurroundingsContext): string | undefined {
  const { tokens } = analysis;
  let at = name.lastToken + 1;
  if (!/^,? $/.test(gapAfter(analysis, name.lastToken)) || !belonging.test(tokens[at]?.text ?? '')) return undefined;
  at += 1;
  if (articles.test(tokens[at]?.text ?? '')) at += 1;
  const first = tokens[at];
  const next = tokens[at + 1];
  if (!first || !hasCapital(first)) return undefined;
  if (lexicon.words('corporate').has(first.text) || lexicon.words('platform').has(first.text)) return undefined;
  return next && hasCapital(next) && isSpace(gapAfter(analysis, at)) ? `${first.text} ${next.text}` : first.text;
}

const days: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow'.split(
    ' ',
  ),
);

/** Capitals that may follow a surname without being part of a name: the company, days, titles, nouns in German. */
function isKnownAfter(name: FoundName, { analysis, lexicon, lang }: SurroundingsContext): boolean {
  const next = analysis.tokens[name.lastToken + 1];
  // Where the verb may come last, anything may follow a name.
  const tells = verbsHaveNoCapitals.has(lang ?? 'en') && next !== undefined && cased.has(next.script);
  if (!tells || isTitleCase(analysis, name.lastToken)) return true;
  if (analysis.folded.text.slice(analysis.tokens[name.lastToken]?.end ?? 0, next.start).includes('\n')) return true;
  const lists = ['corporate', 'platform', 'roleWords', 'plainTitles', 'maleTitles', 'femaleTitles'] as const;
  const isNamed = analysis.names.some(
    (other) =>
      other.firstToken === name.lastToken + 1 &&
      other.readings.some(({ kind }) => isFullKind(kind) || kind === 'soleSurname'),
  );
  if (isNamed) return true;
  return days.has(next.text) || lists.some((list) => lexicon.words(list).has(next.text));
}
