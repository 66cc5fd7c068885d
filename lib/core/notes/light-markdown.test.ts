import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline, parseLightMarkdown, type Block, type Inline } from './light-markdown.ts';

const plain = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

const textOf = (block: Block): string => {
  if (block.kind === 'code') return block.text;
  return ('items' in block ? block.items : block.lines).map(plain).join('\n');
};

describe('inline', () => {
  it('knows bold, italic, code and links', () => {
    expect(parseInline('a **b** *c* _d_ `e` [f](https://f.example/x) https://g.example/y.')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'd' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'e' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'f', address: 'https://f.example/x' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'https://g.example/y', address: 'https://g.example/y' },
      { kind: 'text', text: '.' },
    ]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>)',
    '[x](//evil.example)',
    '[x](chrome://settings)',
    '<a href="javascript:1">x</a>',
    'snake_case_name',
    '2 * 3 * 4',
  ])('%s stays text', (text) => {
    expect(parseInline(text)).toEqual([{ kind: 'text', text }]);
  });
});

describe('blocks', () => {
  it('knows headings, lists, quotes and code', () => {
    const kinds = parseLightMarkdown('# h\ntext\nmore\n\n- a\n- b\n1. c\n> q\n```\n**x**\n```\nend').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['heading', 'paragraph', 'bullets', 'numbers', 'quote', 'code', 'paragraph']);
  });

  it('code is left as it is, also when nobody closes it', () => {
    expect(parseLightMarkdown('```\n**x**\n<b>')).toEqual([{ kind: 'code', text: '**x**\n<b>' }]);
  });
});

describe('for any text', () => {
  it('every link leads to the web, and no word is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const blocks = parseLightMarkdown(text);
        const inlines = blocks
          .flatMap((block) => (block.kind === 'code' ? [] : 'items' in block ? block.items : block.lines))
          .flat();
        const addresses = inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.address] : []));
        expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
        const letters = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, '');
        const isPlain = !/[`[\]]|^\s*\d/m.test(text);
        expect(isPlain ? letters(blocks.map(textOf).join('')) : '').toBe(isPlain ? letters(text) : '');
      }),
    );
  });

  it('long runs of marks are not slow', () => {
    const began = performance.now();
    for (const mark of ['*', '_', '`', '[', 'https://', '**a', '[a](https://']) parseLightMarkdown(mark.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
