import { foldWord } from './fold.ts';
import { formMarks, type NameIndex } from './name-index.ts';
import { cased, unspaced, type Script } from './script.ts';

/**
 * What a page is first looked over with. It may say "perhaps" where nobody is named, and must never say "no" where
 * somebody is: a test holds it against the reader itself.
 */
export type ScoutIndex = {
  /** Source of one expression over how names begin, for Latin text. */
  readonly latin: string;
  /** Surnames that mean their bearer even in small letters, separated by `|`. */
  readonly lower: string;
  /**
   * Last parts of names in Latin letters, folded, separated by spaces. Each is followed by what must stand near:
   * nothing for one that needs nobody else, else `:` and the first letters of the given names.
   */
  readonly stems: string;
  /** By script, the source of an expression over how names begin in it. */
  readonly scripts: Readonly<Record<Script, string>>;
};

type Form = { readonly mark: string; readonly parts: readonly string[] };

const marks = Object.values(formMarks).filter((mark) => mark !== '');

function formsOf(index: NameIndex, script: Script): readonly Form[] {
  const separator = unspaced.has(script) ? '·' : ' ';
  return (index.scripts[script] ?? '').split('\n').flatMap((line) =>
    (line.split('\t')[1] ?? '')
      .split('|')
      .filter((text) => text !== '')
      .map((text) => {
        const mark = marks.find((candidate) => text.startsWith(candidate)) ?? '';
        return { mark, parts: text.slice(mark.length).split(separator) };
      }),
  );
}

/** Forms that can be sure without a full name somewhere on the page. */
const standsAlone: ReadonlySet<string> = new Set([
  formMarks.soleSurname,
  formMarks.unmistakableSurname,
  formMarks.nickname,
]);

export function compileScout(index: NameIndex): ScoutIndex {
  const latin = formsOf(index, 'Latn');
  const lower = latin.filter(
    ({ mark, parts }) => standsAlone.has(mark) && parts.length === 1 && lastOf(parts).length >= lowerLength,
  );
  const others = Object.keys(index.scripts).filter((script) => script !== 'Latn');
  return {
    latin: latinSource([...new Set(latin.map(({ parts }) => lastOf(parts)))]),
    lower: [...new Set(lower.map(({ parts }) => lastOf(parts)))].toSorted().join('|'),
    stems: packStems(latin),
    scripts: Object.fromEntries(others.map((script) => [script, scriptSource(formsOf(index, script), script)])),
  };
}

/** A shorter word in small letters is too often a word. */
const lowerLength = 6;

const lastOf = (parts: readonly string[]): string => parts.at(-1) ?? '';

function packStems(forms: readonly Form[]): string {
  const givens = new Map<string, Set<string> | 'alone'>();
  for (const { mark, parts } of forms) {
    const stem = lastOf(parts);
    const known = givens.get(stem);
    if (known === 'alone') continue;
    if (standsAlone.has(mark)) {
      givens.set(stem, 'alone');
      continue;
    }
    const letters = known ?? new Set<string>();
    // Only a full name, found on the page, makes surnames of this kind mean anybody.
    if (parts.length > 1) for (const part of parts.slice(0, -1)) letters.add(part[0] ?? '');
    givens.set(stem, letters);
  }
  return [...givens]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, letters]) => (letters === 'alone' ? stem : `${stem}:${[...letters].toSorted().join('')}`))
    .join(' ');
}

/** Letters that are no ASCII, and signs that may stand unseen inside a word. */
export const foreignLetters =
  '\\xad\\xc0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff\\u200b-\\u200d\\u2060\\ufeff\\uff21-\\uff5a';

const eitherCase = (letter: string): string => letter + letter.toUpperCase();

/** First letter capital, second and third in either case; a foreign letter among them passes, and is looked at closely. */
function latinSource(stems: readonly string[]): string {
  const tree = new Map<string, Map<string, Set<string>>>();
  for (const stem of stems) {
    const [first = '', second = '', third = ''] = stem;
    const seconds = tree.get(first) ?? new Map<string, Set<string>>();
    tree.set(first, seconds.set(second, (seconds.get(second) ?? new Set<string>()).add(third)));
  }
  const branches = [...tree].toSorted(byKey).map(([first, seconds]) => {
    const inner = [...seconds].toSorted(byKey).map(([second, thirds]) => {
      const ends = thirds.has('') ? '' : `[${[...thirds].map(eitherCase).join('')}]`;
      return `[${eitherCase(second)}]${ends}`;
    });
    return `${first.toUpperCase()}(?:${inner.join('|')})`;
  });
  const foreign = `[A-Z][a-z]?[${foreignLetters}]|[${foreignLetters}]`;
  return `(?:${branches.join('|')}|${foreign})[a-zA-Z${foreignLetters}]*`;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Signs of a script that fold to the same, so that the expression can run over text that is not folded. */
function variantsIn(letters: ReadonlySet<string>): ReadonlyMap<string, string> {
  const variants = new Map<string, string>();
  for (let code = 0x2b0; code < 0xffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const sign = String.fromCharCode(code);
    const folded = foldWord(sign);
    const first = folded[0];
    if (first !== undefined && letters.has(first)) variants.set(first, (variants.get(first) ?? '') + sign);
  }
  return variants;
}

/** Marks and joiners that folding drops, and that writers may set between any two signs. */
const droppable = '[\\u00ad\\u0300-\\u036f\\u0591-\\u05c7\\u0640\\u064b-\\u065f\\u0670\\u200b-\\u200d\\u2060\\ufeff]*';

/** How names begin in a script: the first signs of their first unspaced stretch, or of their last part. */
function scriptSource(forms: readonly Form[], script: Script): string {
  const whole = unspaced.has(script);
  const length = whole ? 2 : 3;
  const beginnings = new Set(forms.map(({ parts }) => (whole ? parts.join('') : lastOf(parts)).slice(0, length)));
  const variants = variantsIn(new Set([...beginnings].join('')));
  const needsCapital = cased.has(script);
  const classOf = (letter: string, isFirst: boolean): string => {
    const all = variants.get(letter) ?? letter;
    const capitals = [...all].filter((sign) => sign === sign.toUpperCase() && sign !== sign.toLowerCase()).join('');
    const signs = isFirst && needsCapital && capitals !== '' ? capitals : all;
    return signs.length === 1 ? signs : `[${signs}]`;
  };
  const between = whole ? `[\\s·・･‧•=＝.\\-]*${droppable}` : droppable;
  return [...beginnings]
    .filter((text) => text !== '')
    .toSorted()
    .map((text) => [...text].map((letter, at) => classOf(letter, at === 0)).join(between))
    .join('|');
}
