import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bad,
  either,
  finiteNumber,
  list,
  mapped,
  nonBlank,
  nonEmptyList,
  object,
  oneOf,
  optional,
  record,
  runDecoder,
  type Decoder,
} from './decode.ts';

const problemsOf = <T>(decoder: Decoder<T>, value: unknown): readonly string[] => {
  const result = runDecoder(decoder, value);
  return result.ok ? [] : result.error.map(({ path, reason }) => `${path}: ${reason}`);
};

const pair = object({ left: finiteNumber, right: optional(nonBlank) });

describe('an object', () => {
  it('keeps what fits', () => {
    expect(runDecoder(pair, { left: 1, right: 'r' })).toEqual({ ok: true, value: { left: 1, right: 'r' } });
    expect(runDecoder(pair, { left: 1 })).toEqual({ ok: true, value: { left: 1 } });
  });

  it('reports every problem in one run', () => {
    expect(problemsOf(pair, { left: 'x', right: '', extra: 1 })).toEqual([
      'extra: unknown key',
      'left: expected a number, found "x"',
      'right: expected text, found ""',
    ]);
  });

  it('takes null for present and wrong', () => {
    expect(problemsOf(pair, { left: 1, right: null })).toEqual(['right: expected text, found null']);
  });

  it('reads own keys only', () => {
    const poisoned: unknown = JSON.parse('{"__proto__": {"left": 1}}');
    expect(problemsOf(pair, poisoned)).toEqual(['__proto__: unknown key', 'left: expected a number, found missing']);
    expect(runDecoder(pair, Object.create({ left: 1 })).ok).toBe(false);
  });
});

describe('lists and records', () => {
  it('say where the wrong entry stands', () => {
    expect(problemsOf(list(pair), [{ left: 1 }, { left: Number.NaN }])).toEqual([
      '[1].left: expected a number, found number NaN',
    ]);
    expect(problemsOf(record(finiteNumber), { a: 1, b: 'x' })).toEqual(['b: expected a number, found "x"']);
  });

  it('want an entry where one is needed', () => {
    expect(problemsOf(nonEmptyList(nonBlank), [])).toEqual([': expected at least one entry, found an empty list']);
  });
});

describe('choices', () => {
  const either1 = either(nonBlank, object({ m: nonBlank }), 'text or {"m": …}');

  it('take the first alternative that fits, and say what would have', () => {
    expect(runDecoder(either1, { m: 'x' })).toEqual({ ok: true, value: { m: 'x' } });
    expect(problemsOf(either1, 7)).toEqual([': expected text or {"m": …}, found number 7']);
  });

  it('name the words allowed', () => {
    expect(problemsOf(oneOf(['a', 'b']), 'c')[0]).toContain('a');
  });

  it('fail where a conversion refuses', () => {
    const even = mapped(finiteNumber, (value, path, report) => {
      if (value % 2 === 0) return value;
      report(path, 'is odd');
      return bad;
    });
    expect(problemsOf(list(even), [2, 3])).toEqual(['[1]: is odd']);
  });
});

it('never throws, whatever arrives', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const result = runDecoder(object({ list: list(either(pair, nonBlank, 'either')), more: record(pair) }), value);
      expect(result.ok || result.error.length > 0).toBe(true);
    }),
  );
});
