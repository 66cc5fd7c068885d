import type { Analysis } from './analysis.ts';
import { beginsNoun } from './articles.ts';
import type { CueKind } from './cues.ts';
import { anyLanguage, languageMask } from './endings.ts';
import { evidenceIn, findIn, tokensWithin, type Hit, type Lexicon } from './evidence.ts';
import type { Span } from './fold.ts';
import type { FoundName, Reading } from './found-name.ts';
import { isFullKind } from './name-forms.ts';
import type { FormKind } from './name-index.ts';
import { speaksOfNamesakes } from './namesakes.ts';
import { hasRoleBeside, isEmployed, ledAfter } from './employment.ts';
import { nearest, neighbours, rivalsOf } from './nearby.ts';
import type { PageFacts } from './page-facts.ts';
import type { Tally } from './score.ts';
import { sentenceAround } from './sentences.ts';
import { isOwnTrade } from './trades.ts';
import type { Surroundings } from './neighbouring-words.ts';

export type Weighing = {
  readonly analysis: Analysis;
  readonly name: FoundName;
  readonly reading: Reading;
  readonly around: Surroundings;
  readonly lexicon: Lexicon;
  readonly facts: PageFacts;
  /** Middle initials the person is printed with; undefined when none are known. */
  readonly middles: string | undefined;
};

const baseCue: Readonly<Record<FormKind, CueKind>> = {
  full: 'full-name',
  ordinaryFull: 'ordinary-full-name',
  wordyFull: 'wordy-full-name',
  soleSurname: 'only-surname-of-its-kind',
  unmistakableSurname: 'rare-surname',
  surname: 'uncommon-surname',
  ordinarySurname: 'ordinary-surname',
  nickname: 'nickname',
  given: 'given-name',
};

/** Words apart, at most, for a role or another occupation to belong to the name. */
const near = 4;

/** The languages with an s for an ending; in others it makes a plural: the family. */
const sLanguages = languageMask('de') | languageMask('lv');
const pluralArticles = /^(?:the|die|de|les|los|gli|os|i)$/;

function isFamily({ analysis, name, reading, facts }: Weighing): boolean {
  if (reading.languages === anyLanguage || (reading.languages & ~sLanguages) !== 0) return false;
  return facts.lang === 'en' || pluralArticles.test(analysis.tokens[name.firstToken - 1]?.text ?? '');
}

/** Rare in the world's news and common at home. */
const homes: Readonly<Record<string, ReadonlySet<string>>> = {
  sandberg: new Set(['sv', 'fi', 'da', 'no', 'nb', 'nn', 'is', 'et']),
};

const isCommonThere = ({ analysis, name, facts }: Weighing, kind: FormKind): boolean => {
  if (kind !== 'unmistakableSurname' || facts.lang === undefined) return false;
  const word = analysis.tokens[name.lastToken]?.text ?? '';
  return Object.entries(homes).some(([surname, langs]) => word.startsWith(surname) && langs.has(facts.lang ?? ''));
};

/** The written form itself: how much it says, and whether spelling, case and ending speak against it. */
export function weighForm(weighing: Weighing, kind: FormKind, tally: Tally): void {
  const { name, reading, facts, middles } = weighing;
  const isShort = kind === 'nickname' && name.script !== 'Latn' && name.script !== 'Hani';
  tally.add(isShort ? 'short-nickname' : isCommonThere(weighing, kind) ? 'uncommon-surname' : baseCue[kind]);
  // The letter may be a title: "M. Klein" in French.
  if (reading.initialed && weighing.around.title === undefined) tally.add('initial');
  // Transcripts in small letters keep the title: "mr. mosseri".
  const isClear = kind === 'full' || kind === 'soleSurname' || weighing.around.title !== undefined;
  if (name.lower) tally.add(isClear ? 'lower-case' : 'lower-case-word');
  if (reading.middle !== undefined && middles !== undefined && !middles.includes(reading.middle))
    tally.add('middle-initial', reading.middle);
  const rare = kind === 'soleSurname' || kind === 'unmistakableSurname' || kind === 'full';
  // A name that nobody else bears is itself in any language.
  const isFree = rare || (facts.lang === undefined && kind !== 'ordinarySurname');
  const explained = reading.languages === anyLanguage || (reading.languages & facts.languages) !== 0 || isFree;
  if (isFamily(weighing)) tally.add('family');
  if (!explained) tally.add('other-language-ending');
}

/** Kinds of names that others bear as well. */
const needsCompany: ReadonlySet<FormKind> = new Set(['ordinaryFull', 'surname', 'ordinarySurname']);

/** Kinds of surnames that places bear as well. */
const placeKinds: ReadonlySet<FormKind> = new Set(['surname', 'ordinarySurname']);

/** ", 67,", ", an 18-year-old", "(34)": an age is told of people nobody knows. */
const ageAfter = /^(?:, (?:an? )?|,? \()\d\d(?:-year-old|[,)]| (?:ans|anni|anos|años|jaar|år|let|lat)\b)/;

/** What stands directly around the name. */
export function weighAround({ around, reading, lexicon }: Weighing, kind: FormKind, tally: Tally): void {
  const isFull = isFullKind(kind) && !reading.initialed;
  if (around.knownOther !== undefined) tally.add('known-other', around.knownOther);
  if (around.thing !== undefined) tally.add('thing-name', around.thing);
  const canCompound = kind === 'soleSurname' || kind === 'unmistakableSurname' || kind === 'full';
  if (around.double !== undefined && !(around.compound === true && canCompound))
    tally.add('double-surname', around.double);
  if (around.otherGiven !== undefined) tally.add('other-given-name', around.otherGiven);
  if (around.unknownBefore !== undefined && !isFull && kind !== 'soleSurname' && kind !== 'unmistakableSurname')
    tally.add('unknown-word-before', around.unknownBefore);
  if (around.unknownAfter !== undefined && (!isFull || kind === 'ordinaryFull') && kind !== 'soleSurname')
    tally.add('unknown-word-after', around.unknownAfter);
  if (around.locative !== undefined && !isFull && placeKinds.has(kind)) tally.add('place-before', around.locative);
  const { gender, organisations } = lexicon.about(reading.person);
  const isElsewhere =
    around.affiliation !== undefined && !around.affiliation.split(' ').some((word) => organisations.has(word));
  if (isElsewhere && needsCompany.has(kind)) tally.add('other-affiliation', around.affiliation);
  if (around.title && around.title.gender !== 'u' && gender !== 'u' && around.title.gender !== gender)
    tally.add('wrong-title', around.title.text);
}

/** "singer Justin Timberlake": an occupation right before another capitalised name is that one's. */
function isSomebodyElses({ analysis, name }: Weighing, hit: Hit): boolean {
  const next = analysis.tokens[hit.at + 1];
  return (
    next !== undefined &&
    next.casing === 'capital' &&
    analysis.tokens[hit.at]?.casing === 'lower' &&
    next.end < name.start - 1
  );
}

/** The company in the sentence before or after. */
function companyBeside({ analysis, lexicon }: Weighing, sentence: Span): Hit | undefined {
  const spans = analysis.sentences();
  const before = spans.findLast((span) => span.end <= sentence.start);
  const after = spans.find((span) => span.start >= sentence.end);
  for (const span of [before, after]) {
    const hit = span && evidenceIn(analysis, span, lexicon).employer[0];
    if (hit) return hit;
  }
  return undefined;
}

/** Betrayed in its own sentence: what other sentences say is said of somebody else. */
export const isSomebodyElse = (tally: Tally): boolean =>
  tally.has('betraying-word-near', 'other-occupation-near', 'other-occupation-in-sentence', 'other-affiliation');

/** The company, its roles and the person's other organisations around the name. */
export function weighCompany(weighing: Weighing, tally: Tally): void {
  const { analysis, name, reading, lexicon, facts } = weighing;
  const sentence = sentenceAround(analysis.sentences(), name);
  const here = evidenceIn(analysis, sentence, lexicon);
  const text = evidenceIn(analysis, { start: 0, end: analysis.folded.text.length }, lexicon);
  const rivals = rivalsOf(weighing);
  const company = nearest(weighing, here.employer, rivals);
  const platform = nearest(weighing, here.platform, rivals);
  const isLed = company === undefined && platform !== undefined && ledAfter(weighing, platform);
  const role = nearest(weighing, here.roles, rivals);
  if (company) tally.add('company-in-sentence', company.shown);
  else if (isLed) tally.add('company-in-sentence', platform.shown);
  else if (platform) tally.add('platform-in-sentence', platform.shown);
  const anywhere = company ?? platform ?? text.employer[0] ?? text.platform[0];
  if (anywhere && role && role.distance <= near) tally.add('role-near', role.shown);
  else if (reading.kind === 'ordinaryFull') {
    const age = ageAfter.exec(analysis.folded.text.slice(name.end, name.end + 20))?.[0];
    if (age !== undefined) tally.add('other-occupation-in-sentence', age);
  }
  if (!company) {
    // A bare surname needs more than a neighbour's company: it goes back to somebody, or not.
    const isFull = isFullKind(reading.kind) && !reading.initialed;
    const isFree =
      isFull && !isSomebodyElse(tally) && !(reading.kind === 'ordinaryFull' && speaksOfNamesakes(analysis));
    const beside = isFree ? companyBeside(weighing, sentence) : undefined;
    if (beside) tally.add('company-in-next-sentence', beside.shown);
    else if (text.employer[0]) tally.add('company-in-text', text.employer[0].shown);
    else if (!platform && text.platform[0]) tally.add('platform-in-text', text.platform[0].shown);
    else if (facts.corporate !== undefined) tally.add('company-on-page', facts.corporate);
    else if (!platform && facts.platform !== undefined) tally.add('platform-on-page', facts.platform);
  }
  const [from, to] = tokensWithin(analysis.tokens, sentence);
  const own = findIn(analysis, lexicon.about(reading.person).organisations, [from, to])[0];
  const isWhole = isFullKind(reading.kind) && !reading.initialed;
  if (own) tally.add(isWhole ? 'own-organisation-of-full-name' : 'own-organisation', own.shown);
}

/** Words that betray a namesake. */
export function weighBetrayal(weighing: Weighing, kind: FormKind, tally: Tally): void {
  const { analysis, name, reading, lexicon } = weighing;
  const sentence = sentenceAround(analysis.sentences(), name);
  const here = evidenceIn(analysis, sentence, lexicon);
  const [from, to] = tokensWithin(analysis.tokens, sentence);
  const { betraying } = lexicon.about(reading.person);
  const others = neighbours(weighing);
  const word = nearest(weighing, findIn(analysis, betraying, [from, to]), others);
  if (kind === 'full' || kind === 'soleSurname') {
    const apposed = findIn(analysis, betraying, [from, to]).find((hit) => isApposed(weighing, hit));
    if (apposed) tally.add('betraying-word-near', apposed.shown);
    // "Brian Acton Smith": a longer name, unless the company is beside it.
    const { unknownAfter } = weighing.around;
    if (kind === 'full' && unknownAfter !== undefined && !nearest(weighing, here.employer, rivalsOf(weighing)))
      tally.add('unknown-word-after', unknownAfter);
    return;
  }
  const employed = isEmployed(weighing);
  if (employed && !findIn(analysis, betraying, [from, to]).some((hit) => isApposed(weighing, hit))) {
    if (!here.occupations.some((hit) => isApposed(weighing, hit) && !isOwnTrade(lexicon, reading, hit.word))) return;
  }
  if (word) tally.add('betraying-word-near', word.shown);
  else if (!hasRoleBeside(weighing, here.roles) && nearest(weighing, here.employer, rivalsOf(weighing)) === undefined) {
    const anywhere = findIn(analysis, betraying, [0, analysis.tokens.length]).find(
      (hit) => !isInSentence(analysis, hit, sentence),
    );
    if (anywhere) tally.add('betraying-word', anywhere.shown);
  }
  if (kind === 'unmistakableSurname') return;
  const strangers = here.occupations.filter(
    (hit) => !isOwnTrade(lexicon, reading, hit.word) && !isSomebodyElses(weighing, hit),
  );
  const occupation = nearest(weighing, strangers, others);
  if (occupation)
    tally.add(occupation.distance <= near ? 'other-occupation-near' : 'other-occupation-in-sentence', occupation.shown);
}

const former = /^(?:former|ex|ancien|ancienne)$/;

/** "lawyer Mark Zuckerberg", "Mark Zuckerberg, a bankruptcy lawyer": said of the name itself. */
export function isApposed({ analysis, name }: Pick<Weighing, 'analysis' | 'name'>, hit: Hit): boolean {
  const token = analysis.tokens[hit.at];
  if (!token || name.firstToken < 0) return false;
  if (hit.at === name.firstToken - 1) return true;
  // ", told a Senate inquiry" is no apposition: that begins with its noun or an article.
  const next = analysis.tokens[name.lastToken + 1]?.text ?? '';
  const isNoun = hit.at === name.lastToken + 1 || beginsNoun.test(next) || former.test(next);
  const isAfter = hit.at > name.lastToken && hit.at - name.lastToken <= 3 && isNoun;
  return isAfter && analysis.folded.text.slice(name.end, name.end + 1) === ',';
}

const isInSentence = (analysis: Analysis, hit: Hit, sentence: Span): boolean => {
  const start = analysis.tokens[hit.at]?.start ?? 0;
  return start >= sentence.start && start < sentence.end;
};
