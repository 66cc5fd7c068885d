import { isNonEmpty } from '../model/claim.ts';
import type { Analysis } from './analysis.ts';
import type { Bearer } from './bearers.ts';
import { possibleFrom, sureFrom, weights } from './cues.ts';
import { originalSpan } from './fold.ts';
import type { Cue, Decision, Mention, Passage, Resolution } from './mention.ts';
import type { FormKind } from './name-index.ts';
import { lookAround } from './surroundings.ts';
import {
  isFullName,
  nameKey,
  personOf,
  weighFull,
  weighShort,
  type Case,
  type Company,
  type DecideContext,
  type Verdict,
} from './weigh-name.ts';

export type Block = { readonly passage: Passage; readonly analysis: Analysis };

/** How far ahead the best reading must be of the next one. */
const margin = 1.5;

function resolve(
  verdicts: readonly Verdict[],
  context: DecideContext,
): { readonly resolution: Resolution; readonly person?: number } {
  const ranked = [...verdicts].sort((a, b) => b.score.total - a.score.total || a.reading.person - b.reading.person);
  const [best, second] = ranked;
  if (!best) return { resolution: { kind: 'refused', because: [] } };
  const person = personOf(context, best.reading.person);
  const because: readonly Cue[] = best.score.cues;
  const contested =
    second !== undefined && best.score.total - second.score.total < margin && second.score.total >= possibleFrom;
  if (best.score.total >= sureFrom && !contested)
    return { resolution: { kind: 'sure', person, because }, person: best.reading.person };
  const among = ranked
    .filter((verdict) => verdict.score.total >= possibleFrom)
    .map((verdict) => personOf(context, verdict.reading.person));
  if (isNonEmpty(among))
    return {
      resolution: { kind: 'possible', among, because: contested ? [...because, { kind: 'several-people' }] : because },
    };
  return { resolution: { kind: 'refused', because } };
}

function mentionOf(item: Case, planned: Mention, context: DecideContext): Mention {
  const { name, analysis } = item;
  const first = analysis.tokens[name.firstToken];
  // "M." before a surname is a title in French and an initial elsewhere.
  if (name.startWithoutInitial === undefined || context.facts.lang !== 'fr' || first?.text !== 'm') return planned;
  const span = originalSpan(analysis.original, analysis.folded, { start: name.startWithoutInitial, end: name.end });
  return { ...planned, ...span };
}

/** Kinds that cannot be sure on a page where nothing stronger stands. */
const needsAnchor: ReadonlySet<FormKind> = new Set(['ordinarySurname', 'given']);

/** Whether anything on the page can be sure at all; ordinary surnames alone cannot, and are on nearly every page. */
export const canBeSure = (blocks: readonly Block[]): boolean =>
  blocks.some(({ analysis }) =>
    analysis.names.some((name) => name.readings.some((reading) => !needsAnchor.has(reading.kind))),
  );

const hasFullName = ({ name }: Case): boolean => name.readings.some(isFullName);

function casesOf(blocks: readonly Block[], { lexicon, formsOf, facts }: DecideContext): readonly Case[] {
  return blocks.flatMap(({ analysis }, block) =>
    analysis.names.map((name): Case => {
      const around = lookAround(name, { analysis, lexicon, formsOf, lang: facts.lang });
      return { block, analysis, name, around };
    }),
  );
}

/** Weighing a name as if it were the only one on the page. */
const nobodyElse = {
  company: new Map<number, Set<number>>(),
  named: new Map<string, Set<Case>>(),
  likely: new Map<number, Set<number>>(),
};

/** Kinds that name a colleague without any help. */
const namesAlone: ReadonlySet<FormKind> = new Set(['full', 'soleSurname']);

/** Everybody who is named beyond doubt by a form that nobody else bears: they vouch for the others. */
function companyOf(cases: readonly Case[], context: DecideContext): Company {
  const company = new Map<number, Set<number>>();
  for (const item of cases) {
    const readings = item.name.readings.filter((reading) => namesAlone.has(reading.kind) && !reading.initialed);
    const alone = { ...context, ...nobodyElse };
    const { person } = resolve(
      readings.map((reading) => weighFull(item, reading, alone)),
      context,
    );
    if (person !== undefined) company.set(person, (company.get(person) ?? new Set<number>()).add(item.block));
  }
  return company;
}

/** Ordinary full names against which nothing speaks, by person, with the blocks they stand in. */
function likelyOf(full: readonly Case[], context: DecideContext): Company {
  const likely = new Map<number, Set<number>>();
  for (const item of full) {
    for (const reading of item.name.readings.filter(isFullName)) {
      const { score } = weighFull(item, reading, { ...context, ...nobodyElse });
      if (score.total < weights['ordinary-full-name']) continue;
      likely.set(reading.person, (likely.get(reading.person) ?? new Set<number>()).add(item.block));
    }
  }
  return likely;
}

type Settled = ReturnType<typeof resolve>;

/** Decides the full names, twice: whoever is sure once is more likely where the name comes again, and vouches for others. */
function settleFull(
  cases: readonly Case[],
  context: DecideContext & { readonly company: Company },
): ReadonlyMap<Case, Settled> {
  const full = cases.filter(hasFullName);
  const named = new Map<string, Set<Case>>();
  const likely = likelyOf(full, context);
  const settle = (item: Case, company: Company): Settled => {
    const readings = item.name.readings.filter(isFullName);
    return resolve(
      readings.map((reading) => weighFull(item, reading, { ...context, company, named, likely })),
      context,
    );
  };
  const vouching = new Map([...context.company].map(([person, blocks]) => [person, new Set(blocks)]));
  for (const item of full) {
    const { person } = settle(item, context.company);
    if (person === undefined) continue;
    const key = nameKey(item, person);
    named.set(key, (named.get(key) ?? new Set<Case>()).add(item));
    vouching.set(person, (vouching.get(person) ?? new Set<number>()).add(item.block));
  }
  return new Map(full.map((item) => [item, settle(item, vouching)]));
}

/** Everybody introduced by a full name, ours or not, in the order of the page. */
function bearersOf(cases: readonly Case[], settled: ReadonlyMap<Case, Settled>): readonly Bearer[] {
  return cases.flatMap((item): Bearer[] => {
    const result = settled.get(item);
    const isOther = item.around.otherGiven !== undefined && item.around.thing === undefined;
    if (!result && !isOther) return [];
    const among = item.name.readings.map((reading) => reading.person);
    return [{ block: item.block, start: item.name.start, person: result?.person, among, kin: item.around.kin }];
  });
}

/** Decides every name of the page. Blocks in document order. */
export function decidePage(blocks: readonly Block[], context: DecideContext): readonly Decision[] {
  const cases = casesOf(blocks, context);
  const company = companyOf(cases, context);
  const settled = settleFull(cases, { ...context, company });
  const bearers = bearersOf(cases, settled);
  return cases.flatMap((item) => {
    const block = blocks[item.block];
    const planned = block?.passage.mentions[item.analysis.names.indexOf(item.name)];
    if (!block || !planned) return [];
    const result =
      settled.get(item) ??
      resolve(
        item.name.readings.map((reading) => weighShort(item, reading, { ...context, bearers, company })),
        context,
      );
    return [{ passage: block.passage, mention: mentionOf(item, planned, context), resolution: result.resolution }];
  });
}
