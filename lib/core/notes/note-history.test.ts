import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHistory, type NoteHistory } from '../model/note.ts';
import { historyDepth, historySize, recordStep, redoStep, stepBetween, undoStep } from './note-history.ts';

const noteOf = (body: string) => ({ body }) as never;

const typed = (bodies: readonly string[]): NoteHistory =>
  bodies.reduce<NoteHistory>((history, body, index) => {
    const step = stepBetween(index === 0 ? '' : (bodies[index - 1] ?? ''), body);
    return step ? recordStep(history, step, false) : history;
  }, noHistory);

describe('steps', () => {
  it('a step is the smallest change', () => {
    expect(stepBetween('left in 2024', 'left in May 2024')).toEqual({ at: 8, removed: '', added: 'May ' });
    expect(stepBetween('aa', 'aaa')).toEqual({ at: 2, removed: '', added: 'a' });
    expect(stepBetween('x', 'x')).toBeUndefined();
  });

  it('any edits can be undone one by one, and redone', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: historyDepth }), (bodies) => {
        const last = bodies.at(-1) ?? '';
        let state = { body: last, history: typed(bodies) };
        const seen = [last];
        for (let turned = undoStep({ note: noteOf(state.body), history: state.history }); turned;) {
          state = turned;
          seen.push(state.body);
          turned = undoStep({ note: noteOf(state.body), history: state.history });
        }
        expect(state.body).toBe('');
        for (const body of seen.toReversed().slice(1)) {
          const turned = redoStep({ note: noteOf(state.body), history: state.history });
          expect(turned?.body).toBe(body);
          if (turned) state = turned;
        }
        expect(redoStep({ note: noteOf(state.body), history: state.history })).toBeUndefined();
      }),
    );
  });

  it('thirty steps are kept, the newest', () => {
    const history = typed(Array.from({ length: 50 }, (_, index) => `version ${index}`));
    expect(history.past).toHaveLength(historyDepth);
    expect(undoStep({ note: noteOf('version 49'), history })?.body).toBe('version 48');
  });

  it('whole documents pasted over one another do not fill the disk', () => {
    const history = typed(Array.from({ length: 30 }, (_, index) => String(index % 10).repeat(90_000)));
    const size = history.past.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
    expect(size).toBeLessThanOrEqual(historySize);
    expect(history.past.length).toBeGreaterThan(0);
  });

  it('a step that does not fit the text any more is not applied', () => {
    expect(undoStep({ note: noteOf('something else'), history: typed(['a', 'ab']) })).toBeUndefined();
  });
});

describe('typing on', () => {
  const join = (history: NoteHistory, before: string, after: string): NoteHistory => {
    const step = stepBetween(before, after);
    return step ? recordStep(history, step, true) : history;
  };

  it('is one step', () => {
    const history = join(join(noHistory, '', 'left '), 'left ', 'left in May');
    expect(history.past).toEqual([{ at: 0, removed: '', added: 'left in May' }]);
  });

  it('deleting, or going on elsewhere or on a new line, is another', () => {
    expect(join(join(noHistory, '', 'abc'), 'abc', 'ab').past).toHaveLength(2);
    expect(join(join(noHistory, '', 'abc'), 'abc', 'xabc').past).toHaveLength(2);
    expect(join(join(noHistory, '', 'abc\n'), 'abc\n', 'abc\nd').past).toHaveLength(2);
  });
});
