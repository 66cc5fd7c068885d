import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes what the build imports and Git does not keep: the packaged dataset, the name index compiled from it, and the
 * dataset's hash. Rejects, naming file, field and reason, when the data does not decode.
 */
export async function prepareBuild(root: string): Promise<void> {
  const generated = path.join(root, '.cache/generated');
  await mkdir(generated, { recursive: true });
  const load = async (file: string): Promise<Record<string, unknown> | undefined> =>
    existsSync(path.join(root, file))
      ? ((await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>)
      : undefined;
  const dataset = await load('tools/build-dataset.ts');
  const index = (await load('lib/core/match/compile-index.ts')) ?? (await load('lib/core/dataset/compile-index.ts'));
  let built: unknown = undefined;
  if (dataset) built = await (dataset['buildDataset'] as (root: string) => unknown)(root);
  const packaged = path.join(root, 'public/dataset.json');
  const bytes = existsSync(packaged) ? await readFile(packaged) : Buffer.from('null');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  await writeIfChanged(path.join(generated, 'dataset-hash.json'), JSON.stringify({ hash }));
  const compiled = index && built ? (index['compileIndex'] as (dataset: unknown) => unknown)(built) : {};
  await writeIfChanged(path.join(generated, 'name-index.json'), JSON.stringify(compiled));
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return;
  await writeFile(file, text);
}

if (import.meta.main) await prepareBuild(path.resolve(import.meta.dirname, '..'));
