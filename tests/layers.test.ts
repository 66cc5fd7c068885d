import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile, importsOf, layers, readSources, unshipped } from './layers.ts';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['lib', 'components', 'entrypoints'];

describe('the layers', () => {
  test('every shipped file stands in a layer and imports only what its layer may', async () => {
    const sources = await readSources(root, folders);
    expect(sources.flatMap(checkFile)).toEqual([]);
    for (const { folder } of layers) {
      const own = sources.filter(({ file }) => file.startsWith(`${folder}/`));
      expect(own.length, `files seen in ${folder}`).toBeGreaterThan(0);
    }
    // A reader that finds no imports would find no violations either.
    const relative = sources.flatMap(({ imports }) => imports.filter(({ specifier }) => specifier.startsWith('.')));
    expect(relative.length).toBeGreaterThan(sources.length / 2);
  });

  test('no code is kept outside the known folders', () => {
    const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    const known = [...layers.map(({ folder }) => folder), ...unshipped];
    const stray = tracked
      .split('\n')
      .filter((file) => /\.(?:ts|tsx|mts|js|jsx|mjs)$/.test(file) && file.includes('/'))
      .filter((file) => !known.some((folder) => file.startsWith(`${folder}/`)));
    expect(stray).toEqual([]);
  });
});

describe('the guard itself, on seeded violations', () => {
  const check = (file: string, code: string): readonly string[] => checkFile({ file, imports: importsOf(code, file) });

  test.each([
    ['lib/core/a.ts', "import { openDB } from 'idb';", 'lib/core/a.ts:1: lib/core may not use the package idb'],
    ['lib/core/a.ts', "import fs from 'node:fs';", 'lib/core/a.ts:1: lib/core may not use the package node:fs'],
    [
      'lib/core/a.ts',
      "\nimport type { X } from '../page/x.ts';",
      'lib/core/a.ts:2: lib/core may not import lib/page/x.ts',
    ],
    [
      'lib/core/a/b.ts',
      "export * from '../../platform/x.ts';",
      'lib/core/a/b.ts:1: lib/core may not import lib/platform/x.ts',
    ],
    ['lib/page/a.ts', "import '../platform/x.ts';", 'lib/page/a.ts:1: lib/page may not import lib/platform/x.ts'],
    [
      'lib/page/a.ts',
      "import { x } from '../../components/X.tsx';",
      'lib/page/a.ts:1: lib/page may not import components/X.tsx',
    ],
    [
      'lib/platform/a.ts',
      "const x = await import('../page/x.ts');",
      'lib/platform/a.ts:1: lib/platform may not import lib/page/x.ts',
    ],
    [
      'components/A.tsx',
      "import browser from 'webextension-polyfill';",
      'components/A.tsx:1: components may not use the package webextension-polyfill',
    ],
    [
      'components/A.tsx',
      "import {\n  x,\n} from '../lib/platform/x.ts';",
      'components/A.tsx:3: components may not import lib/platform/x.ts',
    ],
    [
      'entrypoints/a/index.ts',
      "import { x } from '../../tools/x.ts';",
      'entrypoints/a/index.ts:1: entrypoints may not import tools/x.ts',
    ],
    [
      'entrypoints/a/index.ts',
      "import react from 'react';",
      'entrypoints/a/index.ts:1: entrypoints may not use the package react',
    ],
    ['lib/core/a.ts', "type X = import('../page/x.ts').X;", 'lib/core/a.ts:1: lib/core may not import lib/page/x.ts'],
    [
      'entrypoints/a/index.ts',
      "const name = 'x'; await import(name);",
      'entrypoints/a/index.ts:1: entrypoints may not use the package (computed)',
    ],
    ['lib/extra/a.ts', '', 'lib/extra/a.ts: stands in no layer'],
    [
      'lib/core/a.test.ts',
      "import { x } from '../page/x.ts';",
      'lib/core/a.test.ts:1: lib/core may not import lib/page/x.ts',
    ],
  ])('%s: %s', (file, code, problem) => {
    expect(check(file, code)).toEqual([problem]);
  });

  test.each([
    ['lib/core/match/a.ts', "import { x } from '../model/x.ts';"],
    ['lib/platform/a.ts', "import { openDB } from 'idb'; import { x } from '../core/x.ts';"],
    ['components/A.tsx', "import { useState } from 'preact/hooks'; import './B.tsx';"],
    ['entrypoints/reader/index.tsx', "import evidence from '../../.cache/generated/evidence.json';"],
    ['lib/core/a.test.ts', "import { test } from 'vitest'; import fs from 'node:fs';"],
    ['lib/core/a.ts', "const text = \"from 'idb'\"; export const words = ['import', 'from', 'x'];"],
    ['lib/core/a.ts', "// import { openDB } from 'idb';\n/* from 'idb' */"],
  ])('%s may: %s', (file, code) => {
    expect(check(file, code)).toEqual([]);
  });

  test('a folder that is not there is an error, not an empty success', async () => {
    await expect(readSources(root, ['lib', 'no-such-folder'])).rejects.toThrow('no-such-folder does not exist');
  });
});
