import { beforeEach, expect, it, vi } from 'vitest';
import { mostRefusals, refusalAt } from '../core/model/refusal.ts';
import { defaultSettings } from '../core/model/settings.ts';
import type { PersonId } from '../core/model/person.ts';

const disk = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => {
  const local = {
    get: (key: string) => Promise.resolve(Object.fromEntries([...disk].filter(([name]) => name === key))),
    set: (items: object) => {
      for (const [key, value] of Object.entries(items)) disk.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
  return { default: { storage: { local } } };
});

const { changeSettings, readSettings } = await import('./settings-store.ts');

beforeEach(() => disk.clear());

const refusal = (page: number) => {
  const made = refusalAt('dan-levy' as PersonId, 'page', `https://news.example/${page}`);
  if (!made) throw new Error('no refusal');
  return made;
};

it('reads what an older version stored, without refusals', async () => {
  disk.set('settings', { language: 'fr', offHosts: ['a.example'], enabled: true });
  expect(await readSettings()).toEqual({ language: 'fr', offHosts: ['a.example'], enabled: true });
});

it('changes what is stored now, and keeps refusals', async () => {
  disk.set('settings', { ...defaultSettings, offHosts: ['a.example'] });
  await changeSettings((settings) => ({ ...settings, refusals: [refusal(1)] }));
  expect(await readSettings()).toEqual({ ...defaultSettings, offHosts: ['a.example'], refusals: [refusal(1)] });
});

it('cuts a list that is too long instead of forgetting everything', async () => {
  const many = Array.from({ length: mostRefusals + 2 }, (_, page) => refusal(page));
  disk.set('settings', { ...defaultSettings, language: 'fr', refusals: many });
  const { language, refusals } = await readSettings();
  expect(language).toBe('fr');
  expect(refusals).toEqual(many.slice(2));
});

it('counts as the defaults what is no settings', async () => {
  disk.set('settings', { ...defaultSettings, refusals: [{ person: 'Dan Levy', scope: 'page', where: 'x' }] });
  expect(await readSettings()).toEqual(defaultSettings);
});
