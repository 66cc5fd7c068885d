import type { Lexicon } from './evidence.ts';
import type { FoundName } from './found-name.ts';
import { isFullKind, type NameForms } from './name-forms.ts';
import {
  chans,
  hasCapital,
  isSpace,
  isTitleCase,
  type Surroundings,
  type SurroundingsContext,
} from './neighbouring-words.ts';
import { cased } from './script.ts';
import { sentenceAt } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Titles of one letter: a letter is an initial everywhere else. */
const oneLetterTitles: Readonly<Record<string, string>> = {
  fr: 'm',
  hr: 'g',
  sr: 'gг',
  sl: 'g',
  ru: 'г',
  uk: 'п',
  pl: 'p',
  cs: 'p',
  sk: 'p',
};

/** Given names of the dataset's people in one script: in scripts without capitals they are what betrays somebody else. */
const givenCache = new WeakMap<NameForms, ReadonlySet<string>>();
function datasetGivens(forms: NameForms): ReadonlySet<string> {
  const known = givenCache.get(forms);
  if (known) return known;
  const givens = new Set(
    forms
      .all()
      .filter((form) => form.parts.length >= 2 && (form.parts[0]?.length ?? 0) > 1)
      .map((form) => form.parts[0] ?? ''),
  );
  givenCache.set(forms, givens);
  return givens;
}

/** What stands before a hyphen and is no surname: "post-Zuckerberg", "Facebook-Gründer". */
const isSurnamePart = (token: Token, lexicon: Lexicon): boolean =>
  (hasCapital(token) || (token.casing === 'none' && token.text.length > 2)) &&
  !lexicon.words('plainTitles').has(token.text) &&
  !/^(?:post|anti|pro|ex|neo|non|meta|facebook|פוסט|אנטי|פרו)$/.test(token.text);

export type Before = Pick<
  Surroundings,
  'otherGiven' | 'unknownBefore' | 'title' | 'thing' | 'double' | 'byline' | 'office' | 'affiliation' | 'locative'
>;

/** Offices and ranks that are written before a surname, and that nobody of the dataset is addressed by. */
const offices =
  /^(?:justice|juge|richter(?:in)?|juez|jueza|giudice|juiz|rechter|sedzia|soudce|domaren|dommer|tuomari|sgt|sergeant|capt|captain|capitaine|hauptmann|capitan|capitano|gen|col|colonel|lt|lieutenant|maj|major|cpl|pvt|pastor|pfarrer|rev|reverend|abbe|padre|rabbi|rabbin|sen|senator|senateur|rep|representative|congressman|congresswoman|gov|governor|mayor|sheriff|coach|det|detective|inspector|inspektor|kommissar|commissaire|constable|cllr|councillor|councilman|councilwoman|count|vicomte|comte|duc|marquis|baron|graf|graaf|prince|king|queen|saint|santo|santa|st)$/;

const bylines =
  /^(?:by|par|von|por|di|door|af|av|przez|text|texte|foto|fotos|photo|photos|photograph|photographs|photographie|photographies|credit|text)$/;

const agencies = /^ ?[/|©] ?(getty|ap|afp|reuters|bloomberg|epa|dpa|ansa|efe|sipa|shutterstock|alamy|the )/;

/** "By", "Par" at the start of a line or after "reporting": who wrote it, not whom it is about. */
function bylineOf(name: FoundName, token: Token, { analysis }: SurroundingsContext): string | undefined {
  if (!bylines.test(token.text)) return undefined;
  const before = analysis.folded.text.slice(Math.max(0, token.start - 20), token.start);
  const starts = hasCapital(token) && /(?:^|[\n|•·([–—.]) ?$/.test(before);
  const work = /(?:reporting|editing|compiled|photos?|recueillis) $/.exec(before)?.[0];
  if (work !== undefined) return work.trim();
  return starts || before.endsWith('written ') ? analysis.original.slice(token.start, token.end) : undefined;
}

/** Words for being somewhere. Not those that also go before people: "chez", "bei", "à" (to), "at". */
const locatives: Readonly<Record<string, RegExp>> = {
  en: /^(?:in|near|outside|around|downtown|throughout)$/,
  de: /^(?:in|nach|nahe)$/,
  nl: /^(?:in|nabij)$/,
  it: /^(?:presso|vicino)$/,
  es: /^en$/,
  pt: /^em$/,
  da: /^i$/,
  no: /^i$/,
  nb: /^i$/,
  sv: /^i$/,
  pl: /^we?$/,
  cs: /^ve?$/,
  sk: /^vo?$/,
  ru: /^во?$/,
  uk: /^у?в$/,
  bg: /^във?$/,
};

/** What one has in a person: "confidence in Cox", "glaubt an". */
const feltFor =
  /^(?:trust\w*|confiden\w*|faith|belie\w*|interest\w*|invest\w*|confide\w*|disappoint\w*|vertrauen\w*|confia\w*|tro|wiar\w*|zaufan\w*)$/;

const travels =
  /^(?:fl(?:y|ies|ew|ying|ights?)|travel\w*|moved|moves|drives?|drove|driving|been|trains?|bus|buses|roads?|trips?|commutes?|commuted|relocat\w*|headed|n\d+)$/;

/** "flew to Houston", "travels to Brisbane and Cairns": where one goes. */
function isTravelled(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.text === 'and' && hasCapital(tokens[at - 1])) at -= 2;
  if (tokens[at]?.text !== 'to') return false;
  return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => travels.test(text));
}

/** "in Houston": no person's name, unless something of theirs follows: "in Levy's view". */
function locativeOf(name: FoundName, { analysis, lang }: SurroundingsContext): string | undefined {
  const token = analysis.tokens[name.firstToken - 1];
  // "Sallassa": the ending itself says where.
  if (lang === 'fi' && analysis.tokens[name.lastToken]?.text.endsWith('ssa')) return '-ssa';
  if (!token) return undefined;
  if ((lang ?? 'en') === 'en' && isTravelled(analysis.tokens, name.firstToken)) return 'to';
  if (!(locatives[lang ?? 'en']?.test(token.text) ?? false)) return undefined;
  const after = analysis.folded.text.slice(name.end, name.end + 2);
  if (after.startsWith("'") || feltFor.test(analysis.tokens[name.firstToken - 2]?.text ?? '')) return undefined;
  return token.text;
}

/** "the SEC's Cox", "Rice University's Kevin Chan". */
function ownerOf(at: number, { analysis, lexicon }: SurroundingsContext): string | undefined {
  const owner = analysis.tokens[at - 1];
  const token = analysis.tokens[at];
  if (token?.text !== 's' || !owner || !hasCapital(owner)) return undefined;
  if (analysis.folded.text.slice(owner.end, token.start) !== "'") return undefined;
  const isOurs = lexicon.words('corporate').has(owner.text) || lexicon.words('platform').has(owner.text);
  return isOurs ? undefined : owner.text;
}

/** "Directeur général", "director general", "secretario general": a title's own adjective, and no hospital. */
const isAdjective = (before: Token | undefined, token: Token): boolean =>
  token.text === 'general' && before !== undefined && !hasCapital(token);

/** What stands before a name in a script with spaces. */
export function lookBefore(name: FoundName, context: SurroundingsContext): Before {
  const { analysis, lexicon } = context;
  const at = name.firstToken - 1;
  const token = analysis.tokens[at];
  if (!token) return {};
  const gap = analysis.folded.text.slice(token.end, name.start);
  // "Jason Taylor/Getty Images", whatever stands before.
  const agency = agencies.exec(analysis.folded.text.slice(name.end, name.end + 16))?.[1];
  if (agency !== undefined) return { byline: agency };
  if (chans.has(token.text) && (isSpace(gap) || gap === '-')) return { thing: token.text };
  if (gap === '-') return isSurnamePart(token, lexicon) ? { double: token.text } : {};
  const initial = token.text.length === 1 && /^\. ?$/.test(gap) && token.casing !== 'lower' && cased.has(token.script);
  const title = titleOf(token, context);
  if (title && (isSpace(gap) || /^\. ?$/.test(gap))) return { title };
  if (initial) return { otherGiven: `${token.text}.` };
  if (/^: ?$/.test(gap) && bylines.test(token.text)) return { byline: token.text };
  if (!isSpace(gap)) return officeOf(at, gap, context);
  const byline = bylineOf(name, token, context);
  if (byline !== undefined) return { byline };
  const locative = locativeOf(name, context);
  if (locative !== undefined) return { locative };
  const owner = ownerOf(at, context);
  if (owner !== undefined) return { affiliation: owner };
  if (
    (hasCapital(token) || context.lang !== 'en') &&
    lexicon.words('thingWords').has(token.text) &&
    !lexicon.words('plainTitles').has(token.text) &&
    !isAdjective(analysis.tokens[at - 1], token)
  )
    return { thing: token.text };
  if (isNamedAfter(token, analysis.tokens[at - 1], lexicon)) return { thing: analysis.tokens[at - 1]?.text ?? '' };
  return { ...officeOf(at, gap, context), ...wordBefore(name, token, context) };
}

/** "Hôpital de Zuckerberg", "больница имени …"; "le fonds de Chamath Palihapitiya" is what somebody has. */
const isNamedAfter = (token: Token, thing: Token | undefined, lexicon: Lexicon): boolean =>
  thing !== undefined &&
  lexicon.words('thingWords').has(thing.text) &&
  (/^(?:имени|им|імені|ім|imienia|im|po|named|after)$/.test(token.text) ||
    (hasCapital(thing) && /^(?:de|du|di|von|of|la)$/.test(token.text)));

/** English writes titles with a capital; elsewhere an article goes before: "le vicomte Clegg". */
function officeOf(at: number, gap: string, { analysis, lang }: SurroundingsContext): Before {
  const token = analysis.tokens[at];
  if (!token || !/^\.? $/.test(gap) || !offices.test(token.text)) return {};
  const isTitle = hasCapital(token) || (lang !== 'en' && articles.test(analysis.tokens[at - 1]?.text ?? ''));
  return isTitle ? { office: token.text } : {};
}

function titleOf(token: Token, { lexicon, lang }: SurroundingsContext): Surroundings['title'] | undefined {
  if (token.text.length === 1 && !(oneLetterTitles[lang ?? 'fr'] ?? '').includes(token.text)) return undefined;
  if (lexicon.words('maleTitles').has(token.text)) return { text: token.text, gender: 'm' };
  if (lexicon.words('femaleTitles').has(token.text)) return { text: token.text, gender: 'f' };
  return undefined;
}

const articles = /^(?:the|le|la|l|el|los|il|lo|der|die|das|den|dem|de|het|o|a|os|as|en|et|ο|η|του|τον)$/;

const isBareName = (name: FoundName): boolean => !name.readings.some((reading) => isFullKind(reading.kind));

/** Given names of the dataset, in Arabic, that are everyday words in Persian: Jay is "place". */
const persianWords: ReadonlySet<string> = new Set(['جاي', 'جای']);

function wordBefore(name: FoundName, token: Token, context: SurroundingsContext): Before {
  const { analysis, lexicon } = context;
  const at = name.firstToken - 1;
  const forms = context.formsOf(token.script);
  if (!cased.has(token.script)) {
    const givens = forms ? datasetGivens(forms) : new Set<string>();
    const isWord = context.lang === 'fa' && persianWords.has(token.text);
    const isGiven = givens.has(token.text) || (lexicon.words('givenNames').has(token.text) && isBareName(name));
    return token.script === name.script && isGiven && !isWord ? { otherGiven: token.text } : {};
  }
  if (!hasCapital(token) || name.lower) return {};
  const known = lexicon.words('corporate').has(token.text) || lexicon.words('platform').has(token.text);
  if (known || lexicon.words('plainTitles').has(token.text)) return {};
  const isGiven =
    lexicon.words('givenNames').has(token.text) || (forms !== undefined && datasetGivens(forms).has(token.text));
  if (isGiven) return { otherGiven: token.text };
  if (lexicon.words('roleWords').has(token.text) || lexicon.words('kinWords').has(token.text)) return {};
  if (token.casing === 'upper' && token.text.length <= 4) return {};
  const sentence = sentenceAt(analysis.sentences(), token.start);
  const isFirst = !analysis.tokens.some((other) => other.start >= sentence.start && other.end <= token.start);
  const opens = /["“„«‚‘'(:–—]\s*$/.test(analysis.folded.text.slice(Math.max(0, token.start - 3), token.start));
  if (
    isFirst ||
    opens ||
    token.casing === 'upper' ||
    context.lang === 'de' ||
    context.lang === 'lb' ||
    isTitleCase(analysis, at)
  )
    return {};
  // "le Suisse Marcus": what has an article is no given name.
  if (articles.test(analysis.tokens[at - 1]?.text ?? '')) return {};
  return { unknownBefore: token.text };
}
