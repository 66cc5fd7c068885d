import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeDataset } from '../lib/core/dataset/about-dataset.ts';
import { compileIndex } from '../lib/core/dataset/compile-index.ts';
import type { NameIndex } from '../lib/core/match/name-index.ts';
import { buildDataset } from './build-dataset.ts';

/**
 * Writes what the build imports and Git does not keep: the packaged dataset, the name index compiled from it, and the
 * dataset's hash and extent. Rejects, naming file, field and reason, when the data does not hold.
 * @param root the project's folder
 */
export async function prepareBuild(root: string): Promise<void> {
  const generated = path.join(root, '.cache/generated');
  await mkdir(generated, { recursive: true });
  const dataset = await buildDataset(root);
  const packaged = await readFile(path.join(root, 'public/dataset.json'));
  const hash = createHash('sha256').update(packaged).digest('hex').slice(0, 32);
  await writeIfChanged(path.join(generated, 'dataset-hash.json'), JSON.stringify({ hash }));
  await writeIfChanged(path.join(generated, 'about-dataset.json'), JSON.stringify(describeDataset(dataset, hash)));
  const index = compileIndex(dataset);
  const { hints: _hints, scripts: _scripts, ...evidence } = index;
  await writeIfChanged(path.join(generated, 'evidence.json'), JSON.stringify(evidence));
  await writeIfChanged(path.join(generated, 'scout-index.ts'), scoutModule(index));
}

/**
 * What every page looks with: the names, without the evidence that only a page with names is weighed by. Plain strings
 * cost nothing until they are used.
 */
function scoutModule({ hints, scripts }: NameIndex): string {
  const { Latn: latin = '', ...others } = scripts;
  const strings = { hints, latin, others: JSON.stringify(others) };
  return Object.entries(strings)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** An unchanged file keeps its age, which is what decides whether a build is out of date. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return;
  await writeFile(file, text);
}

if (import.meta.main) {
  await prepareBuild(path.resolve(import.meta.dirname, '..')).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
