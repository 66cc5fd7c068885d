import { anyLanguage } from './endings.ts';
import type { FoundName, Reading } from './found-name.ts';
import { isFullKind, type Form, type NameForms } from './name-forms.ts';
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

type Search = { readonly byStart: ReadonlyMap<string, readonly { readonly text: string; readonly form: Form }[]> };

const searches = new WeakMap<NameForms, Search>();

/** Forms by their first two signs, longest first. */
function searchOf(forms: NameForms): Search {
  const known = searches.get(forms);
  if (known) return known;
  const byStart = new Map<string, { text: string; form: Form }[]>();
  for (const form of forms.forms) {
    const text = form.parts.join('');
    if (text.length < 2) continue;
    const key = text.slice(0, 2);
    const same = byStart.get(key);
    if (same) same.push({ text, form });
    else byStart.set(key, [{ text, form }]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  const search = { byStart };
  searches.set(forms, search);
  return search;
}

const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30fe && code !== 0x30fb;

/** Katakana that goes on without a dot is another, longer word. */
function isWholeWord(folded: string, start: number, end: number): boolean {
  const breaksBefore = !isKatakana(folded.charCodeAt(start)) || !isKatakana(folded.charCodeAt(start - 1));
  const breaksAfter = !isKatakana(folded.charCodeAt(end - 1)) || !isKatakana(folded.charCodeAt(end));
  return breaksBefore && breaksAfter;
}

const readingOf = (form: Form): Reading => ({ person: form.person, kind: form.kind, languages: anyLanguage });

/** Every name in scripts that are written without spaces, in order, longest first where several fit. */
export function findUnspaced(folded: string, formsOf: (script: Script) => NameForms | undefined): readonly FoundName[] {
  const found: FoundName[] = [];
  const squeezed = squeeze(folded);
  for (let at = 0; at < squeezed.text.length; at += 1) {
    const script = scriptOf(squeezed.text.charCodeAt(at));
    if (script === undefined || !unspaced.has(script)) continue;
    const forms = formsOf(script);
    if (!forms) continue;
    const options = searchOf(forms).byStart.get(squeezed.text.slice(at, at + 2)) ?? [];
    const start = squeezed.from[at] ?? 0;
    const fitting = options.filter(({ text }) => {
      if (!squeezed.text.startsWith(text, at)) return false;
      const end = (squeezed.from[at + text.length - 1] ?? 0) + 1;
      return !/\n *\n/.test(folded.slice(start, end)) && isWholeWord(folded, start, end);
    });
    const longest = fitting[0];
    if (!longest) continue;
    const same = fitting.filter(
      ({ text, form }) =>
        text.length === longest.text.length && isFullKind(form.kind) === isFullKind(longest.form.kind),
    );
    const people = new Map(same.map(({ form }) => [form.person, readingOf(form)]));
    found.push({
      start,
      end: (squeezed.from[at + longest.text.length - 1] ?? 0) + 1,
      script,
      firstToken: -1,
      lastToken: -1,
      readings: [...people.values()],
      lower: false,
    });
    at += longest.text.length - 1;
  }
  return found;
}
