import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

function spot(
  args: readonly string[],
  input = '',
): { readonly out: string; readonly errors: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/spot.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { out: stdout, errors: stderr, status };
}

const passage = (id: string, text: string): string => JSON.stringify({ id, text, lang: 'en' });

describe('the spot command', () => {
  test('answers each JSON line in order, with offsets into the text', () => {
    const text = 'Dan Levy, vice president at Meta, leaves.';
    const { out, status } = spot(['--jsonl'], `${passage('a', text)}\n${passage('b', 'Nobody here.')}\n`);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(first).toMatchObject({
      id: 'a',
      mentions: [{ start: 0, end: 8, surface: 'Dan Levy', person: 'dan-levy', confidence: 'sure' }],
    });
    expect(second).toEqual({ id: 'b', mentions: [] });
  });

  test('names the lines it cannot read, answers the others, and ends with status 2', () => {
    const lines = [
      'not json',
      passage('a', 'x'),
      '{"id":"b"}',
      '[1]',
      '{"text":"x"}',
      '{"id":"c","text":"x","lang":5}',
    ];
    const { out, errors, status } = spot(['--jsonl'], lines.join('\n'));
    expect(status).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 7)),
    ).toEqual(['line 1:', 'line 3:', 'line 4:', 'line 5:', 'line 6:']);
  });

  test('lists possible mentions only when asked, and marks them', () => {
    const line = passage('a', 'Shares of Meta fell. It rained all day. The roads were wet. Kevin Martin was there.');
    const plain = JSON.parse(spot(['--jsonl'], line).out);
    const all = JSON.parse(spot(['--jsonl', '--possible'], line).out);
    expect(plain.mentions.every((mention: { confidence: string }) => mention.confidence === 'sure')).toBe(true);
    expect(all.mentions.map((mention: { confidence: string }) => mention.confidence)).toContain('possible');
  });

  test('prints a table for text and HTML files, and says which file it cannot read', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'spot-'));
    writeFileSync(path.join(folder, 'a.txt'), 'Meta\n\nMark Zuckerberg spoke.');
    writeFileSync(
      path.join(folder, 'b.html'),
      '<title>Meta</title><p><b>Mark</b> <a>Zuckerberg</a> spoke.<p>Mark<p>Zuckerberg',
    );
    const { out, errors, status } = spot([
      path.join(folder, 'a.txt'),
      path.join(folder, 'b.html'),
      path.join(folder, 'c.txt'),
    ]);
    expect(out).toMatch(/a\.txt: 1 mention in 2 blocks\n {2}sure {2}mark-zuckerberg {2}Mark Zuckerberg/);
    expect(out).toMatch(/b\.html: 2 mentions in 3 blocks/);
    expect(errors).toContain('c.txt');
    expect(status).toBe(2);
  });

  test('without anything to do, says how it is used', () => {
    const { errors, status } = spot([]);
    expect(errors).toContain('usage:');
    expect(status).toBe(2);
  });
});
