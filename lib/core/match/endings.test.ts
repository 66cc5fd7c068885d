import { describe, expect, test } from 'vitest';
import { anyLanguage, endingLanguages, isClitic, isKoreanParticle, languageMask } from './endings.ts';
import { foldWord } from './fold.ts';

const fits = (stem: string, word: string, lang: string): boolean => {
  const script = /[а-яіїєј]/i.test(stem) ? 'Cyrl' : 'Latn';
  return (endingLanguages(foldWord(stem), foldWord(word), script) & languageMask(lang)) !== 0;
};

describe('inflected forms', () => {
  test.each([
    ['pl', 'Zuckerberg', 'Zuckerberga Zuckerbergowi Zuckerbergiem Zuckerbergu'],
    ['pl', 'Mosseri', 'Mosseriego Mosseriemu Mosserim'],
    ['cs', 'Zuckerberg', 'Zuckerberga Zuckerbergovi Zuckerbergem Zuckerbergův Zuckerbergova Zuckerbergově'],
    ['cs', 'Sandberg', 'Sandbergová Sandbergové Sandbergovou'],
    ['sk', 'Sandberg', 'Sandbergovej Sandbergovú'],
    ['hr', 'Mosseri', 'Mosserija Mosseriju Mosserijem'],
    ['lt', 'Zuckerberg', 'Zuckerbergas Zuckerbergo Zuckerbergui Zuckerbergą'],
    ['lv', 'Zakerberg', 'Zakerbergs Zakerberga Zakerbergam Zakerbergu'],
    ['et', 'Zuckerberg', 'Zuckerbergi Zuckerbergile Zuckerbergiga'],
    ['fi', 'Zuckerberg', 'Zuckerbergin Zuckerbergia Zuckerbergille Zuckerbergillä Zuckerbergiinkin'],
    ['hu', 'Zuckerberg', 'Zuckerberget Zuckerbergnek Zuckerberggel Zuckerbergtől Zuckerbergről'],
    ['tr', 'Zuckerberg', 'Zuckerbergin Zuckerbergden'],
    ['sq', 'Zuckerberg', 'Zuckerbergu Zuckerbergut'],
    ['de', 'LeCun', 'LeCuns'],
    ['ru', 'Цукерберг', 'Цукерберга Цукербергу Цукербергом Цукерберге'],
    ['ru', 'Тиль', 'Тиля Тилю Тилем Тиле'],
    ['uk', 'Цукерберг', 'Цукербергові Цукербергом Цукерберзі'],
    ['sr', 'Мосери', 'Мосерија Мосерију'],
    ['kk', 'Цукерберг', 'Цукербергтің Цукербергке'],
    ['mn', 'Зукерберг', 'Зукербергийн Зукербергийг'],
  ])('%s: %s', (lang, stem, words) => {
    expect(words.split(' ').filter((word) => !fits(stem, word, lang))).toEqual([]);
  });

  test.each([
    ['en', 'Martin', 'Martini Martina Martino Martinez Martins'],
    ['en', 'Rosen', 'Rosenberg Rosens'],
    ['de', 'Klein', 'Kleine Kleiner Kleinert'],
    ['fr', 'Cox', 'Coxe Coxon'],
    ['pl', 'Klein', 'Kleinert Kleinberg'],
    ['ru', 'Кляйн', 'Кляйнман'],
  ])('%s: other words stay other words: %s', (lang, stem, words) => {
    expect(words.split(' ').filter((word) => fits(stem, word, lang))).toEqual([]);
  });

  test('the stem itself is a form in every language', () => {
    expect(endingLanguages('levy', 'levy', 'Latn')).toBe(anyLanguage);
  });

  test('particles joined to a name are told from letters of another word', () => {
    expect(['ל', 'ו', 'וש', 'כש'].every((letters) => isClitic(letters, 'Hebr'))).toBe(true);
    expect(['و', 'ل', 'وب'].every((letters) => isClitic(letters, 'Arab'))).toBe(true);
    expect(isClitic('אב', 'Hebr')).toBe(false);
    expect(['는', '에게', '의'].every(isKoreanParticle)).toBe(true);
    expect(isKoreanParticle('재단')).toBe(false);
  });
});
