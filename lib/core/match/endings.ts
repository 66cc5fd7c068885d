import type { Script } from './script.ts';

/**
 * Inflection by rule. An ending is accepted only for the languages that have it, so that "Martini" is no form of Martin
 * on an English page. A set of languages is a bit mask over {@link languageGroups}.
 */
export const languageGroups = [
  'pl',
  'cs',
  'hr',
  'lt',
  'lv',
  'et',
  'fi',
  'hu',
  'tr',
  'uz',
  'sq',
  'de',
  'ro',
  'eo',
  'eu',
  'ru',
  'uk',
  'sr',
  'kk',
  'mn',
] as const;

export type LanguageGroup = (typeof languageGroups)[number];

/** No ending at all, or one that every language of the script can have. */
export const anyLanguage = -1;

const bit = (group: LanguageGroup): number => 1 << languageGroups.indexOf(group);

/** Languages that share their neighbours' endings. */
const groupOf: Readonly<Record<string, LanguageGroup>> = {
  sk: 'cs',
  sl: 'hr',
  bs: 'hr',
  me: 'hr',
  sh: 'hr',
  az: 'tr',
  tk: 'tr',
  nl: 'de',
  sv: 'de',
  da: 'de',
  no: 'de',
  nb: 'de',
  nn: 'de',
  is: 'de',
  fy: 'de',
  lb: 'de',
  af: 'de',
  fo: 'de',
  be: 'ru',
  mk: 'sr',
  bg: 'sr',
  ky: 'kk',
  tt: 'kk',
  ba: 'kk',
  tg: 'kk',
};

/** The bits whose endings a page in this language may show; Serbian is printed in both scripts. */
export function languageMask(lang: string | undefined): number {
  if (lang === undefined) return 0;
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === 'sr') return bit('sr') | bit('hr');
  const group = groupOf[primary] ?? primary;
  return (languageGroups as readonly string[]).includes(group) ? bit(group as LanguageGroup) : 0;
}

type Rule = {
  readonly group: LanguageGroup;
  /** After a stem that ends in a consonant, the whole stem kept. */
  readonly consonant: RegExp;
  /** After a stem that ends in a vowel, the whole stem kept. */
  readonly vowel?: RegExp;
  /** In place of the stem's last vowel or soft sign. */
  readonly replacing?: RegExp;
};

const rule = (
  group: LanguageGroup,
  consonant: string,
  more: { readonly vowel?: string; readonly replacing?: string } = {},
): Rule => ({
  group,
  consonant: new RegExp(`^(?:${consonant})$`),
  ...(more.vowel === undefined ? {} : { vowel: new RegExp(`^(?:${more.vowel})$`) }),
  ...(more.replacing === undefined ? {} : { replacing: new RegExp(`^(?:${more.replacing})$`) }),
});

/** Written after folding: ą is a, ő is o, ů is u, ё is е, й is и. */
const makeLatin = (): readonly Rule[] => [
  rule('pl', 'a|owi|em|iem|u|ie|e|ze|cie|zie', { vowel: 'ego|emu|m|em|go|mu', replacing: 'y|i|e|a|o|ie|ze' }),
  rule('cs', 'a|ovi|u|em|om|e|uv|ov[aeuoy]|ovou|ovej|ovym|ovych|ovho|ovmu|ov', {
    vowel: 'ho|mu|m|v[aeuo]|vou|vej|ov[aeuo]|ovou|ovej|a|ovi|em|om',
    replacing: 'y|u|e|ou|i|ov[aeuo]|ovou|ovej|a|ovi|em|om',
  }),
  rule('hr', 'a|u|om|em|e|ov|ov[aeiou]|ovog|ovoga|ovom|ovoj|ovim|ovih|in|inog', {
    vowel: 'ja|ju|jem|jom|jev|jev[aeiou]|jevom|jevim|a|u|em|om|v|v[aeiou]|vom',
    replacing: 'e|i|u|om|o|a|in|in[aeiou]',
  }),
  rule('lt', 'as|o|ui|u|e|ai|us|is|io|iui|iu|a|os|ei', {
    vowel: 's|us|aus|ui',
    replacing: 'as|o|ui|u|e|a|os|ai|is|io|iui|i',
  }),
  rule('lv', 's|a|am|u|i|is|iem|us|as|ai|em', { vowel: 's|m', replacing: 'as|ai|u|a|s|am|is|im|i|e|es|ei' }),
  rule('et', 'i|it|ile|ilt|iga|ist|is|il|ina|iks|isse|ita|ini|i', { vowel: 't|le|lt|ga|st|s|l|ks|ni|ta|na|sse' }),
  rule('fi', '(?:in|ia|iin|issa|ista|illa|ille|ilta|ina|iksi|itta)(?:kin|kaan|han|ko)?', {
    vowel: '(?:n|a|ta|lle|lla|lta|sta|ssa|ksi|na|in|hin|an|on|en|tta)(?:kin|kaan|han|ko)?',
  }),
  rule(
    'hu',
    't|[eoa]t|n[ea]k|[b-z][ea]l|t[oe]l|r[oe]l|b[eoa]n?|h[eo]z|r[ea]|ek|eket|eknek|ekkel|ekkal|e|ert|ig|n[ea]l|b[oe]l|[eo]n|kent|ne|eke',
    {
      vowel: 't|n[ea]k|v[ea]l|t[oe]l|r[oe]l|b[ea]n?|h[eo]z|r[ea]|ek|ert|ig|n[ea]l|b[oe]l|n|kent',
    },
  ),
  rule('tr', '[iu]n|[iuea]|[dt][ea]n|l[ea]|[dt][ea]|d[iu]r', { vowel: 'n[iu]n|y[iuea]|d[ea]n?|yl[ea]|l[ea]|d[iu]r' }),
  rule('uz', 'ning|ga|ni|dan|da|ka|lar', { vowel: 'ning|ga|ni|dan|da' }),
  rule('sq', 'u|i|un|in|ut|it|es|en', { vowel: 'u|un|ut|s|n' }),
  rule('de', 's', { vowel: 's' }),
  rule('ro', 'ului|ul', { vowel: 'ului', replacing: 'ei|ai' }),
  rule('eo', 'o|on|a|an', { vowel: 'n', replacing: 'o|on' }),
  rule('eu', 'ek|en|i|ekin|eri|engan|ena', { vowel: 'k|ren|ri|rekin|rena' }),
];

const makeCyrillic = (): readonly Rule[] => [
  rule('ru', 'а|у|ом|ем|е|ым|ам', { vowel: 'м', replacing: 'ы|е|у|ои|ою|и|ю|еи|я|ем|ею|ии|ию|иеи' }),
  rule('uk', 'а|у|ові|ом|ем|еві|і|ю|я|єм|єві|ою', { vowel: 'м', replacing: 'и|і|у|ою|ю|я|єм|єві|ем|ї|ією|е|еві' }),
  rule('sr', 'а|у|ом|ем|е|ов|ов[аеиоу]|овог|овога|овом|овоj|овој|овим|ових|от|ови', {
    vowel: 'ја|ју|јем|јом|јев|јев[аеиоу]|та|а|у|ем',
    replacing: 'е|и|у|ом|о|а|ин|ин[аеиоу]',
  }),
  rule('kk', '[тдн][іы]ң|[кқгғ][еа]|[тдн][іы]|[тд][еа]н?|[пмб][еа]н|нан|нен', {
    vowel: 'н[іы]ң|[гғ][еа]|н[іы]|д[еа]н?|мен',
  }),
  rule('mn', 'иин|ын|т|д|ииг|ыг|ээс|аас|оос|т[аэо]и|[аэо]{2}р', { vowel: 'гиин|т|д|г|гээс|т[аэо]и|ин|иг' }),
];

const rulesByScript = new Map<Script, readonly Rule[]>();

function rulesOf(script: Script): readonly Rule[] {
  let rules = rulesByScript.get(script);
  if (!rules) {
    rules = script === 'Latn' ? makeLatin() : script === 'Cyrl' ? makeCyrillic() : [];
    rulesByScript.set(script, rules);
  }
  return rules;
}

const vowelEnd = /[aeiouyаеёиоуыэюяіїєјьαεηιουωაეიოუ]$/;

/** Scripts whose few names are rare enough that any short ending joined to them is one; the last sign may change. */
const loose: Readonly<Record<Script, RegExp>> = {
  Geor: /^(?:[იასმოთ]|მა|ის|ით|ად|ისა|ია)[ა-ჰ]{0,6}$/,
  Armn: /^[ա-ֆ]{1,5}$/,
  Deva: /^(?:ने|नी|ला|चा|ची|चे|च्या|शी|ना|को|का|की|के|से|में|पर|सह|ले|लाई|हून|बाबत|ही|यांनी|यांच्या|मुळे|कडे|वर|विरुद्ध)$/,
  Guru: /^.{1,4}$/,
  Gujr: /^.{1,5}$/,
  Beng: /^.{1,5}$/,
  Orya: /^.{1,5}$/,
  Taml: /^.{1,9}$/,
  Telu: /^.{1,6}$/,
  Knda: /^.{1,7}$/,
  Mlym: /^.{1,7}$/,
  Sinh: /^.{1,5}$/,
  Ethi: /^[ንምና]{1,2}$/,
};

/** Languages in which `word` can be a form of `stem`: {@link anyLanguage} for the stem itself, 0 for none. Both are folded. */
export function endingLanguages(stem: string, word: string, script: Script): number {
  if (word === stem) return anyLanguage;
  if (stem.length < 2 || word.length > stem.length + 9) return 0;
  const anyEnding = loose[script];
  if (anyEnding) return stem.length >= 3 && looseEnding(stem, word, anyEnding) ? anyLanguage : 0;
  const whole = word.startsWith(stem) ? word.slice(stem.length) : undefined;
  const endsInVowel = vowelEnd.test(stem);
  const cut = endsInVowel && word.startsWith(stem.slice(0, -1)) ? word.slice(stem.length - 1) : undefined;
  if (whole === undefined && cut === undefined) return script === 'Cyrl' ? softened(stem, word) : 0;
  let languages = 0;
  for (const { group, consonant, vowel, replacing } of rulesOf(script)) {
    const keeps = whole !== undefined && (endsInVowel ? vowel?.test(whole) : consonant.test(whole));
    const changes = cut !== undefined && replacing?.test(cut);
    if (keeps || changes) languages |= bit(group);
  }
  return languages;
}

function looseEnding(stem: string, word: string, ending: RegExp): boolean {
  if (word.startsWith(stem)) return ending.test(word.slice(stem.length));
  const shorter = stem.slice(0, -1);
  return word.startsWith(shorter) && stem.length >= 4 && ending.test(word.slice(shorter.length));
}

/** Ukrainian г, к, х become з, ц, с before -і. */
function softened(stem: string, word: string): number {
  const soft: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' };
  const last = soft[stem.at(-1) ?? ''];
  return last !== undefined && word === `${stem.slice(0, -1)}${last}і` ? bit('uk') : 0;
}

const clitics: Readonly<Record<Script, RegExp>> = {
  Arab: /^[وف]?[بكل]?$/,
  Hebr: /^ו?(?:לכש|כש|מש|ש)?[הבלמכ]?$/,
  Ethi: /^[የበለከ]$/,
};

/** Whether letters joined before a name are particles of the language: "and", "to", "that". They stay outside the span. */
export const isClitic = (letters: string, script: Script): boolean => clitics[script]?.test(letters) ?? false;

/** The longest run of letters that can be joined in front. */
export const cliticLimit = (script: Script): number =>
  script === 'Arab' ? 2 : script === 'Hebr' ? 4 : script === 'Ethi' ? 1 : 0;

const koreanParticles =
  /^(?:은|는|이|가|을|를|의|에게|에게서|에|와|과|도|로|으로|측|측은|측이|씨|씨는|씨가|씨의|만|까지|부터|보다|처럼|이나|나|라고|이라고|이라는|라는|랑|이랑|께서|한테|이며|며|이자|인|였다|이다|다|에서|와의|과의|대표|회장|최고경영자|부사장|사장)$/;

/** Korean particles and titles joined to a name. They stay outside the span. */
export const isKoreanParticle = (letters: string): boolean => koreanParticles.test(letters);
