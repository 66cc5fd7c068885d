import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { TabPanel, Tabs } from './Tabs.tsx';

const tabs = [
  { id: 'a', label: 'One' },
  { id: 'b', label: 'Two' },
  { id: 'c', label: 'Three' },
] as const;

function Sample() {
  const [chosen, choose] = useState<'a' | 'b' | 'c'>('a');
  return (
    <>
      <Tabs label="Views" tabs={tabs} chosen={chosen} onChoose={choose} />
      <TabPanel id={chosen}>{chosen}</TabPanel>
    </>
  );
}

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
  void act(() => render(<Sample />, root));
});

const chosen = (): string | null | undefined => root.querySelector('[aria-selected="true"]')?.textContent;
const press = (key: string): void => {
  const target = root.querySelector('[aria-selected="true"]');
  void act(() => void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
};

it('arrows move and wrap, Home and End jump, and the focus goes along', () => {
  const steps = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'x'].map((key) => {
    press(key);
    return chosen();
  });
  expect(steps).toEqual(['Two', 'Three', 'One', 'Three', 'One', 'Three', 'Three']);
  expect(document.activeElement?.textContent).toBe('Three');
});

it('is one stop for the Tab key', () => {
  const stops = (): readonly string[] =>
    [...root.querySelectorAll<HTMLElement>('[role="tab"]')]
      .filter(({ tabIndex }) => tabIndex === 0)
      .map(({ textContent }) => textContent ?? '');
  expect(stops()).toEqual(['One']);
  press('End');
  expect(stops()).toEqual(['Three']);
});

it('names the panel by its tab, and points at no panel that is not there', () => {
  press('ArrowRight');
  const panel = root.querySelector('[role="tabpanel"]');
  expect(panel?.getAttribute('aria-labelledby')).toBe(root.querySelector('[aria-selected="true"]')?.id);
  const pointed = [...root.querySelectorAll('[aria-controls]')].map((tab) => tab.getAttribute('aria-controls'));
  expect(pointed).toEqual([panel?.id]);
});
