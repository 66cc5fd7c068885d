import type { Analysis } from './analysis.ts';

/** "a different Chris Cox", "no relation", "homonymes": then one name in the text does not speak for the next. */
const namesakeWords =
  /\b(?:namesakes?|homonym\w*|homonim\w*|omonim\w*|tocay[oa]s?|namensvetter\w*|namensgleich\w*|naamgeno\w*|navnebr\w*|navnesost\w*|imiennik\w*|jmenov\w*|menovc\w*|imenjak\w*|nevrokon\w*|nimikaim\w*|adas[ıi]\w*|no relation|not related|unrelated|(?:a|the) (?:different|other)|another|same name|un autre|une autre|l'autre|sans lien|el otro|otro|o outro|outro|un altro|l'altro|ein anderer|der andere|een andere|de andere|nie mylic|not to be confused)\b|тезк|однофамил|тёзк|імени|съименник|имењак|презимењак|συνονοματ|同姓同名|동명이인|别人|別人|同名/;

const namesakeCache = new WeakMap<Analysis, boolean>();
export function speaksOfNamesakes(analysis: Analysis): boolean {
  const known = namesakeCache.get(analysis) ?? namesakeWords.test(analysis.folded.text);
  namesakeCache.set(analysis, known);
  return known;
}
