import type { FoundName } from './found-name.ts';
import { isFullKind } from './name-forms.ts';
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
  const given = japaneseGiven(name, text);
  if (given !== undefined) return { otherGiven: given };
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

/** Two signs after a Japanese surname that are no given name. */
const japaneseTitles =
  /^(?:代表|社長|会長|容疑|被告|監督|選手|議員|知事|市長|大臣|首相|元社|前社|副社|本部|部長|課長|局長|教授|両氏|夫妻|一家|兄弟|記者|氏|会見|発言|体制|時代|自身|本人|側近|取締|専務|常務|最高|執行)/;

/** "長谷川まさこ氏", "長谷川町子に": another given name glued to a Japanese surname. */
function japaneseGiven(name: FoundName, text: string): string | undefined {
  const isSurname = name.script === 'Hani' && !name.readings.some((reading) => isFullKind(reading.kind));
  if (!isSurname) return undefined;
  const after = text.slice(name.end, name.end + 6);
  if (japaneseTitles.test(after)) return undefined;
  return (
    /^[ぁ-んァ-ヶ一-龯]{2,3}(?=氏|さん|ちゃん|選手|監督|アナ)/.exec(after)?.[0] ??
    /^[一-龯]{2}(?=[はがをにのもと])/.exec(after)?.[0]
  );
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
