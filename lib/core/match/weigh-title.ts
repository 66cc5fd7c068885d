import type { Lexicon } from './evidence.ts';
import type { Reading } from './found-name.ts';
import { isFullKind } from './name-forms.ts';
import type { FormKind } from './name-index.ts';
import type { Tally } from './score.ts';
import { gapAfter } from './neighbouring-words.ts';
import { isOwnTrade } from './trades.ts';
import type { Weighing } from './weigh.ts';

/** Anybody may have written a book. */
const writers = /^(?:aut(?:h?or|eur|ric|ore|ora)|writer|book|ecrivain|escritor|автор)/;

const isOtherOccupation = (lexicon: Lexicon, reading: Reading, word: string): boolean =>
  (lexicon.words('otherOccupations').has(word) || lexicon.words('apposedOccupations').has(word)) &&
  !lexicon.words('roleWords').has(word) &&
  !isOwnTrade(lexicon, reading, word) &&
  !writers.test(word);

const articles = /^(?:the|an?|le|la|l|une?|der|die|das|eine?|el|il|lo|os?|um|uma|de|het|een|den|det|en|et)$/;

/** Words into an apposition, at most, that its noun stands. */
const appositionReach = 4;

/** "Anderson, le cinéaste": another occupation right after the name, with nothing but an article and adjectives between. */
function weighApposition(
  { analysis, name, reading, lexicon }: Pick<Weighing, 'analysis' | 'name' | 'reading' | 'lexicon'>,
  kind: FormKind,
  tally: Tally,
): void {
  const { tokens, folded } = analysis;
  if (name.lastToken < 0 || !/^ ?[,(–—] ?$/.test(gapAfter(analysis, name.lastToken))) return;
  let at = name.lastToken + 1;
  const hasArticle = articles.test(tokens[at]?.text ?? '');
  const end = at + (hasArticle ? appositionReach : 1);
  for (; at < end; at += 1) {
    const token = tokens[at];
    if (!token || /[,;:.()–—]/.test(folded.text.slice(name.end + 2, token.start))) return;
    if (lexicon.words('roleWords').has(token.text)) return;
    if (!isOtherOccupation(lexicon, reading, token.text)) continue;
    const isFull = isFullKind(kind) && !reading.initialed;
    if (!isFull) tally.add('wrong-title', token.text);
    else tally.add(kind === 'full' ? 'other-occupation-in-sentence' : 'other-occupation-near', token.text);
    return;
  }
}

/** Offices, kin and by-lines: what is written before a name to say who bears it. */
export function weighTitle({ analysis, name, around, reading, lexicon }: Weighing, kind: FormKind, tally: Tally): void {
  if (kind === 'soleSurname') return;
  const isFull = isFullKind(kind) && !reading.initialed;
  if (around.office !== undefined && kind !== 'full') tally.add('wrong-title', around.office);
  if (kind === 'ordinaryFull' && around.byline !== undefined) tally.add('other-occupation-near', around.byline);
  weighApposition({ analysis, name, reading, lexicon }, kind, tally);
  const before = analysis.tokens[name.firstToken - 1];
  if (!before) return;
  if (kind === 'ordinaryFull' && lexicon.words('kinWords').has(before.text))
    tally.add('other-occupation-near', before.text);
  if (!isOtherOccupation(lexicon, reading, before.text)) return;
  if (!isFull) tally.add('wrong-title', before.text);
  else tally.add(kind === 'full' ? 'other-occupation-in-sentence' : 'other-occupation-near', before.text);
}
