import { expect, test } from 'vitest';
import { sentenceAround, splitSentences } from './sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());

test('abbreviations, initials and decimals end no sentence', () => {
  expect(split('mr. levy left. m. klein stayed at 3.5 percent. e. zuckerberg too.')).toEqual([
    'mr. levy left.',
    'm. klein stayed at 3.5 percent.',
    'e. zuckerberg too.',
  ]);
});

test('headlines end at the line, wrapped prose does not', () => {
  expect(split('levy leaves\n\nthe vice president goes.')).toEqual(['levy leaves', 'the vice president goes.']);
  const wrapped = 'the vice president in charge of business messaging at the company is\nleaving in may.';
  expect(split(wrapped)).toEqual([wrapped]);
});

test('full stops of other scripts', () => {
  expect(split('発表した。氏は述べた。')).toHaveLength(2);
  expect(split('घोषणा की। उसने कहा।')).toHaveLength(2);
});

test('a name broken over two lines keeps both sides', () => {
  const text = 'said chris\ncox of meta.';
  const start = text.indexOf('chris');
  expect(sentenceAround(splitSentences(text), { start, end: start + 9 })).toEqual({ start: 0, end: text.length });
});
