import type { Lexicon } from './evidence.ts';
import type { Reading } from './found-name.ts';

/** Other occupations that somebody on record does have: a designer among designers is no stranger. */
const tradeWords: Readonly<Record<string, RegExp>> = {
  d: /design|disen|desen|dizajn|projektant|navrhar|tasarim|oblikoval|creat(?:eu|ri)|σχεδιαστ|дизайн|مصمم|مصمم|מעצב|डि[जज]|ডিজাইন|디자이너|デザイナー|设计|設計|ดีไซ|นักออกแบบ/,
  f: /fashion|mode|moda|mod[aey]?|мод|ファッション|패션|时尚|時尚/,
  p: /journal|giornal|jornal|periodist|dziennikar|novinar|zurnal|gazete|ujsag|presentador|anchor|журнал|новинар|δημοσιογραφ|صحف|עיתונ|पत्रकार|기자|記者|记者|นักข่าว/,
};

export function isOwnTrade(lexicon: Lexicon, reading: Reading, word: string): boolean {
  const { organisations, trades } = lexicon.about(reading.person);
  return organisations.has(word) || [...trades].some((trade) => tradeWords[trade]?.test(word));
}
