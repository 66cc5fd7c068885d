import { describe, expect, test } from 'vitest';
import { foldText, foldWord, originalSpan } from './fold.ts';

describe('folding', () => {
  test.each([
    ['accents and case', 'OLIVÁN', 'olivan'],
    ['letters that do not decompose', 'Łukasz Øst Weiß', 'lukasz ost weiss'],
    ['dotted and dotless i', 'İSTANBUL ılık', 'istanbul ilik'],
    ['typographic apostrophes', 'D’Angelo Dʼx', "d'angelo d'x"],
    ['no-break spaces', 'M.\u00a0Levy\u202fx', 'm. levy x'],
    ['soft hyphens and zero-width signs', 'Zucker\u00adberg\u200b', 'zuckerberg'],
    ['Greek without tonos, with final sigma', 'Λεκούν ός', 'λεκουν οσ'],
    ['Cyrillic ё and й', 'Шрёпфер Дай', 'шрепфер даи'],
    ['Arabic points, tatweel, hamza, Persian letters', 'مـارْك أ ک ی', 'مارك ا ك ي'],
    ['Hebrew points and geresh', 'צוּקֶר ת׳יל', "צוקר ת'יל"],
    ['Devanagari nukta in both encodings', 'ज़ ज\u093c', 'ज ज'],
    ['half-width kana', 'ﾏｰｸ･ｻﾞ', 'マーク·ザ'],
    ['Hangul taken apart', '저커버그'.normalize('NFD'), '저커버그'],
    ['Georgian capitals', 'ᲛᲐᲠᲙ', 'მარკ'],
    ['footnote signs', 'Levy¹ Meta™', 'levy  meta '],
  ])('%s', (_, text, folded) => {
    expect(foldWord(text)).toBe(folded);
  });

  test('composed and decomposed text fold alike', () => {
    for (const text of ['Oliván', 'Škoda', 'ガ', 'Λεκούν', 'й']) {
      expect(foldWord(text.normalize('NFD'))).toBe(foldWord(text.normalize('NFC')));
    }
  });

  test('the way back gives the original letters and leaves invisible signs at the end outside', () => {
    const original = '« Joe\u0308lle\u00ad Pine\u00adau\u200b »';
    const folded = foldText(original);
    const start = folded.text.indexOf('joelle');
    const end = folded.text.indexOf('pineau') + 'pineau'.length;
    const span = originalSpan(original, folded, { start, end });
    expect(original.slice(span.start, span.end)).toBe('Joe\u0308lle\u00ad Pine\u00adau');
  });

  test('an accent on the last letter belongs to the span', () => {
    const original = 'Béjare\u0301!';
    const folded = foldText(original);
    const span = originalSpan(original, folded, { start: 0, end: 6 });
    expect(original.slice(span.start, span.end)).toBe('Béjare\u0301');
  });
});
