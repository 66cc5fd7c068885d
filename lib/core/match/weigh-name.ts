import type { PersonId } from '../model/person.ts';
import type { Analysis } from './analysis.ts';
import { introductionOf, type Bearer } from './bearers.ts';
import type { CueKind } from './cues.ts';
import { evidenceIn, type Lexicon } from './evidence.ts';
import type { FoundName, Reading } from './found-name.ts';
import { isFullKind, middleInitials, type NameForms } from './name-forms.ts';
import type { FormKind } from './name-index.ts';
import type { Surroundings } from './neighbouring-words.ts';
import type { PageFacts } from './page-facts.ts';
import { isEmployed } from './employment.ts';
import { speaksOfNamesakes } from './namesakes.ts';
import { openTally, type Score, type Tally } from './score.ts';
import type { Script } from './script.ts';
import { sentenceAround } from './sentences.ts';
import { weighTitle } from './weigh-title.ts';
import { isSomebodyElse, weighAround, weighBetrayal, weighCompany, weighForm, type Weighing } from './weigh.ts';

export type DecideContext = {
  readonly people: readonly PersonId[];
  readonly lexicon: Lexicon;
  readonly formsOf: (script: Script) => NameForms | undefined;
  /** How much a person's bare surname says, for initials before it. */
  readonly surnameKind: (person: number, script: Script) => FormKind;
  readonly facts: PageFacts;
};

/** One name on its way to a decision. */
export type Case = {
  readonly block: number;
  readonly analysis: Analysis;
  readonly name: FoundName;
  readonly around: Surroundings;
};

/** A reading and what speaks for and against it. */
export type Verdict = { readonly reading: Reading; readonly score: Score };

export const isFullName = (reading: Reading): boolean => isFullKind(reading.kind) && !reading.initialed;

function weighingOf(item: Case, reading: Reading, context: DecideContext): Weighing {
  return {
    analysis: item.analysis,
    name: item.name,
    around: item.around,
    reading,
    lexicon: context.lexicon,
    facts: context.facts,
    middles: middlesOf(context, item.name.script, reading.person),
  };
}

function middlesOf(context: DecideContext, script: Script, person: number): string | undefined {
  const forms = context.formsOf(script);
  return forms && middleInitials(forms).get(person);
}

export const personOf = (context: DecideContext, person: number): PersonId =>
  context.people[person] ?? ('' as PersonId);

/** People named beyond doubt, with the blocks they are named in. */
export type Company = ReadonlyMap<number, ReadonlySet<number>>;

/** Others who are named beyond doubt vouch for somebody with an ordinary name. */
function weighColleagues(
  item: Case,
  reading: Reading,
  { context, tally }: { readonly context: DecideContext & { readonly company: Company }; readonly tally: Tally },
): void {
  let others = 0;
  for (const [colleague, blocks] of context.company) {
    if (colleague === reading.person) continue;
    if (blocks.has(item.block)) others += 1;
    tally.add(blocks.has(item.block) ? 'colleague-in-text' : 'colleague-on-page', personOf(context, colleague));
  }
  if (others > 1) tally.add('several-colleagues');
}

/** Others of the dataset beside an ordinary name, theirs ordinary or not: chance seldom brings them together. */
function weighNeighbours(
  item: Case,
  reading: Reading,
  {
    context,
    tally,
  }: {
    readonly context: DecideContext & { readonly company: Company; readonly likely: Company };
    readonly tally: Tally;
  },
): void {
  const isBeside = ([person, blocks]: readonly [number, ReadonlySet<number>]): boolean =>
    person !== reading.person && blocks.has(item.block);
  const likely = [...context.likely].filter(isBeside);
  const beside = likely[0] ?? [...context.company].find(isBeside);
  if (beside) tally.add('ordinary-colleague-in-text', personOf(context, beside[0]));
  if (likely.length > 1) tally.add('several-colleagues');
}

/** Who, under which spelling: Chris Cox vouches for the next Chris Cox, not for Christopher Cox. */
export const nameKey = ({ analysis, name }: Case, person: number): string =>
  `${person} ${analysis.folded.text.slice(name.start, name.end)}`;

/** Another given name than the one by which the page names the person: Alexander Wang where Alexandr Wang is. */
function isVariant(item: Case, reading: Reading, named: ReadonlyMap<string, ReadonlySet<Case>>): boolean {
  if (reading.kind !== 'ordinaryFull' || item.name.script !== 'Latn') return false;
  const [, given] = nameKey(item, reading.person).split(' ');
  return [...named.keys()].some((key) => {
    const [person, other] = key.split(' ');
    return Number(person) === reading.person && /^[a-z]/.test(other ?? '') && other !== given;
  });
}

/** A full name, by itself and among colleagues. */
export function weighFull(
  item: Case,
  reading: Reading,
  context: DecideContext & {
    readonly company: Company;
    readonly named: ReadonlyMap<string, ReadonlySet<Case>>;
    readonly likely: Company;
  },
): Verdict {
  const tally = openTally(personOf(context, reading.person));
  const weighing = weighingOf(item, reading, context);
  weighForm(weighing, reading.kind, tally);
  weighAround(weighing, reading.kind, tally);
  weighTitle(weighing, reading.kind, tally);
  weighBetrayal(weighing, reading.kind, tally);
  weighCompany(weighing, tally);
  if (isVariant(item, reading, context.named) && !tally.has('company-in-sentence')) tally.add('other-bearer');
  const elsewhere = context.named.get(nameKey(item, reading.person));
  const isElsewhere = elsewhere !== undefined && (elsewhere.size > 1 || !elsewhere.has(item));
  const isOther = isElsewhere && speaksOfNamesakes(item.analysis);
  if (isElsewhere && !isOther && reading.kind !== 'full' && !isSomebodyElse(tally)) tally.add('named-elsewhere');
  if (tally.has('betraying-word-near', 'other-occupation-near')) return { reading, score: tally.score() };
  weighColleagues(item, reading, { context, tally });
  if (reading.kind !== 'full') weighNeighbours(item, reading, { context, tally });
  return { reading, score: tally.score() };
}

/** What a bare surname goes back to on this page. */
function weighIntroduction(
  item: Case,
  verdict: { readonly reading: Reading; readonly bearers: readonly Bearer[] },
  context: DecideContext,
): CueKind | undefined {
  const { reading, bearers } = verdict;
  const isDominant = context.surnameKind(reading.person, item.name.script) === 'soleSurname';
  const place = { block: item.block, start: item.name.start };
  const here = sentenceAround(item.analysis.sentences(), item.name);
  const introduction = introductionOf(reading.person, place, { bearers, isDominant });
  if (introduction.kind === 'none') return undefined;
  const isOwn = introduction.person === reading.person;
  if (introduction.kind === 'before' && introduction.others) {
    const sentence = evidenceIn(item.analysis, here, context.lexicon);
    const speaksFor = isEmployed(weighingOf(item, reading, context)) && sentence.occupations.length === 0;
    const speaksAgainst = sentence.occupations.length > 0 && sentence.employer.length === 0;
    if (!isOwn && speaksFor) return 'introduced-before';
    if (isOwn && speaksAgainst) return 'other-bearer';
    if (isOwn && introduction.beside && !speaksFor) return 'introduced-beside-another';
  }
  if (!isOwn) return 'other-bearer';
  if (introduction.kind === 'before') return 'introduced-before';
  const own = context.surnameKind(reading.person, item.name.script);
  const isOrdinary = own === 'ordinarySurname' || own === 'surname';
  if (!isOrdinary || item.around.title !== undefined) return 'introduced-later';
  const first = bearers.find((bearer) => bearer.person === reading.person);
  // "Taylor's album …, and Bret Taylor admitted": nobody is called by the surname and then by the whole name in one sentence.
  if (first?.block === item.block && first.start < here.end) return undefined;
  const isHeadline =
    first?.block !== item.block || item.analysis.folded.text.slice(here.end - 1, first.start).includes('\n');
  return isHeadline ? 'introduced-later' : 'introduced-later-in-prose';
}

/** A surname, nickname or initialed name: what it goes back to counts most. */
export function weighShort(
  item: Case,
  reading: Reading,
  context: DecideContext & { readonly bearers: readonly Bearer[]; readonly company: Company },
): Verdict {
  const tally = openTally(personOf(context, reading.person));
  const kind = isFullKind(reading.kind) ? context.surnameKind(reading.person, item.name.script) : reading.kind;
  const weighing = weighingOf(item, reading, context);
  weighForm(weighing, kind, tally);
  weighAround(weighing, kind, tally);
  weighTitle(weighing, kind, tally);
  weighCompany(weighing, tally);
  // A rare surname among colleagues: "Sandberg, Clegg, Mosseri".
  if (reading.initialed || kind === 'unmistakableSurname') weighColleagues(item, reading, { context, tally });
  const introduced = weighIntroduction(item, { reading, bearers: context.bearers }, context);
  if (introduced !== undefined) tally.add(introduced);
  if (introduced !== 'introduced-before') weighBetrayal(weighing, kind, tally);
  return { reading, score: tally.score() };
}
