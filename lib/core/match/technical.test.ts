import { expect, test } from 'vitest';
import { isTechnical } from './technical.ts';

const inside = (text: string, name: string): boolean => {
  const start = text.indexOf(name);
  return isTechnical(text, start, start + name.length);
};

test.each([
  ['mail zuckerberg@meta.example now', 'zuckerberg'],
  ['see https://x.example/mark-zuckerberg/a', 'zuckerberg'],
  ['see www.zuckerberg.example', 'zuckerberg'],
  ['facebook.com/zuckerberg', 'zuckerberg'],
  ['ping @mosseri there', 'mosseri'],
  ['trending: #Zuckerberg', 'Zuckerberg'],
  ['话题#扎克伯格', '扎克伯格'],
  ['user_zuckerberg = 1', 'zuckerberg'],
  ['call zuckerberg() first', 'zuckerberg'],
  ['open zuckerberg.jpg', 'zuckerberg'],
  ["import { Mosseri } from './x'", 'Mosseri'],
])('%s', (text, name) => {
  expect(inside(text, name)).toBe(true);
});

test.each([
  ['said.Zuckerberg left', 'Zuckerberg'],
  ['Zuckerberg/Musk', 'Zuckerberg'],
  ['(Zuckerberg)', 'Zuckerberg'],
  ['М.Цукерберг', 'Цукерберг'],
  ['[Zuckerberg](https://x.example)', 'Zuckerberg'],
  ['Zuckerberg’s', 'Zuckerberg'],
])('%s names somebody', (text, name) => {
  expect(inside(text, name)).toBe(false);
});
