import { foldWord } from './fold.ts';
import type { ScoutIndex } from './scout-index.ts';
import type { Script } from './script.ts';

/** Looks a long text over for places where somebody of the dataset may be named. */
export type Scout = {
  /**
   * Offsets at which a name may stand, in ascending order, in UTF-16 units. `strong`: by itself; `weak`: only counts
   * on a page that has a strong one, because nothing else can make it sure.
   */
  readonly look: (text: string) => { readonly strong: readonly number[]; readonly weak: readonly number[] };
  /** Whether a word that was pieced together from neighbouring nodes may be a name. */
  readonly mayName: (word: string) => boolean;
};

/** Any letter that is not Latin: a Latin page is not asked for more. */
const otherLetters = /[\u0370-\u1dff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d]/;

type Stem = { readonly text: string; readonly givens: string | undefined };

/** Built for one page; the expressions are compiled at the first text that needs them. */
export function createScout(index: ScoutIndex): Scout {
  let latin: RegExp | undefined;
  let lower: RegExp | undefined;
  let stems: ReadonlyMap<string, readonly Stem[]> | undefined;
  const others = new Map<Script, { readonly test: RegExp; readonly find: RegExp }>();

  const stemsLike = (word: string): readonly Stem[] => {
    stems ??= decodeStems(index.stems);
    const folded = foldWord(word);
    return (stems.get(folded.slice(0, 2)) ?? []).filter((stem) => folded.startsWith(kept(stem.text)));
  };

  const look: Scout['look'] = (text) => {
    const strong: number[] = [];
    const weak: number[] = [];
    latin ??= new RegExp(index.latin, 'g');
    latin.lastIndex = 0;
    for (let found = latin.exec(text); found; found = latin.exec(text)) {
      const likely = stemsLike(found[0]);
      if (likely.length > 0) (isStrong(likely, text, found.index) ? strong : weak).push(found.index);
    }
    lower ??= new RegExp(index.lower === '' ? '(?!)' : index.lower, 'g');
    lower.lastIndex = 0;
    for (let found = lower.exec(text); found; found = lower.exec(text)) strong.push(found.index);
    if (otherLetters.test(text)) strong.push(...lookInOthers(text));
    return { strong: strong.toSorted((a, b) => a - b), weak };
  };

  const lookInOthers = (text: string): readonly number[] => {
    const found: number[] = [];
    for (const [script, source] of Object.entries(index.scripts)) {
      if (source === '' || !new RegExp(scriptClass(script)).test(text)) continue;
      const known = others.get(script) ?? { test: new RegExp(source), find: new RegExp(source, 'g') };
      others.set(script, known);
      known.find.lastIndex = 0;
      for (let at = known.find.exec(text); at; at = known.find.exec(text)) found.push(at.index);
    }
    return found;
  };

  return { look, mayName: (word) => /^[A-Z\u00c0-\u024f]/.test(word) && stemsLike(word).length > 0 };
}

/** Endings may change the last letter; the first two never change. */
const kept = (stem: string): string => (stem.length > 3 ? stem.slice(0, -1) : stem);

function decodeStems(packed: string): ReadonlyMap<string, readonly Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const entry of packed.split(' ')) {
    const colon = entry.indexOf(':');
    const text = colon < 0 ? entry : entry.slice(0, colon);
    const stem = { text, givens: colon < 0 ? undefined : entry.slice(colon + 1) };
    const key = text.slice(0, 2);
    const same = stems.get(key);
    if (same) same.push(stem);
    else stems.set(key, [stem]);
  }
  return stems;
}

/** As far back as a given name and middle names reach, in UTF-16 units. */
const reach = 40;

/** True for a surname that stands alone, or before which a word begins like one of its given names. */
function isStrong(likely: readonly Stem[], text: string, at: number): boolean {
  if (likely.some((stem) => stem.givens === undefined)) return true;
  const before = foldWord(text.slice(Math.max(0, at - reach), at));
  const initials = before.match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? [];
  return likely.some((stem) => initials.some((letter) => stem.givens?.includes(letter)));
}

/** Any sign of a script, as an expression: names of one script are not looked for on pages without it. */
function scriptClass(script: Script): string {
  return scriptClasses[script] ?? '(?!)';
}

const scriptClasses: Readonly<Record<Script, string>> = {
  Grek: '[\\u0370-\\u03ff\\u1f00-\\u1fff]',
  Cyrl: '[\\u0400-\\u052f]',
  Armn: '[\\u0530-\\u058f]',
  Hebr: '[\\u0590-\\u05ff]',
  Arab: '[\\u0600-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff]',
  Deva: '[\\u0900-\\u097f]',
  Beng: '[\\u0980-\\u09ff]',
  Guru: '[\\u0a00-\\u0a7f]',
  Gujr: '[\\u0a80-\\u0aff]',
  Orya: '[\\u0b00-\\u0b7f]',
  Taml: '[\\u0b80-\\u0bff]',
  Telu: '[\\u0c00-\\u0c7f]',
  Knda: '[\\u0c80-\\u0cff]',
  Mlym: '[\\u0d00-\\u0d7f]',
  Sinh: '[\\u0d80-\\u0dff]',
  Thai: '[\\u0e00-\\u0e7f]',
  Laoo: '[\\u0e80-\\u0eff]',
  Mymr: '[\\u1000-\\u109f]',
  Geor: '[\\u10a0-\\u10ff\\u1c90-\\u1cbf]',
  Kore: '[\\u1100-\\u11ff\\uac00-\\ud7a3]',
  Ethi: '[\\u1200-\\u139f]',
  Khmr: '[\\u1780-\\u17ff]',
  Kana: '[\\u3040-\\u30ff\\uff66-\\uff9d]',
  Hani: '[\\u3400-\\u9fff\\uf900-\\ufaff]',
};
