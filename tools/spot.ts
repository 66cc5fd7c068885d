import path from 'node:path';
import { compileIndex } from '../lib/core/dataset/compile-index.ts';
import { createReader, type Reader } from '../lib/core/match/reader.ts';
import { loadDataset } from './build-dataset.ts';
import { formatProblem } from './dataset-files.ts';
import { answerLines } from './spot/answer-lines.ts';
import { spotFile } from './spot/spot-file.ts';

const usage = `usage: npm run --silent spot -- --jsonl [--possible] < passages.jsonl
       npm run --silent spot -- [--possible] FILE.txt FILE.html …

Reads passages and says who is named in them.
  --jsonl      JSON lines {"id","text","lang"?,"title"?,"url"?,"published"?} in, one JSON line per passage out
  --possible   also what may be meant, marked as possible`;

async function openReader(): Promise<Reader> {
  const loaded = await loadDataset(path.resolve(import.meta.dirname, '../data'));
  if (!loaded.ok) throw new Error(`the data does not hold:\n${loaded.error.map(formatProblem).join('\n')}`);
  return createReader(compileIndex(loaded.value.dataset));
}

/** Runs the command; returns the exit status: 0, or 2 when some input could not be read. */
async function run(args: readonly string[]): Promise<number> {
  const possible = args.includes('--possible');
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--jsonl' && arg !== '--possible');
  const jsonl = args.includes('--jsonl');
  if (unknown !== undefined || jsonl === files.length > 0) {
    console.error(unknown === undefined ? usage : `unknown option ${unknown}\n\n${usage}`);
    return 2;
  }
  const reader = await openReader();
  if (jsonl)
    return answerLines({ reader, possible, input: process.stdin, output: process.stdout, errors: process.stderr });
  const statuses = files.map((file) =>
    spotFile({ reader, possible, file, output: process.stdout, errors: process.stderr }),
  );
  return Math.max(...statuses);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (`| head`) may leave early.
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 2;
});
