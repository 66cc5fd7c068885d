import { writeCsv } from '../../lib/core/notes/formats/csv-format.ts';
import { exportFileName, fileTypes, type ExportFormat } from '../../lib/core/notes/formats/export-formats.ts';
import { writeJson } from '../../lib/core/notes/formats/json-format.ts';
import { writeMarkdown, writeMarkdownFiles } from '../../lib/core/notes/formats/markdown-format.ts';
import type { NotesToWrite } from '../../lib/core/notes/formats/notes-file.ts';
import { writeWebAnnotations } from '../../lib/core/notes/formats/web-annotation-format.ts';
import { writeZip } from '../../lib/core/notes/formats/zip-archive.ts';

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

const write: Readonly<Record<ExportFormat, (all: NotesToWrite) => string | Uint8Array<ArrayBuffer>>> = {
  json: writeJson,
  markdown: writeMarkdown,
  'markdown-zip': (all) =>
    writeZip(
      writeMarkdownFiles(all).map(({ name, text }) => ({ name, bytes: encode(text) })),
      encode,
      all.now,
    ),
  'web-annotation': writeWebAnnotations,
  csv: writeCsv,
};

/** Writes the file and hands it to the browser, which asks or saves as it does with every download. */
export function takeOut(format: ExportFormat, all: NotesToWrite): void {
  const file = new Blob([write[format](all)], { type: fileTypes[format].type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = exportFileName(format, all.now.slice(0, 10));
  link.click();
  // Firefox reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
