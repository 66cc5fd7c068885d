import { expect, test } from 'vitest';
import { describeResult, torture } from '../torture/torture.ts';
import { inEachBrowser } from './harness/session.ts';

/** The long version, a thousand notes in each browser, is `npm run torture`. */
inEachBrowser('notes, a short torture', (session) => {
  test('every note that showed "Saved" is in both stores afterwards', { timeout: 180_000 }, async () => {
    const result = await torture({ browser: session().browser, notes: 60, seed: 20_261_124 });
    // Vitest passes this on; it is the figure that the README quotes.
    process.stdout.write(`${session().family}: ${describeResult(result)}\n`);
    expect(result.lost).toEqual([]);
    expect(result.saved).toBeGreaterThanOrEqual(50);
    expect(result.doubled).toBe(0);
    expect(result.disasters['background stopped']).toBeGreaterThan(0);
    expect(result.disasters['database deleted'] + result.disasters['mirror deleted']).toBeGreaterThan(0);
  });
});
