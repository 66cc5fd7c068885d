import { beforeEach, describe, expect, it } from 'vitest';
import type { Scout } from '../core/match/scout.ts';
import { readAround, readBelow, readTexts } from './read-jobs.ts';
import type { TextRun } from './text-runs.ts';

const never = (): boolean => false;

/** A scout that knows one name: alone it is strong, `weakName` is weak. */
const scout: Scout = {
  look: (text) => {
    const find = (name: string): readonly number[] =>
      [...text.matchAll(new RegExp(name, 'g'))].map((found) => found.index);
    return { strong: find('Zuckerberg'), weak: find('Levy') };
  },
  mayName: (word) => word === 'Zuckerberg',
};

function read(
  root: Node,
  gate = { isOpen: false },
): { readonly texts: readonly string[]; readonly gate: { isOpen: boolean } } {
  const texts: string[] = [];
  const take = (run: TextRun): void => void texts.push(run.text.trim());
  readBelow(root, { scout, take, isOurs: never, gate }).work(never);
  return { texts, gate };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('reading below a root', () => {
  it('puts together only the lines in which a name may stand', () => {
    document.body.innerHTML = '<p>nobody</p><p>Mark <b>Zuckerberg</b> spoke</p><p>nobody else</p>';
    expect(read(document).texts).toEqual(['Mark Zuckerberg spoke']);
  });

  it('weak places count only where there is a strong one, wherever it stands', () => {
    document.body.innerHTML = '<p>Levy left</p><p>nobody</p>';
    expect(read(document)).toEqual({ texts: [], gate: { isOpen: false } });
    document.body.innerHTML = '<p>Levy left</p><p>nobody</p><p>Zuckerberg stays</p>';
    expect(read(document)).toEqual({ texts: ['Levy left', 'Zuckerberg stays'], gate: { isOpen: true } });
  });

  it('however many weak places there are, they crowd out no strong one', () => {
    document.body.innerHTML = `${'<p>Levy left</p>'.repeat(3_500)}<p>Zuckerberg stays</p>`;
    const { texts } = read(document);
    expect(texts.at(-1)).toBe('Zuckerberg stays');
    expect(texts).toHaveLength(3_001);
  });

  it('goes on with weak places when a slice is over', () => {
    document.body.innerHTML = `${'<p>Levy left this company</p>'.repeat(6_000)}<p>Zuckerberg stays</p>`;
    const texts: string[] = [];
    const take = (run: TextRun): void => void texts.push(run.text);
    const job = readBelow(document, { scout, take, isOurs: never, gate: { isOpen: false } });
    let slices = 1;
    while (!job.work(() => true)) slices += 1;
    expect(slices).toBeGreaterThan(3_000);
    expect(texts).toHaveLength(3_001);
  });

  it('a name in a script or an editor opens nothing', () => {
    document.body.innerHTML = '<script>Zuckerberg</script><div contenteditable>Zuckerberg</div><p>Levy</p>';
    expect(read(document)).toEqual({ texts: [], gate: { isOpen: false } });
  });

  it.each([
    '<p>Mark <b>Zucker</b>berg</p>',
    '<p><span>Z</span>uckerberg</p>',
    '<p><i>Z</i><i>u</i><i>c</i><i>k</i><i>erberg</i></p>',
  ])('a name cut by elements is one: %s', (html) => {
    document.body.innerHTML = html;
    expect(read(document).texts).toHaveLength(1);
  });

  it('finds the right nodes in long pages, past long scripts and repeated texts', () => {
    const filler = '<p>nobody here</p>'.repeat(3_000);
    const long = `<script>${'x'.repeat(30_000)}</script>`;
    document.body.innerHTML = `${filler}<p>one Zuckerberg</p>${long}${filler}<p>two Zuckerberg</p>${filler}<p>three Levy</p>`;
    expect(read(document).texts).toEqual(['one Zuckerberg', 'two Zuckerberg', 'three Levy']);
  });

  it('stops when it is late and goes on where it stopped', () => {
    document.body.innerHTML = `${'<p>nobody</p>'.repeat(500)}<p>Zuckerberg</p>`;
    const texts: string[] = [];
    const job = readBelow(document, {
      scout,
      take: (run) => void texts.push(run.text),
      isOurs: never,
      gate: { isOpen: false },
    });
    let slices = 1;
    while (!job.work(() => true)) slices += 1;
    expect(slices).toBeGreaterThan(3);
    expect(texts).toEqual(['Zuckerberg']);
  });
});

describe('reading around changes', () => {
  it('reads a changed text with its line, and an added block by itself', () => {
    document.body.innerHTML =
      '<p>Mark <b id="x">Zuckerberg</b> spoke</p><div id="y"><p>Levy</p></div><p>Zuckerberg elsewhere</p>';
    const texts: string[] = [];
    const nodes = new Set<Node>();
    const inline = document.querySelector('#x')?.firstChild;
    const block = document.querySelector('#y');
    if (inline) nodes.add(inline);
    if (block) nodes.add(block);
    const take = (run: TextRun): void => void texts.push(run.text.trim());
    readAround(nodes, { scout, take, isOurs: never, gate: { isOpen: true } }).work(never);
    expect(texts).toEqual(['Mark Zuckerberg spoke', 'Levy']);
  });
});

it('evidence is the prose of the page, and no script', () => {
  document.body.innerHTML = '<p>Meta</p><script>facebook</script><textarea>Facebook</textarea>';
  expect([...readTexts([document], never)].join('|')).toBe('Meta');
});
