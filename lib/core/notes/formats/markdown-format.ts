import { object, optional, runDecoder, stringThat } from '../../model/decode.ts';
import { noHistory, type Note, type NoteRecord } from '../../model/note.ts';
import type { PersonId } from '../../model/person.ts';
import {
  bodyDecoder,
  contextDecoder,
  instantDecoder,
  noteIdDecoder,
  personIdDecoder,
  versionDecoder,
} from '../decode-note.ts';
import { currentId, nameFromId, nameOf, newestFirst, type Directory } from '../list-notes.ts';
import { hashText } from '../note-fingerprint.ts';
import { noteShapeVersion } from '../upgrade-note.ts';
import { readingSlice, refuse, versionInFile, type NotesToWrite, type Reading, type Refusal } from './notes-file.ts';

/**
 * Each note stands between two comments, the first of which holds what Markdown cannot say. What is outside of them is
 * for people to read, and is not read back.
 */
const open = '<!-- rolecall-note ';
const close = '<!-- rolecall-end -->';
const header = '<!-- rolecall-notes ';

/** One file with everything in sight. */
export function writeMarkdown(all: NotesToWrite): string {
  const people = byPerson(all);
  const sections = people.map(({ name, notes }) => `## ${inline(name)}\n\n${notes.map(writeNote).join('\n')}`);
  return `# RoleCall\n\n${writeHeader(all.now)}\n\n${sections.join('\n')}`;
}

/** One file a person, as Obsidian and its like read them. */
export function writeMarkdownFiles(all: NotesToWrite): readonly { readonly name: string; readonly text: string }[] {
  const taken = new Set<string>();
  return byPerson(all).map(({ person, name, notes }) => {
    const created = notes.map(({ createdAt }) => createdAt).toSorted()[0] ?? all.now;
    const updated = notes[0]?.updatedAt ?? all.now;
    const front = [
      '---',
      `title: ${JSON.stringify(name)}`,
      `aliases: [${JSON.stringify(name)}]`,
      'tags: [rolecall]',
      `rolecall-person: ${person}`,
      `created: ${created}`,
      `updated: ${updated}`,
      '---',
    ];
    const text = `${front.join('\n')}\n\n# ${inline(name)}\n\n${writeHeader(all.now)}\n\n${notes.map(writeNote).join('\n')}`;
    return { name: `${freeName(name, taken)}.md`, text };
  });
}

type Group = { readonly person: PersonId; readonly name: string; readonly notes: readonly Note[] };

function byPerson({ records, directory }: NotesToWrite): readonly Group[] {
  const groups = new Map<PersonId, Note[]>();
  for (const { note } of records) {
    if (note.deletedAt !== undefined) continue;
    const person = currentId(note.person, directory.redirects);
    groups.set(person, [...(groups.get(person) ?? []), note]);
  }
  return [...groups]
    .map(([person, notes]) => ({ person, name: labelOf(person, directory), notes: notes.toSorted(newestFirst) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const labelOf = (person: PersonId, directory: Directory): string => nameOf(person, directory) ?? nameFromId(person);

const writeHeader = (now: string): string =>
  `${header}${asComment({ version: noteShapeVersion, exportedAt: now })} -->`;

function writeNote(note: Note): string {
  const { body, ...rest } = note;
  const lines = body.split('\n').map((line) => (/^\\*<!-- rolecall-/.test(line) ? `\\${line}` : line));
  const comment = asComment({ ...rest, print: hashText(body) });
  return `### ${note.updatedAt.slice(0, 10)}\n\n${open}${comment} -->\n${lines.join('\n')}\n${close}\n${writeSource(note)}`;
}

function writeSource({ context }: Note): string {
  if (!context) return '';
  const quote = context.quote.split('\n').map((line) => `> ${line}`);
  const source = `> — ${inline(context.title)} <${context.url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`;
  return `\n${[...(context.quote === '' ? [] : quote), source].join('\n')}\n`;
}

/** Nothing in it can end the comment it stands in. */
const asComment = (value: unknown): string =>
  JSON.stringify(value).replaceAll('--', '-\\u002d').replaceAll('>', '\\u003e');

const inline = (text: string): string =>
  text.replaceAll(/[\n\r]+/g, ' ').replaceAll(/[[\]<>*_`\\#]/g, (mark) => `\\${mark}`);

function freeName(name: string, taken: Set<string>): string {
  const readable = name.replaceAll(/[\\/:*?"<>|#^[\]\p{Cc}\s]+/gu, ' ').replace(/^[.\s]+/, '');
  const plain = readable.trim().slice(0, 100) || 'note';
  let free = plain;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${plain} ${number}`;
  taken.add(free.toLowerCase());
  return free;
}

const metadata = object({
  id: noteIdDecoder,
  person: personIdDecoder,
  createdAt: instantDecoder,
  updatedAt: instantDecoder,
  version: versionDecoder,
  context: optional(contextDecoder),
  conflictOf: optional(noteIdDecoder),
  print: stringThat<string>((text) => /^[0-9a-z]{1,12}$/.test(text), 'a print'),
});

export const isMarkdownNotes = (text: string): boolean => text.includes(header) || text.includes(open);

/** @param now stands for the time of changes made in the file, which does not tell it */
export function* readMarkdown(text: string, now: string): Reading {
  const lines = text.split('\n');
  const records: NoteRecord[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith(header)) {
      const newer = versionOf(line);
      if (newer > noteShapeVersion) return refuse('newer', `version ${newer}`);
    }
    if (!line.startsWith(open)) continue;
    const end = endOf(lines, index);
    if (end === undefined) return refuse('malformed', `line ${index + 1}`);
    const note = readNote(line, lines.slice(index + 1, end), now);
    if ('refusal' in note) return refuse('malformed', `line ${index + 1}`);
    records.push({ note, history: noHistory, writer: '' });
    index = end;
    if (records.length % readingSlice === 1) yield index / lines.length;
  }
  return { records, skipped: 0 };
}

/** The line that closes the note opened at `start`; undefined when another one opens before. */
function endOf(lines: readonly string[], start: number): number | undefined {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('<!-- rolecall-')) return line.trimEnd() === close ? index : undefined;
  }
  return undefined;
}

function readNote(line: string, lines: readonly string[], now: string): Note | Refusal {
  const decoded = runDecoder(metadata, parseComment(line, open));
  const text = lines.map((each) => (/^\\+<!-- rolecall-/.test(each) ? each.slice(1) : each)).join('\n');
  const body = runDecoder(bodyDecoder, text);
  if (!decoded.ok || !body.ok) return refuse('malformed');
  const { print, version, updatedAt, ...rest } = decoded.value;
  const inFile = versionInFile(version, print, body.value);
  return { ...rest, body: body.value, version: inFile, updatedAt: inFile === version ? updatedAt : now };
}

function parseComment(line: string, start: string): unknown {
  const end = line.lastIndexOf(' -->');
  if (end < start.length) return undefined;
  try {
    return JSON.parse(line.slice(start.length, end));
  } catch {
    return undefined;
  }
}

function versionOf(line: string): number {
  const found = parseComment(line, header);
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : 0;
  return typeof version === 'number' ? version : 0;
}
