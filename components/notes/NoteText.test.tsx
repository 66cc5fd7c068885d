import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { NoteText } from './NoteText.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
});

const show = (text: string): void => render(<NoteText text={text} />, root);

it('draws light Markdown', () => {
  show('# Head\n**bold** and [a link](https://a.example/)\n\n- one\n- two');
  expect([...root.querySelectorAll('strong, a, li')].map(({ textContent }) => textContent)).toEqual([
    'Head',
    'bold',
    'a link',
    'one',
    'two',
  ]);
});

it.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '**<b onmouseover=alert(1)>x</b>**',
  '> <iframe src=x>',
])('%s stays text', (text) => {
  show(text);
  expect(root.querySelectorAll('img, script, a, b, iframe')).toHaveLength(0);
  expect(root.textContent).toBe(text.replaceAll(/\*\*|^> /g, ''));
});

it('links say nothing of where they were followed from, and open apart', () => {
  show('https://a.example/page');
  const link = root.querySelector('a');
  expect([link?.href, link?.target, link?.rel]).toEqual(['https://a.example/page', '_blank', 'noopener noreferrer']);
});
