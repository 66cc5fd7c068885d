/**
 * Folding makes every way to write a name look the same: case, accents, Unicode normal forms, apostrophes, spaces,
 * invisible characters, optional vowel points. A folded text keeps the way back to the text it came from.
 */
export type Folded = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the original it came from; one more entry at the end. Absent when identical. */
  readonly from?: Int32Array;
};

/** Offsets into a text, in UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Letters that Unicode does not decompose, and signs that writers swap freely. */
const swaps: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ə: 'e',
  ŋ: 'n',
  ґ: 'г',
  ς: 'σ',
  և: 'եւ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '׳': "'",
  ʻ: "'",
  '＇': "'",
  '‐': '-',
  '‑': '-',
  '־': '-',
  '﹣': '-',
  '－': '-',
  '・': '·',
  '•': '·',
  '‧': '·',
  '･': '·',
  '．': '.',
  '＝': '=',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ے: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ۇ: 'و',
  ർ: 'ര്',
  ൻ: 'ന്',
  ൺ: 'ണ്',
  ൽ: 'ല്',
  ൾ: 'ള്',
  ൿ: 'ക്',
};

/** Soft hyphen, zero-width characters, direction marks, combining accents, Hebrew points, Arabic vowel signs and tatweel,
 * nuktas, Thai tone marks, Armenian emphasis marks, variation selectors. */
const dropped = new RegExp(
  '[' +
    '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069' +
    '\\ufeff\\ufe00-\\ufe0f\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5' +
    '\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c' +
    '\\u0e47-\\u0e4e\\u055a-\\u055f' +
    ']',
);

/** Everything outside plain printable ASCII and line breaks needs a closer look. */
const special = /[^\n\x20-\x7e]/;

const known = new Map<string, string>();

function foldSpecial(sign: string): string {
  const seen = known.get(sign);
  if (seen !== undefined) return seen;
  const folded = computeFold(sign);
  known.set(sign, folded);
  return folded;
}

function computeFold(sign: string): string {
  if (dropped.test(sign)) return '';
  if (sign === '\r') return '';
  if (sign === '\u2028' || sign === '\u2029' || sign === '\u0085') return '\n';
  if (/\s/.test(sign)) return ' ';
  const code = sign.charCodeAt(0);
  // Georgian capitals (Mtavruli) have no ordinary case mapping in older engines.
  if (code >= 0x1c90 && code <= 0x1cbf) return String.fromCharCode(code - 0x1c90 + 0x10d0);
  const lower = sign.toLowerCase();
  // Footnote signs and marks of trade hang on a word without being part of it.
  if (/[\u00b2\u00b3\u00b9\u2070-\u2094\u2120\u2122\u00ae\u00a9]/.test(sign)) return ' ';
  const direct = swaps[lower] ?? swaps[sign];
  if (direct !== undefined) return direct;
  // Hangul and kana must stay composed; everything else is taken apart and loses its marks.
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3040 && code <= 0x30ff)) return sign;
  let result = '';
  for (const part of lower.normalize('NFKD').toLowerCase()) {
    if (!dropped.test(part)) result += swaps[part] ?? part;
  }
  return result;
}

const isLeadJamo = (code: number): boolean => code >= 0x1100 && code <= 0x1112;
const isVowelJamo = (code: number): boolean => code >= 0x1161 && code <= 0x1175;
const isTailJamo = (code: number): boolean => code >= 0x11a8 && code <= 0x11c2;
const isVoicing = (code: number): boolean => code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;

/** How many units from `at` on make one sign: decomposed Hangul, voiced kana and surrogate pairs belong together. */
function signLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code >= 0xd800 && code <= 0xdbff) return 2;
  if (isVoicing(next)) return 2;
  if (isLeadJamo(code) && isVowelJamo(next)) return isTailJamo(text.charCodeAt(at + 2)) ? 3 : 2;
  return 1;
}

/** Folds a text. Costs next to nothing when there is only plain ASCII in it. */
export function foldText(text: string): Folded {
  if (!special.test(text)) return { text: text.toLowerCase() };
  let folded = '';
  const from: number[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code < 0x7f && (code >= 0x20 || code === 0x0a)) {
      folded += text[at]?.toLowerCase() ?? '';
      from.push(at);
      at += 1;
      continue;
    }
    const length = signLength(text, at);
    const sign = length === 1 ? (text[at] ?? '') : text.slice(at, at + length).normalize('NFKC');
    const result = foldSpecial(sign);
    for (let unit = 0; unit < result.length; unit += 1) from.push(at);
    folded += result;
    at += length;
  }
  from.push(text.length);
  return { text: folded, from: Int32Array.from(from) };
}

/** Folds a short string when the way back does not matter. */
export const foldWord = (text: string): string => foldText(text).text;

const mark = /\p{M}/u;

/**
 * The stretch of `original` that a stretch of its folded text came from; `end` exclusive.
 * Accents on the last letter belong to it; invisible characters after it do not.
 */
export function originalSpan(original: string, folded: Folded, span: Span): Span {
  const { from } = folded;
  if (!from) return { start: span.start, end: span.end };
  const last = from[span.end - 1] ?? 0;
  let end = last + signLength(original, last);
  while (end < original.length && mark.test(original[end] ?? '')) end += 1;
  return { start: from[span.start] ?? 0, end };
}

// oxlint-disable-next-line no-misleading-character-class -- combining marks are what is dropped
const marks = /[\u0300-\u036f]/g;
const latinSwaps = /[łøđħßæœþðıəŋ]/g;

/**
 * Folds Latin letters, with whatever else stands between them unchanged: the engine's own work throughout, an order of
 * magnitude quicker than going sign by sign. The way back is lost.
 */
export const foldLatin = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(latinSwaps, (sign) => swaps[sign] ?? sign);
