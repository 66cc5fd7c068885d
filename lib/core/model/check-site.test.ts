import { describe, expect, it } from 'vitest';
import { checkSite } from './check-site.ts';

describe('a site that is typed', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  WWW.Example.com ', 'example.com'],
    ['https://news.example.co.uk/2023/a?b#c', 'news.example.co.uk'],
    ['*.example.com', 'example.com'],
    ['*://*.example.com/*', 'example.com'],
    ['https://example.com/*', 'example.com'],
    ['localhost:8080', 'localhost'],
    ['bücher.example', 'bücher.example'],
  ])('%s is %s', (typed, host) => {
    expect(checkSite(typed)).toEqual({ ok: true, value: host });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['*', 'wildcard'],
    ['exam*le.com', 'wildcard'],
    ['*.com*', 'wildcard'],
    ['chrome://extensions', 'not-web'],
    ['file:///home/a', 'not-web'],
    ['about:blank', 'not-web'],
    ['a.example, b.example', 'many'],
    ['two words', 'many'],
    ['http://', 'no-site'],
    ['-a.example', 'no-site'],
    ['a..example', 'no-site'],
  ])('%s is refused as %s', (typed, problem) => {
    expect(checkSite(typed)).toEqual({ ok: false, error: problem });
  });
});
