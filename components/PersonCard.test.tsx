import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim, day, departure, person, post, role, sources } from '../tests/fictitious-people.ts';
import { buildCard } from '../lib/core/card/build-card.ts';
import { loadingNotes } from '../lib/core/notes/notes-view.ts';
import { messagesFor } from '../lib/core/wording/messages.ts';
import { PersonCard, type PersonCardProps } from './PersonCard.tsx';

const messages = messagesFor('en');

const successor = person({
  name: 'Bo Lind',
  roles: [role({ title: 'Head of Engines', post: 'engines', start: '2023-05', end: 'as of 2026' })],
});

const subject = person({
  name: 'Ada Quill',
  gender: 'female',
  roles: [
    role({ title: 'Engineer', start: '2010', end: '2012' }),
    role({ title: 'Director', start: '2012', end: '2014' }),
    role({ title: 'Senior Director', start: '2014', end: '2016' }),
    role({ title: 'Vice President', start: '2016', end: '2020' }),
    role({ title: 'Head of Engines', post: 'engines', start: '2020', end: '2023-05', sources: ['ledger', 'gazette'] }),
  ],
  departures: [
    departure({
      announced: '2023-03-20',
      effective: '2023-05',
      manner: 'resigned',
      stated: claim('She wished to write.', 'ledger'),
      successors: ['bo-lind', { name: 'Cy Moss' }],
      disputed: [claim('She resigned.', 'courier'), claim('She was asked to go.', 'gazette')],
    }),
  ],
});

const card = buildCard({
  person: subject,
  people: new Map([[successor.id, successor]]),
  sources,
  posts: [post('engines', 'Head of engines')],
  language: 'en',
  today: day('2026-11-24'),
  article: { day: day('2022-06-01'), guessed: true },
});

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const nothing = (): void => undefined;

function show(props: Partial<PersonCardProps> = {}): void {
  const all: PersonCardProps = {
    view: { kind: 'ready', card },
    messages,
    notes: loadingNotes,
    canGoBack: false,
    onBack: nothing,
    onPerson: nothing,
    noteActions: {
      change: nothing,
      flush: nothing,
      turn: nothing,
      remove: nothing,
      restore: nothing,
      add: nothing,
    },
    onRetry: nothing,
    onClose: nothing,
    ...props,
  };
  void act(() => render(<PersonCard {...all} />, root));
}

const all = (selector: string): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string): HTMLElement => {
  const found = all('button').find(
    (each) => each.textContent?.includes(name) || each.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const click = (target: HTMLElement): void => {
  void act(() => target.click());
};

describe('the dialog', () => {
  it('has a name, does not claim to be modal, and is busy while it loads', () => {
    show();
    const [dialog] = all('[role="dialog"]');
    expect(dialog?.getAttribute('aria-modal')).toBe('false');
    expect(dialog?.getAttribute('aria-label')).toBe('RoleCall: Ada Quill');
    show({ view: { kind: 'loading', name: 'Ada Quill' } });
    expect(all('[role="dialog"]')[0]?.getAttribute('aria-busy')).toBe('true');
    expect(all('h2')[0]?.textContent).toBe('Ada Quill');
  });

  it('goes from the person to the sections without leaving out a level', () => {
    show();
    const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(2);
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe('what it tells', () => {
  it('is then beside now, the guess called one', () => {
    show();
    const [then, now] = all('.rc-status-side');
    expect(then?.textContent).toContain('probably 1 Jun 2022');
    expect(then?.textContent).toContain('Head of Engines');
    expect(now?.textContent).toContain('Left Meta, May 2023');
    expect(now?.dataset['tone']).toBe('left');
  });

  it('is both sides of a dispute', () => {
    show();
    expect(all('.rc-disputed li').map(({ textContent }) => textContent?.replace(/\s*\[.*/, ''))).toEqual([
      'She resigned.',
      'She was asked to go.',
    ]);
  });

  it('is three roles, the rest folded', () => {
    show();
    expect(all('.rc-fold-roles')[0]?.hasAttribute('open')).toBe(false);
    expect(all('.rc-role')).toHaveLength(5);
    expect(all('.rc-fold-roles .rc-role')).toHaveLength(2);
    expect(all('.rc-fold-roles summary')[0]?.textContent).toBe('2 more roles');
  });
});

describe('sources', () => {
  it('open in a new tab that knows nothing of the page, and say so', () => {
    show();
    const links = all('a');
    expect(links).toHaveLength(card.sources.length);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(link.textContent).toContain('opens in a new tab');
    }
  });

  it('unfold and take the focus when their number is followed, again and again, and the page’s address stays', () => {
    show();
    const before = location.href;
    const cite = all('.rc-cite').find(({ textContent }) => textContent?.includes('[2]'));
    click(cite as HTMLElement);
    const fold = all('details').find((each) => each.textContent?.includes('sources'));
    expect(fold?.hasAttribute('open')).toBe(true);
    expect((document.activeElement as HTMLElement | null)?.dataset['source']).toBe('2');
    (document.activeElement as HTMLElement).blur();
    click(cite as HTMLElement);
    expect((document.activeElement as HTMLElement | null)?.dataset['source']).toBe('2');
    expect(location.href).toBe(before);
  });
});

describe('people', () => {
  it('of the dataset can be walked to, from the chain and from the duties', () => {
    const onPerson = vi.fn<PersonCardProps['onPerson']>();
    show({ onPerson });
    for (const each of all('button').filter(({ textContent }) => textContent?.includes('Bo Lind'))) click(each);
    expect(onPerson.mock.calls).toEqual([['bo-lind'], ['bo-lind']]);
  });

  it('that are only names cannot, and neither can the person shown', () => {
    show();
    expect(() => button('Cy Moss')).toThrow('no button');
    expect(all('[aria-current="true"]')[0]?.textContent).toContain('Ada Quill');
    expect(all('[aria-current="true"] button')).toEqual([]);
  });
});

describe('the head', () => {
  it('goes back only where there is somewhere to go', () => {
    const onBack = vi.fn<() => void>();
    show({ onBack });
    expect(() => button('Back')).toThrow('no button');
    show({ onBack, canGoBack: true });
    click(button('Back'));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('closes, except where the card is the whole page', () => {
    const onClose = vi.fn<() => void>();
    show({ onClose });
    click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
    show({ onClose, frame: 'plain' });
    expect(() => button('Close')).toThrow('no button');
  });
});

describe('a failure', () => {
  it('says what happened, and offers another try where one can help', () => {
    const onRetry = vi.fn<() => void>();
    show({ view: { kind: 'failed', reason: 'dataset' }, onRetry });
    expect(all('[role="alert"]')[0]?.textContent).toContain('could not be read');
    click(button('Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
    show({ view: { kind: 'failed', reason: 'gone' } });
    expect(() => button('Try again')).toThrow('no button');
  });
});

it('tells why the name was taken for the person, when it is given', () => {
  show();
  expect(root.textContent).not.toContain('Why this match');
  show({ why: ['The page speaks of Meta.'] });
  expect(all('.rc-why li').map(({ textContent }) => textContent)).toEqual(['The page speaks of Meta.']);
});
