import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from './settings.ts';
import { isOnFor, parseHost, switchHost, switchSite } from './site-switch.ts';

const on = (offHosts: readonly string[], host: string): boolean => isOnFor({ enabled: true, offHosts }, host);

describe('a site that is off', () => {
  it('covers its subdomains and www, and no neighbour', () => {
    const off = ['example.com'];
    expect(on(off, 'example.com')).toBe(false);
    expect(on(off, 'www.example.com')).toBe(false);
    expect(on(off, 'news.EXAMPLE.com')).toBe(false);
    expect(on(off, 'badexample.com')).toBe(true);
    expect(on(off, 'example.com.evil.example')).toBe(true);
    expect(on(['www.example.com'], 'example.com')).toBe(false);
  });

  it('does not matter when everything is off', () => {
    expect(isOnFor({ enabled: false, offHosts: [] }, 'example.com')).toBe(false);
  });
});

describe('switching', () => {
  it('off drops what the new entry covers, on drops what covers the host', () => {
    expect(switchHost(['news.example.com', 'other.example'], 'example.com', false)).toEqual([
      'example.com',
      'other.example',
    ]);
    expect(switchHost(['example.com', 'other.example'], 'news.example.com', true)).toEqual(['other.example']);
  });

  it('does what it says, for any host and list', () => {
    const host = fc.domain();
    fc.assert(
      fc.property(fc.array(host), host, (list, wanted) => {
        expect(on(switchHost(list, wanted, false), wanted)).toBe(false);
        expect(on(switchHost(list, wanted, true), wanted)).toBe(true);
      }),
    );
  });
});

describe('a host, as typed', () => {
  it.each([
    ['example.com', 'example.com'],
    [' Example.COM ', 'example.com'],
    ['https://www.example.com/a?b#c', 'example.com'],
    ['http://user:pw@example.com:8080/x', 'example.com'],
    ['*.example.com', 'example.com'],
    ['exämple.com', 'exämple.com'],
    ['localhost:3000', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['http://[::1]:80/', '[::1]'],
  ])('%s is %s', (typed, host) => {
    expect(parseHost(typed)).toBe(host);
  });

  it.each(['', '   ', 'two words', 'a..b', '-a.com', 'exam ple.com', '.', 'https://', 'a_b?'])(
    '“%s” is none',
    (typed) => {
      expect(parseHost(typed)).toBeUndefined();
    },
  );
});

describe('only on chosen sites', () => {
  const only = { ...defaultSettings, siteRule: 'only', onHosts: ['news.example'] } as const;

  it('is off elsewhere, and where it was switched off all the same', () => {
    expect(isOnFor(only, 'www.news.example')).toBe(true);
    expect(isOnFor(only, 'sport.news.example')).toBe(true);
    expect(isOnFor(only, 'other.example')).toBe(false);
    expect(isOnFor({ ...only, offHosts: ['sport.news.example'] }, 'sport.news.example')).toBe(false);
    expect(isOnFor({ ...only, enabled: false }, 'news.example')).toBe(false);
  });

  it('switches on by listing, and off without touching what covers it', () => {
    expect(switchSite(only, 'other.example', true)).toEqual({ ...only, onHosts: ['news.example', 'other.example'] });
    expect(switchSite(only, 'sport.news.example', false)).toEqual({ ...only, offHosts: ['sport.news.example'] });
    const off = { ...only, offHosts: ['sport.news.example'] };
    expect(switchSite(off, 'sport.news.example', true)).toEqual(only);
  });

  it('leaves the list of chosen sites alone under the other rule', () => {
    const except = { ...only, siteRule: 'except' } as const;
    expect(isOnFor(except, 'other.example')).toBe(true);
    expect(switchSite(except, 'other.example', false)).toEqual({ ...except, offHosts: ['other.example'] });
  });
});
