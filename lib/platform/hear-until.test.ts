import { expect, it } from 'vitest';
import { hearUntil } from './hear-until.ts';

const makeEvent = () => {
  const heard = new Set<() => void>();
  return {
    heard,
    addListener: (listener: () => void) => void heard.add(listener),
    removeListener: (listener: () => void) => void heard.delete(listener),
  };
};

it('listens until the signal aborts', () => {
  const event = makeEvent();
  const lifetime = new AbortController();
  hearUntil(event, () => undefined, lifetime.signal);
  expect(event.heard.size).toBe(1);
  lifetime.abort();
  expect(event.heard.size).toBe(0);
});

it('stays quiet when the extension has gone from under it', async () => {
  const lifetime = new AbortController();
  const failures: unknown[] = [];
  const note = (error: unknown): void => void failures.push(error);
  // What an abort listener throws is reported by itself, as in a page.
  process.prependOnceListener('uncaughtException', note);
  let isAsked = false;
  const removeListener = (): void => {
    isAsked = true;
    throw new Error('Extension context invalidated.');
  };
  hearUntil({ addListener: () => undefined, removeListener }, () => undefined, lifetime.signal);
  lifetime.abort();
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener('uncaughtException', note);
  expect({ isAsked, failures }).toEqual({ isAsked: true, failures: [] });
});
