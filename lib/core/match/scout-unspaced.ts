import { foldWord } from './fold.ts';
import type { Eye, Found } from './scout.ts';
import { scriptOf, unspaced } from './script.ts';
import { isLoneForm } from './strong-place.ts';
import { isFullKind } from './name-forms.ts';

/** What may stand between the signs of a name, and tone marks that folding drops. */
const between = '\u0e47-\u0e4e·・･•‧=＝.。．\\s-';
const joints = new RegExp(`[${between}]`, 'g');
/** Signs that folding turns into others: a text with one of them is folded first. */
const unfolded = /[\u3099\u309a\uf900-\ufaff\uff66-\uff9f]/;
/** Thai, kana, Chinese characters and spaces are mostly their own folded forms. */
const isFolded = /^[\u0e01-\u0e30\u0e40-\u0e46\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff]*$/;
/** No name and what stands inside it is longer, in UTF-16 units. */
const longestName = 32;

const pairsOf = new WeakMap<Eye, RegExp>();

/** One class for each of two places: an engine goes through a text by them several times faster than a loop that asks a filter. */
function pairExpression(eye: Eye): RegExp {
  let expression = pairsOf.get(eye);
  if (!expression) {
    const [first = '', second = ''] = eye.pairs.split(' ');
    // Thai am is folded into two signs.
    pairsOf.set(eye, (expression = new RegExp(`[${first}](?=[${between}]*[${second}\u0e33])`, 'g')));
  }
  return expression;
}

/** Looks at each place where signs follow each other as they do in somebody's name. */
export function lookAtUnspaced(eye: Eye, original: string, found: Found): void {
  const isHard = unfolded.test(original);
  // Folding moves offsets by a few signs; what is wanted is the node.
  const text = isHard ? foldWord(original) : original;
  for (const { index } of text.matchAll(pairExpression(eye))) {
    const near = text.slice(index, index + longestName).replaceAll(joints, '');
    const stretch = isFolded.test(near) ? near : foldWord(near);
    const script = scriptOf(stretch.charCodeAt(0));
    if (script === undefined || !unspaced.has(script)) continue;
    const forms = eye.formsOf(script)?.alike(stretch, (stem) => stretch.startsWith(stem)) ?? [];
    if (forms.length === 0) continue;
    const isStrong = forms.some((form) => isFullKind(form.kind) || isLoneForm(form));
    (isStrong ? found.strong : found.weak).push(index);
  }
}
