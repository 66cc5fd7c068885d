import { expect, it } from 'vitest';
import { isBound } from './bound-to-company.ts';
import { weights } from './cues.ts';

it('takes only what the page says of the company or of somebody from it', () => {
  const binding = Object.keys(weights).filter((kind) => isBound([{ kind }]));
  expect(binding).toEqual([
    'company-in-sentence',
    'platform-in-sentence',
    'role-near',
    'company-in-next-sentence',
    'company-in-text',
    'platform-in-text',
    'company-on-page',
    'colleague-in-text',
    'colleague-on-page',
    'several-colleagues',
    'own-organisation',
    'own-organisation-of-full-name',
  ]);
});

it('needs one of them, whatever else there is', () => {
  expect(isBound([{ kind: 'full-name' }, { kind: 'rare-surname' }])).toBe(false);
  expect(isBound([{ kind: 'full-name' }, { kind: 'company-in-text', found: 'Meta' }])).toBe(true);
});
