import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { id } from '../../tests/fictitious-people.ts';
import type { Refusal } from '../../lib/core/model/refusal.ts';
import { optionsMessagesFor } from '../../lib/core/wording/options-messages.ts';
import { RefusalList } from './RefusalList.tsx';

const all: readonly Refusal[] = [
  { person: id('ada-quill'), scope: 'page', where: 'https://www.news.example/a?b' },
  { person: id('bo-lind'), scope: 'site', where: 'sport.example' },
];

let left: readonly Refusal[] = [];
function Sample({ first }: { readonly first: readonly Refusal[] }) {
  const [list, setList] = useState(first);
  left = list;
  const names = new Map([[id('ada-quill'), 'Ada Q. Quill']]);
  return (
    <RefusalList
      refusals={list}
      nameOf={(person) => names.get(person)}
      words={optionsMessagesFor('en')}
      onChange={setList}
    />
  );
}

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});

const show = (first: readonly Refusal[]): void => void act(() => render(<Sample first={first} />, root));
const rows = (): readonly (string | null)[] => [...root.querySelectorAll('li')].map(({ textContent }) => textContent);

it('tells who and where, the newest first, with the name the dataset has', () => {
  show(all);
  expect(rows()).toEqual(['Bo Lind anywhere on sport.example', 'Ada Q. Quill on the page news.example/a?b']);
});

it('takes one back, and the focus stays in the list', () => {
  show(all);
  void act(() => root.querySelector<HTMLElement>('[aria-label^="Mark Bo Lind again"]')?.click());
  expect(left).toEqual(all.slice(0, 1));
  expect(document.activeElement).toBe(root.querySelector('h2'));
});

it('is not there when nobody was refused', () => {
  show([]);
  expect(root.textContent).toBe('');
});
