import { cliticLimit, endingLanguages, isClitic } from './endings.ts';
import { foldWord } from './fold.ts';
import type { NameForms } from './name-forms.ts';
import { hashWord, keyLength, lowerKey, openFilter, unspacedKeyLength, type QuickFilter } from './quick-filter.ts';
import { scriptOf, unspaced, type Script } from './script.ts';

/** Signs that a reader does not see, or sees as part of a letter: they must not hide how a name begins. */
const invisible = /[\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff]/;
const invisibles = new RegExp(invisible, 'g');
/** Full-width and half-width letters, Hangul taken apart. */
const compatible = /[\u1100-\u11ff\uff01-\uffdc]/;

const latinWords = /[A-Z\u00c0-\u00de\u0100-\u024f][A-Za-z\u00c0-\u024f]+/g;
const smallWords = /[a-z]{4,}/g;
/** A letter of another script. */
const beyondLatin = /[\u0370-\u1fff\u2d00-\u2d2f\u3040-\ud7a3\uf900-\ufaff]/;
/** Words that begin with a letter beyond Latin; Latin letters inside Cyrillic words are look-alikes. */
const otherWords = /(?![A-Za-z\u00c0-\u036f'’])[\p{L}\p{M}'’]+/gu;
const unspacedRuns =
  /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff][\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff·]*/g;

/** A text with fewer capitals than one in so many signs may be a transcript without any. */
const signsPerCapital = 45;

/** Whether a folded word, or what is left of it without joined particles, is a form of some name. */
function isNameLike(word: string, script: Script, formsOf: (script: Script) => NameForms | undefined): boolean {
  const forms = formsOf(script);
  if (!forms) return false;
  for (let skip = 0; skip <= cliticLimit(script); skip += 1) {
    if (skip > 0 && !isClitic(word.slice(0, skip), script)) continue;
    const rest = word.slice(skip);
    const fits = forms
      .near(rest)
      .some(({ stem }) => (script === 'Kore' ? rest.startsWith(stem) : endingLanguages(stem, rest, script) !== 0));
    if (fits) return true;
  }
  return false;
}

/** A word, or any shorter beginning of it, can be filed: short anchors are keys of their own. */
function mayBegin(word: string, filter: QuickFilter, from: number): boolean {
  for (let length = keyLength; length >= 2; length -= 1) {
    if (from + length <= word.length && filter(hashWord(word, length, from))) return true;
  }
  return false;
}

type Test = (text: string) => boolean;

/** A test for Latin words with capitals. ASCII letters differ from their small ones in one bit, so nothing is folded. */
function latinTest(
  filter: QuickFilter,
  formsOf: (script: Script) => NameForms | undefined,
): (words: readonly string[]) => boolean {
  return (words) => {
    for (const word of words) {
      const small = word.toLowerCase();
      if (!mayBegin(small, filter, 0) && !(plainAscii.test(word) ? false : mayBegin(foldWord(word), filter, 0)))
        continue;
      if (isNameLike(foldWord(word), 'Latn', formsOf)) return true;
    }
    return false;
  };
}

const plainAscii = /^[A-Za-z]*$/;

/** Opens the test that nearly every block of a page fails: whether anybody can be named in a text at all. */
export function openPrefilter(packed: string, formsOf: (script: Script) => NameForms | undefined): Test {
  const filter = openFilter(packed);
  const hasLatinName = latinTest(filter, formsOf);
  const hasSmallName = (text: string): boolean =>
    (text.match(smallWords) ?? []).some((word) => filter(lowerKey(word)) && isNameLike(word, 'Latn', formsOf));
  const hasOtherName = (text: string): boolean => {
    for (const raw of text.match(otherWords) ?? []) {
      const word = foldWord(raw);
      const script = scriptOf(word.charCodeAt(0));
      if (script === undefined || unspaced.has(script)) continue;
      for (let skip = 0; skip <= cliticLimit(script); skip += 1) {
        if (mayBegin(word, filter, skip) && (/[a-z']/.test(word) || isNameLike(word, script, formsOf))) return true;
      }
    }
    return false;
  };
  const hasUnspacedName = (text: string): boolean => {
    for (const raw of text.match(unspacedRuns) ?? []) {
      const run = foldWord(raw).replaceAll('·', '');
      for (let at = 0; at + 1 < run.length; at += 1) {
        if (!filter(hashWord(run, unspacedKeyLength, at))) continue;
        const script = scriptOf(run.charCodeAt(at));
        const anchors =
          script !== undefined && unspaced.has(script)
            ? formsOf(script)?.near(run.slice(at, at + unspacedKeyLength))
            : undefined;
        if (anchors?.some(({ stem }) => run.startsWith(stem, at) || stem.startsWith(run.slice(at)))) return true;
      }
    }
    return false;
  };
  return (original) => {
    let text = invisible.test(original) ? original.replace(invisibles, '') : original;
    if (compatible.test(text)) text = text.normalize('NFKC');
    const words = text.match(latinWords);
    if (words && hasLatinName(words)) return true;
    if ((words?.length ?? 0) * signsPerCapital < text.length && hasSmallName(text)) return true;
    return beyondLatin.test(text) && (hasOtherName(text) || hasUnspacedName(text));
  };
}
