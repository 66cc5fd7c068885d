import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../core/model/person.ts';
import type { PageMention } from './run-store.ts';
import { selectedPeople } from './selected-people.ts';

const text = 'Ada left. Ben came. Cy stayed. Dee went.';

const rangeOf = (words: string): Range => {
  const node = document.body.firstChild?.firstChild as Text;
  const range = document.createRange();
  const start = node.data.indexOf(words);
  range.setStart(node, start);
  range.setEnd(node, start + words.length);
  return range;
};

const mention = (words: string, key: number): PageMention => ({
  key,
  person: words.toLowerCase() as PersonId,
  range: rangeOf(words),
  because: [],
});

const select = (words: string): Selection => {
  const selection = document.getSelection() as Selection;
  selection.removeAllRanges();
  selection.addRange(rangeOf(words));
  return selection;
};

beforeEach(() => {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  document.body.replaceChildren(paragraph);
});

describe('whom a selection is about', () => {
  const people = () => ['Ada', 'Ben', 'Cy', 'Dee'].map(mention);

  it('those named in it', () => {
    expect(selectedPeople(select('Ben came. Cy stayed'), people())).toEqual(['ben', 'cy']);
    expect(selectedPeople(select('Ben'), people())).toEqual(['ben']);
  });

  it('else the nearest before it, then those after it', () => {
    expect(selectedPeople(select('stayed'), people())).toEqual(['cy', 'ben', 'ada', 'dee']);
  });

  it('nobody, where nothing is selected', () => {
    document.getSelection()?.removeAllRanges();
    expect(selectedPeople(document.getSelection(), people())).toEqual([]);
    expect(selectedPeople(null, people())).toEqual([]);
  });
});
