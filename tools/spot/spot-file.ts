import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Decision } from '../../lib/core/match/mention.ts';
import type { Reader } from '../../lib/core/match/reader.ts';
import { readHtml, type Page } from './html-page.ts';

export type FileJob = {
  readonly reader: Reader;
  readonly possible: boolean;
  readonly file: string;
  readonly output: Writable;
  readonly errors: Writable;
};

function readPage(file: string): Page {
  const content = readFileSync(file, 'utf8');
  if (/\.x?html?$/i.test(file)) return readHtml(content);
  return {
    blocks: content
      .split(/\r?\n[ \t]*\r?\n/)
      .map((block) => block.trim())
      .filter((block) => block !== ''),
    info: {},
  };
}

function row({ mention, passage, resolution }: Decision): readonly string[] {
  const who =
    resolution.kind === 'sure' ? resolution.person : resolution.kind === 'possible' ? resolution.among.join(', ') : '';
  const around = passage.text.slice(Math.max(0, mention.start - 25), mention.end + 25).replace(/\s+/g, ' ');
  const because = resolution.because
    .map((cue) => (cue.found === undefined ? cue.kind : `${cue.kind} “${cue.found}”`))
    .join(', ');
  return [
    resolution.kind,
    who,
    passage.text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
    `…${around}…`,
    because,
  ];
}

/** Prints who is named in a file as a table. Returns the exit status: 2 when the file cannot be read. */
export function spotFile({ reader, possible, file, output, errors }: FileJob): number {
  let page: Page;
  try {
    page = readPage(file);
  } catch (error) {
    errors.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const passages = page.blocks.flatMap((block) => reader.read(block) ?? []);
  const decisions = reader.decide({ passages, info: page.info, texts: () => page.blocks });
  const shown = decisions.filter(
    ({ resolution }) => resolution.kind === 'sure' || (possible && resolution.kind === 'possible'),
  );
  output.write(`${file}: ${shown.length} mention${shown.length === 1 ? '' : 's'} in ${page.blocks.length} blocks\n`);
  const rows = shown.map(row);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows) {
    output.write(
      `  ${cells.map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  ')}\n`,
    );
  }
  return 0;
}
