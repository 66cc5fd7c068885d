import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { optionsMessagesFor } from '../../lib/core/wording/options-messages.ts';
import { SiteList } from './SiteList.tsx';

let hosts: readonly string[] = [];
function Sample({ first }: { readonly first: readonly string[] }) {
  const [list, setList] = useState(first);
  hosts = list;
  return <SiteList hosts={list} heading="Sites" empty="None." words={optionsMessagesFor('en')} onChange={setList} />;
}

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});

const field = (): HTMLInputElement => root.querySelector('input') as HTMLInputElement;
const problem = (): string | null | undefined => root.querySelector('[role="alert"]')?.textContent;

function start(first: readonly string[] = []): void {
  void act(() => render(<Sample first={first} key={first.join()} />, root));
}

function add(typed: string): void {
  void act(() => {
    field().value = typed;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  void act(
    () => void root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
}

it('adds the host of whatever address is typed, and empties the field for the next', () => {
  start();
  add('https://www.News.example/article?x');
  expect(hosts).toEqual(['news.example']);
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
});

it('writes hosts in other scripts as documents tell them', () => {
  start();
  add('bücher.example');
  expect(hosts).toEqual(['xn--bcher-kva.example']);
});

it('says what is wrong, keeps what was typed, and says it to screen readers too', () => {
  start(['news.example']);
  add('-a.example');
  expect(problem()).toContain('not a site’s address');
  expect(field().value).toBe('-a.example');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().getAttribute('aria-describedby')).toBe(root.querySelector('[role="alert"]')?.id);
  add('ex*mple.com');
  expect(problem()).toContain('A star can only stand in front');
  add('sub.news.example');
  expect(problem()).toBe('sub.news.example is already in the list.');
  expect(hosts).toEqual(['news.example']);
});

it('removes a host, and the focus does not fall out of the page', () => {
  start(['a.example', 'b.example']);
  void act(() => root.querySelector<HTMLElement>('[aria-label="Remove a.example"]')?.click());
  expect(hosts).toEqual(['b.example']);
  expect(document.activeElement).toBe(field());
});
