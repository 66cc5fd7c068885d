import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { crowdPosts, makeCrowd } from '../../tests/gallery/crowd.ts';
import { buildTimeline } from '../../lib/core/timeline/build-timeline.ts';
import { noFilter } from '../../lib/core/timeline/filter-timeline.ts';
import { messagesFor } from '../../lib/core/wording/messages.ts';
import { TimelinePanel, type TimelinePanelProps } from './TimelinePanel.tsx';

const timeline = buildTimeline(makeCrowd(), 'en', crowdPosts);

let root: HTMLElement;
beforeEach(() => {
  // A layout to draw on: this DOM has none.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(240);
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  vi.restoreAllMocks();
});

/** Keeps the filter, as the popup does. */
function Kept(props: TimelinePanelProps) {
  const [filter, setFilter] = useState(props.filter);
  return <TimelinePanel {...props} filter={filter} onFilter={setFilter} />;
}

function show(props: Partial<TimelinePanelProps> = {}): void {
  const nothing = (): void => undefined;
  const all: TimelinePanelProps = {
    view: { kind: 'ready', timeline },
    messages: messagesFor('en'),
    onPerson: nothing,
    onRetry: nothing,
    filter: noFilter,
    onFilter: nothing,
    ...props,
  };
  void act(() => render(<Kept {...all} />, root));
}

const count = (selector: string): number => root.querySelectorAll(selector).length;
const type = (query: string): void => {
  const field = root.querySelector<HTMLInputElement>('.rc-search input');
  if (!field) throw new Error('no search field');
  void act(() => {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const press = (key: string): void => {
  const target = root.querySelector('.rc-time-item[tabindex="0"]');
  void act(() => void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
};

describe('the picture and the words', () => {
  it('draw what is in view, and not the rest', () => {
    show();
    expect(timeline.events.length).toBeGreaterThan(1_400);
    expect(count('.rc-event')).toBeLessThanOrEqual(60);
    expect(count('.rc-time-label')).toBeLessThan(20);
    expect(count('.rc-time-item')).toBeGreaterThan(5);
  });

  it('follow the search together', () => {
    show();
    type('platek');
    const names = [...root.querySelectorAll('.rc-event-name')].map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name?.includes('Płatek'))).toBe(true);
    const drawn = [...root.querySelectorAll('.rc-time-item')].map((item) => item.getAttribute('aria-label'));
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every((name) => name?.includes('Płatek'))).toBe(true);
  });

  it('say that nothing was found, and come back when the search is cleared', () => {
    show();
    type('qqqqqq');
    expect(root.textContent).toContain('No event matches.');
    expect(count('.rc-time-item')).toBe(0);
    void act(() => root.querySelector<HTMLElement>('[aria-label="Clear the search"]')?.click());
    expect(count('.rc-event')).toBeGreaterThan(0);
  });

  it('show more of the words on demand', () => {
    show();
    const before = count('.rc-event');
    void act(() => root.querySelector<HTMLElement>('.rc-events-more button')?.click());
    expect(count('.rc-event')).toBeGreaterThan(before);
  });
});

describe('the filters', () => {
  const found = (): number => Number.parseInt(root.querySelector('.rc-search-found')?.textContent ?? '', 10);
  const check = (label: string): void => {
    const row = [...root.querySelectorAll('.rc-check')].find(({ textContent }) => textContent === label);
    void act(() => row?.querySelector('input')?.click());
  };
  const choose = (label: string, value: string): void => {
    const row = [...root.querySelectorAll('.rc-filters-choice')].find(
      ({ firstChild }) => firstChild?.textContent === label,
    );
    const select = row?.querySelector('select');
    if (!select) throw new Error(`no choice ${label}`);
    void act(() => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  it('leave what they ask for, together with the search, and go again', () => {
    show();
    const all = found();
    for (const kind of ['Arrivals', 'Moves', 'Announcements']) check(kind);
    const departures = timeline.events.filter(({ kind }) => kind === 'departure');
    expect(found()).toBe(departures.length);
    choose('From', '2022');
    choose('to', '2022');
    expect(found()).toBe(departures.filter(({ year }) => year === 2022).length);
    expect(root.querySelector('.rc-filters-count')?.textContent).toBe('2 on');
    void act(() => root.querySelector<HTMLElement>('.rc-filters .rc-button')?.click());
    expect(found()).toBe(all);
    expect(root.querySelector('.rc-filters-count')).toBeNull();
  });

  it('ask for a post, and for the page only when it names somebody', () => {
    const [post] = timeline.posts;
    const [someone] = timeline.events;
    if (!post || !someone) throw new Error('an empty timeline');
    show();
    expect(root.textContent).not.toContain('Only people on this page');
    choose('Post', post.id);
    expect(root.querySelectorAll('.rc-time-label')).toHaveLength(1);
    render(null, root);
    show({ here: new Set([someone.person]) });
    check('Only people on this page');
    expect(found()).toBe(timeline.events.filter(({ person }) => person === someone.person).length);
  });
});

describe('the keyboard', () => {
  it('has one stop in the picture, moves from there and opens the person', () => {
    const onPerson = vi.fn<TimelinePanelProps['onPerson']>();
    show({ onPerson });
    expect(count('.rc-time-item[tabindex="0"]')).toBe(1);
    const first = root.querySelector('.rc-time-item[tabindex="0"]')?.getAttribute('aria-label');
    press('ArrowDown');
    press('ArrowRight');
    expect(count('.rc-time-item[tabindex="0"]')).toBe(1);
    const reached = root.querySelector('.rc-time-item[tabindex="0"]');
    expect(reached?.getAttribute('aria-label')).not.toBe(first);
    expect(document.activeElement).toBe(reached);
    press('Enter');
    expect(onPerson).toHaveBeenCalledOnce();
    expect(
      reached
        ?.getAttribute('aria-label')
        ?.startsWith(timeline.events.find(({ person }) => person === onPerson.mock.calls[0]?.[0])?.name ?? '?'),
    ).toBe(true);
  });

  it('zooms, and zooming out ends with everything', () => {
    show();
    const years = (): readonly string[] =>
      [...root.querySelectorAll('.rc-time-year')].map(({ textContent }) => textContent ?? '');
    const before = years();
    for (let times = 0; times < 8; times += 1) press('+');
    expect(years().length).toBeLessThan(before.length);
    press('0');
    expect(Number(years()[0])).toBeLessThan(Number(before[0]));
  });
});

it('changes lanes from posts to people', () => {
  show();
  const label = (): string | null | undefined => root.querySelector('.rc-time-label')?.textContent;
  expect(label()).toBe('Chief engineer');
  void act(() => root.querySelectorAll<HTMLInputElement>('.rc-segment input')[1]?.click());
  expect(timeline.events.map(({ name }) => name)).toContain(label());
});

it('says when it cannot be read, and tries again', () => {
  const onRetry = vi.fn<() => void>();
  show({ view: { kind: 'failed' }, onRetry });
  void act(() => root.querySelector<HTMLElement>('button')?.click());
  expect(onRetry).toHaveBeenCalledOnce();
});
