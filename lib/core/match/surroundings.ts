import type { FoundName } from './found-name.ts';
import { gapAfter, type Surroundings, type SurroundingsContext } from './neighbouring-words.ts';
import { lookAfter, type After } from './words-after.ts';
import { lookBefore, type Before } from './words-before.ts';

/** A dot before or after a name in a script without spaces: another given name, or more of the name. */
function lookAroundUnspaced(name: FoundName, context: SurroundingsContext): Before & After {
  const text = context.analysis.folded.text;
  const before = text[name.start - 1] ?? '';
  const after = text.slice(name.end, name.end + 8);
  const things = context.lexicon.words('thingWords');
  const thing = things.inText(after.slice(0, 7));
  if (/^[·=]?/.test(after) && thing !== undefined && after.replace(/^[·=\- ]/, '').startsWith(thing)) return { thing };
  if (/^[·=][\p{L}]/u.test(after)) return { double: after };
  if (/[·=]/.test(before)) return { otherGiven: text.slice(Math.max(0, name.start - 6), name.start - 1) };
  if (/(?:チャン|陈|陳)[·\- ]?$/.test(text.slice(Math.max(0, name.start - 5), name.start))) return { thing: 'chan' };
  return {};
}

function findKnownOther(name: FoundName, context: SurroundingsContext): string | undefined {
  if (name.firstToken < 0) return undefined;
  const from = Math.max(0, name.firstToken - 4);
  const hits = context.lexicon.phrases().find(context.analysis.tokens, from, name.lastToken + 1);
  return hits.find(
    (hit) =>
      hit.at <= name.lastToken &&
      hit.at + hit.length > name.firstToken &&
      hit.length > name.lastToken - name.firstToken + 1,
  )?.word;
}

/** Looks directly around a name; what it says about the name as a whole is left to the decision. */
export function lookAround(name: FoundName, context: SurroundingsContext): Surroundings {
  const { analysis, lexicon } = context;
  const knownOther = findKnownOther(name, context);
  const around =
    name.firstToken < 0
      ? lookAroundUnspaced(name, context)
      : { ...lookBefore(name, context), ...lookAfter(name, context) };
  const kin =
    name.firstToken >= 0
      ? isKin(name, context, around.otherGiven !== undefined)
      : lexicon.words('kinWords').inText(analysis.folded.text.slice(Math.max(0, name.start - 5), name.start)) !==
        undefined;
  // "M." before a surname is a title in French and an initial elsewhere.
  const isTitle =
    name.startWithoutInitial !== undefined && context.lang === 'fr' && analysis.tokens[name.firstToken]?.text === 'm';
  const title = isTitle ? { title: { text: 'm', gender: 'm' as const } } : {};
  return { ...around, ...title, kin, ...(knownOther === undefined ? {} : { knownOther }) };
}

/** "his sister Randi Zuckerberg", "Randi Zuckerberg, his sister". */
function isKin(name: FoundName, { analysis, lexicon }: SurroundingsContext, hasOtherGiven: boolean): boolean {
  const kin = lexicon.words('kinWords');
  const before = name.firstToken - (hasOtherGiven ? 2 : 1);
  if (kin.has(analysis.tokens[before]?.text ?? '')) return true;
  if (!gapAfter(analysis, name.lastToken).startsWith(',')) return false;
  return [1, 2].some((step) => kin.has(analysis.tokens[name.lastToken + step]?.text ?? ''));
}
