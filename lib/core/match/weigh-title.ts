import { isFullKind } from './name-forms.ts';
import type { FormKind } from './name-index.ts';
import type { Tally } from './score.ts';
import { isOwnTrade } from './trades.ts';
import type { Weighing } from './weigh.ts';

/** Anybody may have written a book. */
const writers = /^(?:aut(?:h?or|eur|ric|ore|ora)|writer|book|ecrivain|escritor|автор)/;

/** Offices, kin and by-lines: what is written before a name to say who bears it. */
export function weighTitle({ analysis, name, around, reading, lexicon }: Weighing, kind: FormKind, tally: Tally): void {
  if (kind === 'soleSurname') return;
  const isFull = isFullKind(kind) && !reading.initialed;
  if (around.office !== undefined && kind !== 'full') tally.add('wrong-title', around.office);
  if (kind === 'ordinaryFull' && around.byline !== undefined) tally.add('other-occupation-near', around.byline);
  const before = analysis.tokens[name.firstToken - 1];
  if (!before) return;
  if (kind === 'ordinaryFull' && lexicon.words('kinWords').has(before.text))
    tally.add('other-occupation-near', before.text);
  const isOccupation = lexicon.words('otherOccupations').has(before.text) && !isOwnTrade(lexicon, reading, before.text);
  if (!isOccupation || writers.test(before.text)) return;
  if (!isFull) tally.add('wrong-title', before.text);
  else if (kind === 'full') tally.add('other-occupation-in-sentence', before.text);
}
