import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { id } from '../../tests/fictitious-people.ts';
import type { PersonLine } from '../../lib/core/protocol/requests.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { PagePanel, type PagePanelProps, type PageView } from './PagePanel.tsx';

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});

const nothing = (): void => undefined;

function show(view: PageView, props: Partial<PagePanelProps> = {}): void {
  const all: PagePanelProps = {
    view,
    enabled: true,
    messages: messagesFor('en'),
    onJump: nothing,
    onPerson: nothing,
    onSwitchSite: nothing,
    onEnable: nothing,
    onReload: nothing,
    onAskAccess: nothing,
    onRetry: nothing,
    ...props,
  };
  void act(() => render(<PagePanel {...all} />, root));
}

const line = (name: string, more: Partial<PersonLine> = {}): PersonLine => ({
  person: id(name.toLowerCase().replaceAll(' ', '-')),
  name,
  monogram: 'XY',
  now: 'Chief',
  tone: 'in-post',
  ...more,
});

const gone = line('Ada Quill', { then: 'Chief', now: 'Left Meta, May 2023', tone: 'left', change: 'left' });
const goneBefore = line('Bo Lind', { then: 'Left Meta', now: 'Left Meta', tone: 'left', change: 'none' });
const steady = line('Cy Moss', { then: 'Chief', change: 'none' });

const ready = (lines: readonly PersonLine[], more: Partial<Extract<PageView, { kind: 'ready' }>> = {}): PageView => ({
  kind: 'ready',
  host: 'news.example',
  on: true,
  dated: 'Page dated 23 March 2023',
  people: lines.map((each) => ({ line: each, count: 2 })),
  ...more,
});

const headline = (): string | null | undefined => root.querySelector('h2')?.textContent;
const buttons = (): readonly HTMLElement[] => [...root.querySelectorAll('button')];

describe('the headline', () => {
  it('counts who has left since the page was written, not who was gone already', () => {
    show(ready([gone, goneBefore, steady]));
    expect(headline()).toBe('1 of the 3 people named here has left since');
  });

  it('counts who is gone today when the page has no date', () => {
    const { dated: _, ...undated } = ready([gone, goneBefore, steady]) as Extract<PageView, { kind: 'ready' }>;
    show(undated);
    expect(headline()).toBe('2 of the 3 people named here have left');
    expect(root.textContent).toContain('No date found');
  });

  it('counts people when nobody has left', () => {
    show(ready([steady]));
    expect(headline()).toBe('1 person named on this page');
  });
});

describe('the rows', () => {
  it('stand in the order given, tell then and now, and once what is the same', () => {
    show(ready([gone, steady]));
    const [first, second] = [...root.querySelectorAll('.rc-row')];
    expect(first?.textContent).toContain('Then');
    expect(first?.textContent).toContain('Left Meta, May 2023');
    expect(first?.textContent).toContain('2 mentions');
    expect(second?.textContent).toContain('Then and now');
  });

  it('jump to the name, or open the person', () => {
    const onJump = vi.fn<PagePanelProps['onJump']>();
    const onPerson = vi.fn<PagePanelProps['onPerson']>();
    show(ready([gone]), { onJump, onPerson });
    for (const button of buttons()) act(() => button.click());
    expect(onJump.mock.calls).toEqual([['ada-quill']]);
    expect(onPerson.mock.calls).toEqual([['ada-quill']]);
  });
});

describe('the doubtful', () => {
  const possible = [
    {
      surface: 'Cox',
      people: [{ person: id('chris-cox'), name: 'Chris Cox' }],
      reasons: ['Only the surname is written.'],
    },
  ];

  it('stand apart, with the reason, and lead to the person', () => {
    const onPerson = vi.fn<PagePanelProps['onPerson']>();
    show(ready([steady], { possible }), { onPerson });
    expect(headline()).toBe('1 person named on this page');
    const list = root.querySelector('.rc-possible');
    expect(list?.textContent).toContain('“Cox” perhaps Chris Cox');
    expect(list?.textContent).toContain('Only the surname is written.');
    void act(() => list?.querySelector('button')?.click());
    expect(onPerson.mock.calls).toEqual([['chris-cox']]);
  });

  it('are told also when nobody is named beyond doubt, and not when there are none', () => {
    show(ready([], { possible }));
    expect(root.textContent).toContain('Nobody from Meta’s leadership');
    expect(root.querySelector('.rc-possible')).not.toBeNull();
    show(ready([steady]));
    expect(root.querySelector('.rc-possible')).toBeNull();
  });
});

describe('the switch', () => {
  it('turns the site off and on', () => {
    const onSwitchSite = vi.fn<PagePanelProps['onSwitchSite']>();
    show(ready([gone]), { onSwitchSite });
    void act(() => root.querySelector<HTMLInputElement>('[role="switch"]')?.click());
    expect(onSwitchSite.mock.calls).toEqual([[false]]);
  });

  it('is shown, with the reason, where the site is off, and nowhere without a site', () => {
    show(ready([], { on: false }));
    expect(root.textContent).toContain('RoleCall is off on news.example.');
    expect(root.querySelector('[role="switch"]')).not.toBeNull();
    show(ready([gone], { host: '' }));
    expect(root.querySelector('[role="switch"]')).toBeNull();
  });
});

describe('when there is nothing to list', () => {
  it.each([
    ['nobody', ready([]), {}, 'Nobody from Meta’s leadership', 'onRetry', 0],
    ['everything off', ready([gone]), { enabled: false }, 'off everywhere', 'onEnable', 1],
    ['a closed page', { kind: 'unreadable', canAsk: false }, {}, 'cannot read this page', 'onReload', 1],
    ['a withheld site', { kind: 'unreadable', canAsk: true }, {}, 'not given RoleCall access', 'onAskAccess', 1],
    ['a broken dataset', { kind: 'failed' }, {}, 'could not be read', 'onRetry', 1],
  ] as const)('says so for %s, and offers what helps', (...[, view, props, words, action, calls]) => {
    const act1 = vi.fn<() => void>();
    show(view, { ...props, [action]: act1 });
    expect(root.textContent).toContain(words);
    for (const button of buttons()) act(() => button.click());
    expect(act1).toHaveBeenCalledTimes(calls);
  });
});
