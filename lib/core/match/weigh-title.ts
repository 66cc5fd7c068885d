import type { Analysis } from './analysis.ts';
import { beginsNoun } from './articles.ts';
import { evidenceIn, type Lexicon } from './evidence.ts';
import type { FoundName, Reading } from './found-name.ts';
import { sentenceAround } from './sentences.ts';
import { isFullKind } from './name-forms.ts';
import type { FormKind } from './name-index.ts';
import type { Tally } from './score.ts';
import { gapAfter } from './neighbouring-words.ts';
import { isOwnTrade } from './trades.ts';
import { isEmployed } from './employment.ts';
import type { Weighing } from './weigh.ts';

/** Anybody may have written a book. */
const writers = /^(?:aut(?:h?or|eur|ric|ore|ora)|writer|book|ecrivain|escritor|автор)/;

const isOtherOccupation = (lexicon: Lexicon, reading: Reading, word: string): boolean =>
  (lexicon.words('otherOccupations').has(word) || lexicon.words('apposedOccupations').has(word)) &&
  !lexicon.words('roleWords').has(word) &&
  !isOwnTrade(lexicon, reading, word) &&
  !writers.test(word);

const demonstratives = /^(?:quello|quella|celui|celle|aquel|aquella|ten|diejenige|derjenige)$/;

/** "Kristensen (V)", "Rosen (D-Nev.)": a politician's party. */
function partyAfter(analysis: Analysis, name: FoundName, lexicon: Lexicon): string | undefined {
  const token = analysis.tokens[name.lastToken + 1];
  if (name.lastToken < 0 || token?.casing !== 'upper' || token.text.length > 4) return undefined;
  if (gapAfter(analysis, name.lastToken) !== ' (' || !/^[)-]/.test(gapAfter(analysis, name.lastToken + 1)))
    return undefined;
  const isOurs = (['roleWords', 'corporate', 'platform'] as const).some((list) => lexicon.words(list).has(token.text));
  return isOurs ? undefined : token.text;
}

const byItself = /^(?:by|par|von|por|di|door|af|av|przez|text|texte)$/i;

/** Words into an apposition, at most, that its noun stands. */
const appositionReach = 4;

/** "Anderson, le cinéaste": another occupation right after the name, with nothing but an article and adjectives between. */
function weighApposition(
  { analysis, name, reading, lexicon }: Pick<Weighing, 'analysis' | 'name' | 'reading' | 'lexicon'>,
  kind: FormKind,
  tally: Tally,
): void {
  const { tokens, folded } = analysis;
  const isBare = !isFullKind(kind) || reading.initialed;
  const party = partyAfter(analysis, name, lexicon);
  if (party !== undefined) tally.add(isBare ? 'wrong-title' : 'other-occupation-near', party);
  // "Cano el pintor", "Kimmitt the general": an article right after a surname does what a comma does.
  const isJoined =
    isBare && gapAfter(analysis, name.lastToken) === ' ' && beginsNoun.test(tokens[name.lastToken + 1]?.text ?? '');
  if (name.lastToken < 0 || (!isJoined && !/^ ?[,(–—] ?$/.test(gapAfter(analysis, name.lastToken)))) return;
  let at = name.lastToken + 1;
  // "Colombo, quello con il sigaro": set apart from another of the name.
  if (isBare && demonstratives.test(tokens[at]?.text ?? '')) tally.add('other-affiliation', tokens[at]?.text);
  const hasArticle = beginsNoun.test(tokens[at]?.text ?? '');
  const end = at + (isJoined ? 2 : hasArticle ? appositionReach : 1);
  for (; at < end; at += 1) {
    const token = tokens[at];
    if (!token || /[,;:.()–—]/.test(folded.text.slice(name.end + 2, token.start))) return;
    if (lexicon.words('roleWords').has(token.text)) return;
    const isPhrase = lexicon.words('apposedOccupations').find(tokens, at, at + 1).length > 0;
    if (!isPhrase && !isOtherOccupation(lexicon, reading, token.text)) continue;
    if (isBare) tally.add('wrong-title', token.text);
    else addOccupation({ analysis, name, lexicon }, { kind, tally, word: token.text });
    return;
  }
}

/** Offices, kin and by-lines: what is written before a name to say who bears it. */
export function weighTitle(weighing: Weighing, kind: FormKind, tally: Tally): void {
  const { analysis, name, around, reading, lexicon } = weighing;
  if (kind === 'soleSurname') return;
  const isFull = isFullKind(kind) && !reading.initialed;
  if (around.office !== undefined && kind !== 'full') tally.add('wrong-title', around.office);
  // "By Nick Clegg" may well be by him; whom an agency or an interview names is a journalist.
  const isPress =
    around.byline !== undefined && (kind === 'ordinaryFull' || (kind === 'full' && !byItself.test(around.byline)));
  if (isPress && !isEmployed(weighing)) tally.add('other-occupation-near', around.byline);
  const lead = analysis.folded.text.slice(Math.max(0, name.start - 40), name.start);
  const isAnother = others.test(analysis.tokens[name.firstToken - 1]?.text ?? '') && !isEmployed(weighing);
  if (isAnother || strangers.test(lead)) tally.add('other-bearer');
  weighApposition({ analysis, name, reading, lexicon }, kind, tally);
  const before = analysis.tokens[name.firstToken - 1];
  // A word of the sentence before is said of somebody else.
  if (!before || !/^[ ,]*$/.test(analysis.folded.text.slice(before.end, name.start))) return;
  if (kind === 'ordinaryFull' && lexicon.words('kinWords').has(before.text))
    tally.add('other-occupation-near', before.text);
  if (!isOtherOccupation(lexicon, reading, before.text)) return;
  if (!isFull) tally.add('wrong-title', before.text);
  else addOccupation(weighing, { kind, tally, word: before.text });
}

/** Said of a name that nobody else is known to bear, it counts less where the company is spoken of, too. */
function addOccupation(
  { analysis, name, lexicon }: Pick<Weighing, 'analysis' | 'name' | 'lexicon'>,
  { kind, tally, word }: { readonly kind: FormKind; readonly tally: Tally; readonly word: string },
): void {
  const sentence = evidenceIn(analysis, sentenceAround(analysis.sentences(), name), lexicon);
  const isVouched = kind === 'full' && sentence.employer.length > 0;
  tally.add(isVouched ? 'other-occupation-in-sentence' : 'other-occupation-near', word);
}

/** "another Jorge Ruiz": set apart from one who was named. */
const others =
  /^(?:another|different|otr[oa]|autre|outr[oa]|altr[oa]|anderer|andere|inny|inna|jiny|jina|drugi|drugog|masik|toinen|annan|annen|anden|друг\p{L}*|інш\p{L}*|αλλος|αλλη|baska)$/u;
/** "a lawyer named Mark Zuckerberg": nobody introduces a known person so. */
const strangers =
  /\b(?:lawyer|attorney|man|woman|guy|boy|girl|teacher|student|user|person|someone|somebody|resident) (?:named|called) $/;
