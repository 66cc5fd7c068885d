import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from './layers.ts';
import { isNode, parseModule, walkSyntax, type Node } from './syntax.ts';

const root = path.resolve(import.meta.dirname, '..');
const shipped = await readSources(root, ['lib', 'components', 'entrypoints']);
const everything = [...shipped, ...(await readSources(root, ['tests', 'tools']))].filter(
  ({ file }) => !/^tests\/(?:pages|sample)\//.test(file),
);

function memoise<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

const textOf = memoise((file: string): string => readFileSync(path.join(root, file), 'utf8'));
const isTest = (file: string): boolean => /\.(?:test|spec)\.tsx?$/.test(file);
const code = shipped.filter(({ file }) => !isTest(file));

/** A file's syntax nodes, read once for all the rules. */
const nodesOf = memoise((file: string): readonly Node[] => [...walkSyntax(parseModule(textOf(file), file))]);

/** Lines at which a node of the file fits, as `file:line`. */
const placesOf = (file: string, fits: (node: Node) => boolean): readonly string[] =>
  nodesOf(file)
    .filter(fits)
    .map((node) => `${file}:${textOf(file).slice(0, node.start).split('\n').length}`);

const isIdentifier = (value: unknown, name: string): boolean => isNode(value) && value['name'] === name;

test('the tree was read', () => {
  expect(code.length).toBeGreaterThan(40);
  expect(everything.length).toBeGreaterThan(code.length);
});

describe('names', () => {
  test('modules are kebab-case, components PascalCase', () => {
    const wrong = everything
      .map(({ file }) => file)
      .filter((file) => {
        const name = path.posix.basename(file).replace(/(?:\.(?:test|spec|config|d))?\.\w+$/, '');
        const isComponent = file.startsWith('components/') && file.endsWith('.tsx');
        return !(isComponent ? /^(?:[A-Z][A-Za-z0-9]*|[a-z0-9]+(?:-[a-z0-9]+)*)$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/).test(
          name,
        );
      });
    expect(wrong).toEqual([]);
  });

  test('no file or folder is a drawer for whatever fits nowhere', () => {
    const drawers = /(?:^|[/-])(?:utils?|helpers?|managers?|common|misc|shared|stuff)(?:[/.-]|$)/i;
    expect(everything.map(({ file }) => file).filter((file) => drawers.test(file))).toEqual([]);
  });
});

describe('modules', () => {
  test('exports are named, except where the build wants a default', () => {
    const wanted = /^(?:entrypoints\/[^/]+\/index\.tsx?|tests\/e2e\/global-setup\.ts)$/;
    const defaults = everything
      .filter(({ file }) => !wanted.test(file) && !file.endsWith('.d.ts'))
      .flatMap(({ file }) => placesOf(file, (node) => node.type === 'ExportDefaultDeclaration'));
    expect(defaults).toEqual([]);
  });

  test('relative imports name the file they mean, ending included', () => {
    const vague = everything.flatMap(({ file, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('.') && !/\.(?:ts|tsx|mjs|css|json)(?:\?\w+)?$/.test(specifier))
        .map(({ specifier, line }) => `${file}:${line}: ${specifier}`),
    );
    expect(vague).toEqual([]);
  });

  test('there are factories, not classes', () => {
    expect(code.flatMap(({ file }) => placesOf(file, (node) => node.type === 'ClassDeclaration'))).toEqual([]);
  });

  test('unit tests stand beside what they test, and never where the build would take them for an entry', () => {
    const tests = [...shipped, ...everything.filter(({ file }) => file.startsWith('tools/'))]
      .map(({ file }) => file)
      .filter(isTest);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((file) => file.startsWith('entrypoints/'))).toEqual([]);
  });
});

describe('reasons', () => {
  test('whatever switches a rule off says why', () => {
    const silent = everything.flatMap(({ file }) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) =>
          /(?:oxlint|eslint)-disable|@ts-(?:expect-error|ignore|nocheck)|prettier-ignore/.test(line) &&
          !/ -- \S|@ts-expect-error:? \S/.test(line)
            ? [`${file}:${index + 1}`]
            : [],
        ),
    );
    expect(silent.filter((place) => !place.startsWith('tests/conventions.test.ts'))).toEqual([]);
  });

  test('what is left to do carries a date', () => {
    const undated = everything.flatMap(({ file }) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (/\b(?:TODO|FIXME)\b(?!.*\d{4}-\d{2})/.test(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(undated.filter((place) => !place.startsWith('tests/conventions.test.ts'))).toEqual([]);
  });
});

describe('what may not happen', () => {
  test('the core never asks the clock', () => {
    const asks = code
      .filter(({ file }) => file.startsWith('lib/core/'))
      .flatMap(({ file }) =>
        placesOf(
          file,
          (node) =>
            /^(?:New|Call)Expression$/.test(node.type) &&
            isIdentifier(node['callee'], 'Date') &&
            (node['arguments'] as readonly unknown[]).length === 0,
        ),
      );
    expect(asks).toEqual([]);
  });

  test('no text ever becomes markup', () => {
    const names =
      /^(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment)$/;
    const places = code.flatMap(({ file }) =>
      placesOf(
        file,
        (node) =>
          (node.type === 'MemberExpression' &&
            isNode(node['property']) &&
            names.test(String(node['property']['name']))) ||
          (node.type === 'JSXAttribute' && isNode(node['name']) && names.test(String(node['name']['name']))),
      ),
    );
    expect(places).toEqual([]);
  });

  test('nothing shipped names a way to the network', () => {
    const ways = /^(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport)$/;
    const places = code.flatMap(({ file }) =>
      placesOf(file, (node) => node.type === 'Identifier' && ways.test(String(node['name']))),
    );
    expect(places).toEqual([]);
  });
});

test('every component is shown somewhere: in a test, in the gallery, or by another component that is', () => {
  const components = code.map(({ file }) => file).filter((file) => /^components\/.*\/?[A-Z]\w*\.tsx$/.test(file));
  expect(components.length).toBeGreaterThan(0);
  const showing = everything.filter(
    ({ file }) => isTest(file) || /gallery/.test(file) || file.startsWith('entrypoints/') || components.includes(file),
  );
  const hidden = components.filter((component) => {
    const name = path.posix.basename(component);
    return !showing.some(
      ({ file, imports }) => file !== component && imports.some(({ specifier }) => specifier.endsWith(`/${name}`)),
    );
  });
  expect(hidden).toEqual([]);
});

describe('documents', () => {
  test('the README explains every permission the manifest asks for', () => {
    const config = textOf('wxt.config.ts');
    const lists = [...config.matchAll(/permissions: \[([^\]]*)\]/g)].map((match) => match[1]).join();
    const permissions = [...lists.matchAll(/'([^']+)'/g)].map((match) => match[1]);
    expect(permissions.length).toBeGreaterThan(0);
    const readme = textOf('README.md');
    expect(permissions.filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([]);
  });

  test('the changelog knows the version', () => {
    const { version } = JSON.parse(textOf('package.json'));
    expect(textOf('CHANGELOG.md')).toMatch(
      new RegExp(`^## (?:\\[?${version.replaceAll('.', '\\.')}\\]?|Unreleased)`, 'm'),
    );
  });

  test('the architecture page has the table that the layers test holds', async () => {
    const { layers } = await import('./layers.ts');
    const page = textOf('docs/architecture.md');
    for (const { folder, packages } of layers) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${folder}\``));
      expect(row, `a row for ${folder}`).toBeDefined();
      for (const name of packages) expect(row).toContain(name);
    }
  });

  test('every decision is numbered once, and has context, decision and consequences', () => {
    const files = readdirSync(path.join(root, 'docs/adr')).filter((name) => name.endsWith('.md'));
    expect(files.length).toBeGreaterThan(2);
    const numbers = files.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(files.length);
    for (const name of files) {
      const headings = [...textOf(`docs/adr/${name}`).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      expect(headings, name).toEqual(expect.arrayContaining(['Context', 'Decision', 'Consequences']));
    }
  });

  test('every link between documents leads somewhere', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/browser-notes.md'];
    const broken = documents.flatMap((document) =>
      [...textOf(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((match) => path.posix.join(path.posix.dirname(document), match[1] ?? ''))
        .filter((target) => !existsSync(path.join(root, target)))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
