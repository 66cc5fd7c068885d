import { anyLanguage } from './endings.ts';
import type { FoundName, Reading } from './found-name.ts';
import { isFullKind, type Anchor, type NameForms } from './name-forms.ts';
import { scriptOf, unspaced, type Script } from './script.ts';

/** Text without what may stand between the parts of a name, and the way back to the folded text. */
type Squeezed = { readonly text: string; readonly from: readonly number[] };

const separator = /[ \n·=\-.。]/;

function squeeze(text: string): Squeezed {
  let result = '';
  const from: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (separator.test(sign)) continue;
    result += sign;
    from.push(at);
  }
  from.push(text.length);
  return { text: result, from };
}

const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30fe && code !== 0x30fb;

/** Katakana that goes on without a dot is another, longer word. */
function isWholeWord(folded: string, start: number, end: number): boolean {
  const breaksBefore = !isKatakana(folded.charCodeAt(start)) || !isKatakana(folded.charCodeAt(start - 1));
  const breaksAfter = !isKatakana(folded.charCodeAt(end - 1)) || !isKatakana(folded.charCodeAt(end));
  return breaksBefore && breaksAfter;
}

const paragraph = /\n *\n/;
const keyLength = 2;

/** Full names before everything else; each person once. */
function readingsOf({ forms }: Anchor): readonly Reading[] {
  const hasFull = forms.some((form) => isFullKind(form.kind));
  const strongest = forms.filter((form) => isFullKind(form.kind) === hasFull);
  return [
    ...new Map(
      strongest.map(({ person, kind }): [number, Reading] => [person, { person, kind, languages: anyLanguage }]),
    ).values(),
  ];
}

/** Every name in scripts that are written without spaces, in order, longest first where several fit. */
export function findUnspaced(folded: string, formsOf: (script: Script) => NameForms | undefined): readonly FoundName[] {
  const found: FoundName[] = [];
  const squeezed = squeeze(folded);
  for (let at = 0; at < squeezed.text.length; at += 1) {
    const script = scriptOf(squeezed.text.charCodeAt(at));
    if (script === undefined || !unspaced.has(script)) continue;
    const forms = formsOf(script);
    if (!forms) continue;
    const start = squeezed.from[at] ?? 0;
    const endOf = (text: string): number => (squeezed.from[at + text.length - 1] ?? 0) + 1;
    const fits = ({ stem }: Anchor): boolean =>
      squeezed.text.startsWith(stem, at) &&
      !paragraph.test(folded.slice(start, endOf(stem))) &&
      isWholeWord(folded, start, endOf(stem));
    const options = forms.near(squeezed.text.slice(at, at + keyLength)).filter(fits);
    if (options.length === 0) continue;
    const longest = options.reduce((best, option) => (option.stem.length > best.stem.length ? option : best));
    found.push({
      start,
      end: endOf(longest.stem),
      script,
      firstToken: -1,
      lastToken: -1,
      readings: readingsOf(longest),
      lower: false,
    });
    at += longest.stem.length - 1;
  }
  return found;
}
