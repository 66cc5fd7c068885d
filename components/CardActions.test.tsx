import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { day, person, role, sources } from '../tests/fictitious-people.ts';
import { buildCard } from '../lib/core/card/build-card.ts';
import { messagesFor } from '../lib/core/wording/messages.ts';
import { CardActionRow, type CardActions } from './CardActions.tsx';
import { Parting } from './Parting.tsx';

const messages = messagesFor('en');
const ada = person({ name: 'Ada Quill', roles: [role({ title: 'Chief', start: '2020', end: 'as of 2026-06' })] });
const common = { people: new Map(), sources, posts: [], language: 'en', today: day('2026-11-24') } as const;
const card = buildCard({ ...common, person: ada });

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (actions: CardActions): void =>
  void act(() => render(<CardActionRow card={card} messages={messages} actions={actions} />, root));
const named = (name: string): HTMLElement | undefined =>
  [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
const answer = (): string | null | undefined => root.querySelector('[role="status"]')?.textContent;

describe('the row', () => {
  it('offers what there is, and nothing else', () => {
    show({ refuse: () => undefined });
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Not this person']);
  });

  it('says whether the card is kept open', () => {
    const toggle = vi.fn<() => void>();
    show({ pin: { isOn: false, toggle } });
    expect(named('Keep open')?.getAttribute('aria-pressed')).toBe('false');
    named('Keep open')?.click();
    expect(toggle).toHaveBeenCalledOnce();
    show({ pin: { isOn: true, toggle } });
    expect(named('Keep open')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('copies the citation, and says so', async () => {
    const copy = vi.fn<(text: string) => Promise<boolean>>(() => Promise.resolve(true));
    show({ copy });
    await act(async () => named('Copy with sources')?.click());
    expect(copy.mock.calls[0]?.[0]).toMatch(/^Ada Quill\n.*Chief[^]*\[1\] .*https?:/);
    expect(answer()).toBe('Copied, with sources.');
  });

  it('says when the browser did not copy', async () => {
    show({ copy: () => Promise.resolve(false) });
    await act(async () => named('Copy with sources')?.click());
    expect(answer()).toContain('Not copied');
  });

  it('says what went wrong elsewhere', () => {
    show({ refuse: () => undefined, problem: messages.settingsNotSaved });
    expect(answer()).toBe(messages.settingsNotSaved);
  });
});

describe('what is left of a card', () => {
  it('puts the focus on its undoing, described by what was done', () => {
    const onUndo = vi.fn<() => void>();
    const further = vi.fn<() => void>();
    const parting = {
      words: messages.refusedOnPage('Ada Quill'),
      onUndo,
      further: { label: messages.everywhereOn('news.example'), onAct: further },
    };
    act(() => render(<Parting parting={parting} messages={messages} onClose={() => undefined} />, root));
    const focused = document.activeElement as HTMLElement;
    expect(focused.textContent).toBe('Undo');
    expect(document.getElementById(focused.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Ada Quill');
    focused.click();
    named('On all of news.example')?.click();
    expect([onUndo, further].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });
});
