import { describe, expect, it } from 'vitest';
import { id } from '../../../tests/fictitious-people.ts';
import { addRefusal, dropRefusal, mostRefusals, refusalAt, refusedAt, type Refusal } from './refusal.ts';

const ada = id('ada-quill');
const bo = id('bo-lind');

const refuse = (scope: Refusal['scope'], address: string, person = ada): Refusal => {
  const made = refusalAt(person, scope, address);
  if (!made) throw new Error(`no refusal at ${address}`);
  return made;
};

describe('a refusal', () => {
  it('on a page holds there, wherever on it one is, and nowhere else', () => {
    const list = [refuse('page', 'https://news.example/a?p=1#top')];
    expect([...refusedAt(list, 'https://news.example/a?p=1#end')]).toEqual([ada]);
    expect(refusedAt(list, 'https://news.example/a?p=2').size).toBe(0);
    expect(refusedAt(list, 'https://news.example/b').size).toBe(0);
  });

  it('on a site holds on its subdomains, and on no neighbour', () => {
    const list = [refuse('site', 'https://www.news.example/a')];
    expect(list[0]?.where).toBe('news.example');
    expect(refusedAt(list, 'https://sport.news.example/').has(ada)).toBe(true);
    expect(refusedAt(list, 'https://badnews.example/').has(ada)).toBe(false);
  });

  it('knows a host from what stands around it', () => {
    const sites = ['http://user@news.example:8080/x', 'https://[::1]:80/', 'https://news.example?a@b.example/'];
    expect(sites.map((address) => refuse('site', address).where)).toEqual(['news.example', '[::1]', 'news.example']);
  });

  it('is about one person', () => {
    expect(refusedAt([refuse('site', 'https://news.example/')], 'https://news.example/').has(bo)).toBe(false);
  });

  it('needs a page, and for a site a host', () => {
    expect(refusalAt(ada, 'page', 'about:blank')).toBeUndefined();
    expect(refusalAt(ada, 'page', 'no address')).toBeUndefined();
    expect(refusalAt(ada, 'site', 'file:///a.html')).toBeUndefined();
    expect(refusalAt(ada, 'page', 'file:///a.html')?.where).toBe('file:///a.html');
  });
});

describe('the list', () => {
  it('takes one back as it was added', () => {
    const before = [refuse('page', 'https://news.example/a')];
    const one = refuse('site', 'https://news.example/', bo);
    expect(dropRefusal(addRefusal(before, one), one)).toEqual(before);
  });

  it('holds each once, and lets the oldest go when it is full', () => {
    const pages = Array.from({ length: mostRefusals + 1 }, (_, page) => refuse('page', `https://news.example/${page}`));
    const list = [...pages, ...pages.slice(-1)].reduce(addRefusal, [] as readonly Refusal[]);
    expect(list).toEqual(pages.slice(1));
  });
});
