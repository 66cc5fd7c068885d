import { beforeEach, describe, expect, it } from 'vitest';
import {
  collectRunsAround,
  createBlockFinder,
  createRunBuilder,
  offsetInRun,
  rangeInRun,
  walkTexts,
  type TextRun,
} from './text-runs.ts';

const never = () => false;

function runsBelow(root: Node): readonly TextRun[] {
  const runs: TextRun[] = [];
  const builder = createRunBuilder(createBlockFinder(never), (run) => runs.push(run));
  const walker = walkTexts(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) builder.add(node as Text);
  builder.flush();
  return runs;
}

const textsOf = (html: string): readonly string[] => {
  document.body.innerHTML = html;
  return runsBelow(document.body).map((run) => run.text.trim());
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('runs', () => {
  it('join across inline elements and not across blocks', () => {
    expect(textsOf('<p>By <b>Mark</b> <a href="#">Zuckerberg</a></p><p>Next</p>')).toEqual([
      'By Mark Zuckerberg',
      'Next',
    ]);
    expect(textsOf('<div>Mark<div>Zuckerberg</div></div>')).toEqual(['Mark', 'Zuckerberg']);
    expect(textsOf('<ul><li>Mark</li><li>Zuckerberg</li></ul>')).toEqual(['Mark', 'Zuckerberg']);
  });

  it('text after a child block is a run of its own', () => {
    expect(textsOf('<div>Mark <p>inner</p> Zuckerberg</div>')).toEqual(['Mark', 'inner', 'Zuckerberg']);
  });

  it('a line break is a line break', () => {
    expect(textsOf('<p>Mark<br>Zuckerberg</p>')).toEqual(['Mark\nZuckerberg']);
    expect(textsOf('<p><b>Mark<br></b>Zuckerberg</p>')).toEqual(['Mark\nZuckerberg']);
  });

  it('go on across what is not on the screen', () => {
    expect(textsOf('<p>Mark <script>var a</script><!-- x -->Zuckerberg</p>')).toEqual(['Mark Zuckerberg']);
  });

  it.each([
    ['a script', '<script>Mark Zuckerberg</script>'],
    ['a style', '<style>Mark Zuckerberg</style>'],
    ['a text area', '<textarea>Mark Zuckerberg</textarea>'],
    ['code', '<p><code>Mark Zuckerberg</code></p>'],
    ['an editor', '<div contenteditable>Mark <b>Zuckerberg</b></div>'],
    ['an editor that says so', '<div contenteditable="plaintext-only">Mark Zuckerberg</div>'],
    ['a text box', '<div role="textbox"><p>Mark Zuckerberg</p></div>'],
    ['a select', '<select><option>Mark Zuckerberg</option></select>'],
    ['an SVG', '<svg><text>Mark Zuckerberg</text></svg>'],
    ['white space', '<p> \n </p>'],
  ])('are not read from %s', (_, html) => {
    expect(textsOf(html)).toEqual([]);
  });

  it('are read where editing is switched off by name', () => {
    expect(textsOf('<div contenteditable="false">Mark Zuckerberg</div>')).toEqual(['Mark Zuckerberg']);
  });

  it('our own element is never read', () => {
    document.body.innerHTML = '<p>Mark</p><div id="ours"><p>Zuckerberg</p></div>';
    const runs: TextRun[] = [];
    const builder = createRunBuilder(
      createBlockFinder((node) => node instanceof Element && node.id === 'ours'),
      (run) => runs.push(run),
    );
    const walker = walkTexts(document.body);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) builder.add(node as Text);
    builder.flush();
    expect(runs.map((run) => run.text)).toEqual(['Mark']);
  });

  it('a run of a hundred thousand letters is cut', () => {
    const runs = textsOf(`<p>${'<i>word </i>'.repeat(20_000)}</p>`);
    expect(runs.length).toBeGreaterThan(4);
    expect(Math.max(...runs.map((text) => text.length))).toBeLessThan(17_000);
  });
});

describe('ranges', () => {
  it('cover the characters they were asked for, across nodes', () => {
    // happy-dom has no sheet of its own for these two.
    const inline = 'style="display:inline"';
    document.body.innerHTML = `<p>By <b ${inline}>Mark</b> <a ${inline}>Zuckerberg</a>, again</p>`;
    const [run] = runsBelow(document.body);
    expect(run).toBeDefined();
    if (!run) return;
    for (let start = 0; start < run.text.length; start += 1) {
      for (let end = start + 1; end <= run.text.length; end += 1) {
        expect(rangeInRun(run, start, end)?.toString()).toBe(run.text.slice(start, end));
      }
    }
  });

  it('a range that changed text cannot hold is refused', () => {
    document.body.innerHTML = '<p>Mark Zuckerberg</p>';
    const [run] = runsBelow(document.body);
    run?.nodes[0]?.replaceData(0, 10, '');
    expect(run && rangeInRun(run, 0, 15)).toBeUndefined();
  });

  it('a name does not cross what is laid out as a box', () => {
    document.body.innerHTML =
      '<p><span style="display:block">Mark </span><span style="display:block">Zuckerberg</span></p>';
    const [run] = runsBelow(document.body);
    expect(run && rangeInRun(run, 0, 15)).toBeUndefined();
    expect(run && rangeInRun(run, 5, 15)?.toString()).toBe('Zuckerberg');
  });

  it('offsetInRun is the inverse', () => {
    document.body.innerHTML = '<p>By <b>Mark</b></p>';
    const [run] = runsBelow(document.body);
    const last = run?.nodes.at(-1);
    expect(run && last && offsetInRun(run, last, 2)).toBe(5);
  });
});

describe('reading again around a change', () => {
  const around = (node: Node | null): readonly string[] => {
    const runs: TextRun[] = [];
    if (node) collectRunsAround(node, createBlockFinder(never), (run) => runs.push(run));
    return runs.map((run) => run.text.trim());
  };

  it('takes the whole line of a changed text, and no other', () => {
    document.body.innerHTML = '<p>first</p><p>By <b id="x">Mark</b> Zuckerberg</p><p>last</p>';
    expect(around(document.querySelector('#x')?.firstChild ?? null)).toEqual(['By Mark Zuckerberg']);
  });

  it('takes everything below an added element, with the line around it', () => {
    document.body.innerHTML = '<div>before <span id="x">in <em>side</em></span> after<p>other</p></div>';
    expect(around(document.querySelector('#x'))).toEqual(['before in side after']);
    document.body.innerHTML = '<div><p>other</p><section id="x"><p>a</p><p>b</p></section><p>later</p></div>';
    expect(around(document.querySelector('#x'))).toEqual(['a', 'b']);
  });

  it('reads nothing inside an editor', () => {
    document.body.innerHTML = '<div contenteditable><p id="x">Mark</p></div>';
    expect(around(document.querySelector('#x'))).toEqual([]);
  });
});
