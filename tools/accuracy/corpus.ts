import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageInfo } from '../../lib/core/match/mention.ts';

/** A stretch of a passage's text and who it names. Offsets are UTF-16 units, end exclusive. */
export type Label = { readonly start: number; readonly end: number; readonly person: string };

/** One labelled passage. A passage without labels must stay without marks. */
export type LabelledPassage = {
  readonly id: string;
  /** BCP 47 */
  readonly lang: string;
  /** The phenomena it shows. */
  readonly tags: readonly string[];
  readonly text: string;
  readonly labels: readonly Label[];
  readonly info: PageInfo;
};

type CorpusLine = {
  readonly id: string;
  readonly lang: string;
  readonly tags: readonly string[];
  readonly title?: string;
  readonly marked: string;
};

const label = /\[\[([^|\]]+)\|([a-z0-9-]+)\]\]/g;

/** `[[Levy|dan-levy]] leaves` becomes the plain text and where it names whom. */
export function readMarked(marked: string): Pick<LabelledPassage, 'text' | 'labels'> {
  let text = '';
  let last = 0;
  const labels: Label[] = [];
  for (const found of marked.matchAll(label)) {
    const [whole, surface = '', person = ''] = found;
    text += marked.slice(last, found.index);
    labels.push({ start: text.length, end: text.length + surface.length, person });
    text += surface;
    last = found.index + whole.length;
  }
  return { text: text + marked.slice(last), labels };
}

function readLine(line: string): LabelledPassage {
  // Our own files: a wrong line is a bug, and JSON.parse says where.
  const { id, lang, tags, title, marked } = JSON.parse(line) as CorpusLine;
  return { id, lang, tags, ...readMarked(marked), info: { lang, ...(title === undefined ? {} : { title }) } };
}

/** Every passage of the `.jsonl` files in a folder, with the file's name without its ending. */
export function readCorpus(folder: string): ReadonlyMap<string, readonly LabelledPassage[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  return new Map(
    files.map((file) => [
      file.replace(/\.jsonl$/, ''),
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(readLine),
    ]),
  );
}
