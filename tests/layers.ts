import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isNode, parseModule, walkSyntax, type Node } from './syntax.ts';

/** What a folder's files may import. The order of the rows is the direction of dependence: down is allowed to know up. */
export type Layer = {
  /** Folder, relative to the project. */
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
};

/** The table of docs/architecture.md, as data. Whatever is in no row is a failure. */
export const layers: readonly Layer[] = [
  { folder: 'lib/core', mayImport: [], packages: [] },
  { folder: 'lib/page', mayImport: ['lib/core'], packages: [] },
  { folder: 'lib/platform', mayImport: ['lib/core'], packages: ['idb', 'webextension-polyfill'] },
  { folder: 'components', mayImport: ['lib/core'], packages: ['preact'] },
  {
    folder: 'entrypoints',
    mayImport: ['lib/core', 'lib/page', 'lib/platform', 'components', '.cache/generated'],
    packages: ['preact', 'wxt', 'webextension-polyfill'],
  },
];

/** Code that is not shipped: free in what it imports, but nothing shipped may import it. */
export const unshipped: readonly string[] = ['tests', 'tools'];

/** Packages that unit tests may use beside those of their layer. */
const testPackages = ['vitest', 'fast-check', 'fake-indexeddb', 'happy-dom', 'axe-core', 'preact'];

export type Import = { readonly specifier: string; readonly line: number };
export type SourceFile = { readonly file: string; readonly imports: readonly Import[] };

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Everything a module names to import, types included: knowing a type is knowing. */
export function importsOf(text: string, file: string): readonly Import[] {
  return [...walkSyntax(parseModule(text, file))]
    .filter((node) => importing.has(node.type) && isNode(node['source']))
    .map((node) => {
      const source = node['source'] as Node;
      const line = text.slice(0, source.start).split('\n').length;
      // What is computed cannot be checked, so it is not allowed either.
      return { specifier: typeof source['value'] === 'string' ? source['value'] : '(computed)', line };
    });
}

const within = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one file; empty when nothing is. `file` is relative to the project, with forward slashes. */
export function checkFile({ file, imports }: SourceFile): readonly string[] {
  const layer = layers.find(({ folder }) => within(file, folder));
  if (!layer) return [`${file}: stands in no layer`];
  return imports.flatMap(({ specifier, line }) => {
    const at = `${file}:${line}`;
    if (specifier.startsWith('.')) {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
      const allowed = [layer.folder, ...layer.mayImport, ...(isTest(file) ? ['tests'] : [])];
      const ownTest = isTest(file) && allowed.some((folder) => within(target, folder));
      if (ownTest || allowed.some((folder) => within(target, folder))) return [];
      return [`${at}: ${layer.folder} may not import ${target}`];
    }
    const name = packageOf(specifier);
    if (layer.packages.includes(name)) return [];
    if (isTest(file) && (testPackages.includes(name) || name.startsWith('node:'))) return [];
    return [`${at}: ${layer.folder} may not use the package ${name}`];
  });
}

/** Every TypeScript file under the folders given, relative to the root. Folders that do not exist are a failure. */
export async function readSources(root: string, folders: readonly string[]): Promise<readonly SourceFile[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const full = path.join(root, folder);
      if (!existsSync(full)) throw new Error(`${folder} does not exist`);
      const entries = await readdir(full, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mts|js|jsx|mjs)$/.test(entry.name))
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    }),
  );
  const files = lists.flat().toSorted();
  return Promise.all(
    files.map(async (file) => ({ file, imports: importsOf(await readFile(path.join(root, file), 'utf8'), file) })),
  );
}
