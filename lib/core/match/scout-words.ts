import { foldLatin, foldWord } from './fold.ts';
import type { Form } from './name-forms.ts';
import type { FormKind } from './name-index.ts';
import type { Eye, Found } from './scout.ts';
import { scriptOf, unspaced } from './script.ts';
import { isStrongPlace } from './strong-place.ts';

/** A kind of words that names are looked for among. */
export type WordKind = {
  /** Global. */
  readonly words: RegExp;
  /** What a word of the kind is made of; two of them in a row are one word. */
  readonly letter: RegExp;
  readonly fold: (text: string) => string;
  readonly formsOf: (eye: Eye, folded: string) => readonly Form[];
};

const none: readonly Form[] = [];

/** Words with a capital, and what a hyphen joins to one: Dae-sung. */
export const latinWords: WordKind = {
  words: /[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff-][A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/g,
  letter: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/,
  fold: foldLatin,
  formsOf: (eye, folded) => eye.formsLike(folded.startsWith('-') ? folded.slice(1) : folded, 'Latn'),
};

/** Kinds that are also looked for in lower case, see `find-spaced.ts`. */
const smallKinds: ReadonlySet<FormKind> = new Set(['full', 'soleSurname', 'unmistakableSurname']);

/** Names in small letters count only when nobody else bears them. */
export const smallWords: WordKind = {
  words: /[a-z]{4,}/g,
  letter: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/,
  fold: (text) => text,
  formsOf: (eye, word) => {
    const forms = eye.formsLike(word, 'Latn');
    return forms.some(({ kind }) => smallKinds.has(kind)) ? forms : none;
  },
};

/** In scripts with capitals a word without one is rarely a name; a capital can only stand at a word's beginning. */
export const otherWords: WordKind = {
  words:
    /[\u0386-\u03ab\u0400-\u042f\u048a-\u052f\u0531-\u0556\u0590-\u0dff\u10a0-\u139f\u1c90-\u1cbf\u1f08-\u1fff\u1100-\u11ff\uac00-\ud7a3\uff21-\uff3a][\w\u0370-\u0dff\u10a0-\u139f\u1c90-\u1cbf\u1f00-\u1fff\u1100-\u11ff\uac00-\ud7a3\uff21-\uff5a]*/g,
  letter: /[\w\u0370-\u0dff\u10a0-\u139f\u1c90-\u1cbf\u1f00-\u1fff\u1100-\u11ff\uac00-\ud7a3\uff21-\uff5a]/,
  fold: foldWord,
  formsOf: (eye, folded) => formsOfOther(eye, folded),
};

/** Looks at each word that may be some name; returns how many words there were. */
export function lookAtWords(
  eye: Eye,
  { text, kind }: { readonly text: string; readonly kind: WordKind },
  found: Found,
): number {
  const all = text.match(kind.words);
  if (!all) return 0;
  // Pages repeat their words: each is folded and looked up once.
  const words = [...new Set(all)];
  const folded = foldAll(words, kind.fold);
  for (let at = 0; at < words.length; at += 1) {
    const forms = kind.formsOf(eye, folded[at] ?? '');
    const word = words[at] ?? '';
    if (forms.length === 0) continue;
    for (const place of placesOf(text, word, kind.letter))
      (isStrongPlace(forms, text, place) ? found.strong : found.weak).push(place);
  }
  return all.length;
}

/** Where the word stands by itself. */
function placesOf(text: string, word: string, letter: RegExp): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isPart =
      letter.test(text.charAt(at + word.length)) || (at > 0 && letter.test(text.charAt(at - 1)) && word[0] !== '-');
    if (!isPart) places.push(at);
  }
  return places;
}

const ascii = /^[\0-\x7f]*$/;

/** Many words are folded as one text, which is far quicker than one by one. */
function foldAll(words: readonly string[], fold: (text: string) => string): readonly string[] {
  const text = words.join('\n');
  if (ascii.test(text)) return text.toLowerCase().split('\n');
  const folded = fold(text).split('\n');
  // A sign that is folded to a line break is rare enough to go word by word.
  return folded.length === words.length ? folded : words.map(fold);
}

/** A geresh divides a word for the reader. Latin letters among Cyrillic ones are look-alikes, and looked at closely. */
function formsOfOther(eye: Eye, word: string): readonly Form[] {
  const own = scriptOf(word.charCodeAt(0));
  if (own === undefined || unspaced.has(own)) return none;
  // Two Latin letters in a row are a word of their own.
  if (lookAlikes.test(word)) return latinPieces.test(word) ? none : suspicious;
  return word.split(dividers).flatMap((piece) => eye.formsLike(piece, own));
}

/** Apostrophes, and punctuation that stands among the letters of its script. */
const dividers = /['\u037e\u0387\u055a-\u055f\u0589\u05be\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965]/;
const lookAlikes = /[a-z]/;
/** A Latin word that was joined to another script's. */
const latinPieces = /^.?[a-z]{2}|[a-z]{3}/;
const suspicious: readonly Form[] = [{ person: -1, kind: 'soleSurname', parts: [''] }];
