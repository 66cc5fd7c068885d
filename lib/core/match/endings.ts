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

/**
 * Endings of a language, written after folding (ą is a, ő is o, ů is u, ё is е, й is и), separated by spaces; `[ao]t` is two.
 * They follow a stem that ends in a consonant; one that ends in a vowel; and, in place of a last vowel or soft sign.
 */
type Rule = readonly [group: LanguageGroup, consonant: string, vowel?: string, replacing?: string];

const latin: readonly Rule[] = [
  ['pl', 'a owi em iem u ie e ze cie zie', 'ego emu m em go mu', 'y i e a o ie ze'],
  [
    'cs',
    'a ovi u em om e uv ov[aeuoy] ovou ovej ovym ovych ovho ovmu ov',
    'ho mu m v[aeuo] vou vej ov[aeuo] ovou ovej a ovi em om',
    'y u e ou i ov[aeuo] ovou ovej a ovi em om',
  ],
  [
    'hr',
    'a u om em e ov ov[aeiou] ovog ovoga ovom ovoj ovim ovih in inog',
    'ja ju jem jom jev jev[aeiou] jevom jevim a u em om v v[aeiou] vom',
    'e i u om o a in in[aeiou]',
  ],
  ['lt', 'as o ui u e ai us is io iui iu a os ei', 's us aus ui', 'as o ui u e a os ai is io iui i'],
  ['lv', 's a am u i is iem us as ai em', 's m', 'as ai u a s am is im i e es ei'],
  ['et', 'i it ile ilt iga ist is il ina iks isse ita ini', 't le lt ga st s l ks ni ta na sse'],
  ['fi', 'in ia iin issa ista illa ille ilta ina iksi itta', 'n a ta lle lla lta sta ssa ksi na in hin an on en tta'],
  [
    'hu',
    't [eoa]t n[ea]k [bcdfghjklmnprstvz][ea]l t[oe]l r[oe]l b[eoa] b[eoa]n h[eo]z r[ea] ek eket eknek ekkel ekkal e ert ig n[ea]l b[oe]l [eo]n kent ne eke',
    't n[ea]k v[ea]l t[oe]l r[oe]l b[ea] b[ea]n h[eo]z r[ea] ek ert ig n[ea]l b[oe]l n kent',
  ],
  ['tr', '[iu]n [iuea] [dt][ea]n l[ea] [dt][ea] d[iu]r', 'n[iu]n y[iuea] d[ea] d[ea]n yl[ea] l[ea] d[iu]r'],
  ['uz', 'ning ga ni dan da ka lar', 'ning ga ni dan da'],
  ['sq', 'u i un in ut it es en', 'u un ut s n'],
  ['de', 's', 's'],
  ['ro', 'ului ul', 'ului', 'ei ai'],
  ['eo', 'o on a an', 'n', 'o on'],
  ['eu', 'ek en i ekin eri engan ena', 'k ren ri rekin rena'],
];

const cyrillic: readonly Rule[] = [
  ['ru', 'а у ом ем е ым ам', 'м', 'ы е у ои ою и ю еи я ем ею ии ию иеи'],
  ['uk', 'а у ові ом ем еві і ю я єм єві ою', 'м', 'и і у ою ю я єм єві ем ї ією е еві'],
  [
    'sr',
    'а у ом ем е ов ов[аеиоу] овог овога овом овој овим ових от',
    'ја ју јем јом јев јев[аеиоу] та а у ем',
    'е и у ом о а ин ин[аеиоу]',
  ],
  [
    'kk',
    '[тдн][іы]ң [кқгғ][еа] [тдн][іы] [тд][еа] [тд][еа]н [пмб][еа]н нан нен',
    'н[іы]ң [гғ][еа] н[іы] д[еа] д[еа]н мен',
  ],
  ['mn', 'иин ын т д ииг ыг ээс аас оос т[аэо]и аар ээр оор', 'гиин т д г гээс т[аэо]и ин иг'],
];

/** What may follow a Finnish ending. */
const finnishClitics = ['kin', 'kaan', 'han', 'ko'];
const finnishClitic = /(?:kin|kaan|han|ko)$/;

type Endings = {
  readonly consonant: ReadonlyMap<string, number>;
  readonly vowel: ReadonlyMap<string, number>;
  readonly replacing: ReadonlyMap<string, number>;
};

/** `t[oe]l` means `tol` and `tel`. */
function spellOut(ending: string): readonly string[] {
  const open = ending.indexOf('[');
  if (open < 0) return [ending];
  const close = ending.indexOf(']', open);
  return Array.from(ending.slice(open + 1, close)).flatMap((sign) =>
    spellOut(ending.slice(0, open) + sign + ending.slice(close + 1)),
  );
}

/** Sets to look endings up in: forty expressions would take a millisecond of every page to compile. */
function decodeRules(rules: readonly Rule[]): Endings {
  const maps = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  for (const [group, ...lists] of rules) {
    lists.forEach((list, at) => {
      for (const ending of list?.split(' ').flatMap(spellOut) ?? [])
        maps[at]?.set(ending, (maps[at]?.get(ending) ?? 0) | bit(group));
    });
  }
  const [consonant, vowel, replacing] = maps;
  return { consonant, vowel, replacing };
}

const decoded = new Map<Script, Endings>();

function endingsOf(script: Script): Endings {
  let endings = decoded.get(script);
  if (!endings)
    decoded.set(script, (endings = decodeRules(script === 'Latn' ? latin : script === 'Cyrl' ? cyrillic : [])));
  return endings;
}

const lookUp = (map: ReadonlyMap<string, number>, ending: string): number =>
  (map.get(ending) ?? 0) |
  (finnishClitic.test(ending) ? (map.get(ending.replace(finnishClitic, '')) ?? 0) & bit('fi') : 0);

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
  const shorter = stem.slice(0, -1);
  if (!word.startsWith(shorter)) return 0;
  const endsInVowel = vowelEnd.test(stem);
  const { consonant, vowel, replacing } = endingsOf(script);
  const keeps = word.startsWith(stem) ? lookUp(endsInVowel ? vowel : consonant, word.slice(stem.length)) : 0;
  const changes = endsInVowel ? lookUp(replacing, word.slice(shorter.length)) : 0;
  return keeps | changes || (script === 'Cyrl' ? softened(stem, word) : 0);
}

function looseEnding(stem: string, word: string, ending: RegExp): boolean {
  if (word.startsWith(stem)) return ending.test(word.slice(stem.length));
  const shorter = stem.slice(0, -1);
  return word.startsWith(shorter) && stem.length >= 4 && ending.test(word.slice(shorter.length));
}

/** Ukrainian г, к, х become з, ц, с before -і. */
const softSigns: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' };

function softened(stem: string, word: string): number {
  const last = softSigns[stem.at(-1) ?? ''];
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

/**
 * Whether `word` may be a form of `stem` in some language, or anything like one; `endings` as in the index's hints. Far
 * cheaper than {@link endingLanguages} for the first word that is asked about: nothing is decoded.
 */
export function mayInflect(
  stem: string,
  word: string,
  { script, endings }: { script: Script; endings: string },
): boolean {
  if (word === stem) return true;
  if (!word.startsWith(stem.slice(0, -1)) || word.length > stem.length + 9) return false;
  if (script !== 'Latn' && script !== 'Cyrl') return script in loose;
  const isEnding = (from: number): boolean => endings.includes(` ${word.slice(from)} `);
  if (word.startsWith(stem) && isEnding(stem.length)) return true;
  return (vowelEnd.test(stem) && isEnding(stem.length - 1)) || softened(stem, word) !== 0;
}

/** Every form that some language of the script makes of a stem. */
export function inflect(stem: string, script: Script): readonly string[] {
  const { consonant, vowel, replacing } = endingsOf(script);
  if (!vowelEnd.test(stem)) return [...consonant.keys()].map((ending) => stem + ending);
  return [
    ...[...vowel.keys()].map((ending) => stem + ending),
    ...[...replacing.keys()].map((ending) => stem.slice(0, -1) + ending),
  ];
}

/** Every ending that follows some stem of the script, or takes the place of its last letter. */
export function endingsFor(script: Script): readonly string[] {
  const { consonant, vowel, replacing } = endingsOf(script);
  return [consonant, vowel, replacing].flatMap((map) =>
    [...map].flatMap(([ending, languages]) =>
      (languages & bit('fi')) === 0 ? [ending] : [ending, ...finnishClitics.map((clitic) => ending + clitic)],
    ),
  );
}
