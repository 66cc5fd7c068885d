import { isPlainObject, runDecoder } from '../../model/decode.ts';
import { noHistory, type Note, type NoteContext, type NoteRecord } from '../../model/note.ts';
import { noteDecoder } from '../decode-note.ts';
import { hashText } from '../note-fingerprint.ts';
import { readingSlice, refuse, versionInFile, type NotesToWrite, type Reading } from './notes-file.ts';

const standard = 'http://www.w3.org/ns/anno.jsonld';
const notePrefix = 'urn:rolecall:note:';
const personPrefix = 'urn:rolecall:person:';

/** https://www.w3.org/TR/annotation-model/; what the model has no word for stands under `rolecall:`. */
export function writeWebAnnotations({ records }: NotesToWrite): string {
  const items = records.flatMap(({ note }) => (note.deletedAt === undefined ? [annotationOf(note)] : []));
  const collection = {
    '@context': [standard, { rolecall: 'urn:rolecall:' }],
    id: 'urn:rolecall:notes',
    type: 'AnnotationCollection',
    label: 'RoleCall',
    total: items.length,
    first: { id: 'urn:rolecall:notes:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationOf({ id, person, body, createdAt, updatedAt, version, context, conflictOf }: Note): object {
  return {
    id: notePrefix + id,
    type: 'Annotation',
    motivation: 'commenting',
    created: createdAt,
    modified: updatedAt,
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: body },
      { type: 'SpecificResource', purpose: 'identifying', source: personPrefix + person },
    ],
    target: targetOf(context) ?? personPrefix + person,
    'rolecall:version': version,
    'rolecall:print': hashText(body),
    ...(context ? { 'rolecall:context': context } : {}),
    ...(conflictOf === undefined ? {} : { 'rolecall:conflictOf': conflictOf }),
  };
}

function targetOf(context: NoteContext | undefined): object | undefined {
  if (!context || context.url === '') return undefined;
  const { url, quote } = context;
  return quote === '' ? { source: url } : { source: url, selector: { type: 'TextQuoteSelector', exact: quote } };
}

type Json = Readonly<Record<string, unknown>>;

export const isWebAnnotations = (value: unknown): boolean => annotationsIn(value) !== undefined;

/** The annotations of a collection, a page, a list or a single one; undefined when it is none of these. */
function annotationsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value))
    return value.every((each) => isPlainObject(each) && own(each, 'type') === 'Annotation') ? value : undefined;
  if (!isPlainObject(value)) return undefined;
  const type = own(value, 'type');
  if (type === 'Annotation') return [value];
  const items =
    type === 'AnnotationCollection'
      ? own(own(value, 'first'), 'items')
      : type === 'AnnotationPage'
        ? own(value, 'items')
        : undefined;
  return Array.isArray(items) ? items : undefined;
}

const own = (value: unknown, key: string): unknown =>
  isPlainObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export function* readWebAnnotations(file: unknown, now: string): Reading {
  const found = annotationsIn(file) ?? [];
  const records: NoteRecord[] = [];
  let skipped = 0;
  for (const [index, annotation] of found.entries()) {
    if (!isPlainObject(annotation) || own(annotation, 'type') !== 'Annotation')
      return refuse('malformed', `items[${index}]`);
    const person = bodiesOf(annotation)
      .map(personIn)
      .find((each) => each !== undefined);
    if (person === undefined) {
      skipped += 1;
    } else {
      const decoded = runDecoder(noteDecoder, noteFields(annotation, person, now));
      if (!decoded.ok) return refuse('malformed', `items[${index}]`);
      records.push({ note: decoded.value, history: noHistory, writer: '' });
    }
    if (index % readingSlice === 0) yield index / found.length;
  }
  return { records, skipped };
}

const bodiesOf = (annotation: Json): readonly unknown[] => [own(annotation, 'body')].flat();

function personIn(body: unknown): string | undefined {
  const source = own(body, 'source');
  return typeof source === 'string' && source.startsWith(personPrefix) ? source.slice(personPrefix.length) : undefined;
}

/** What the decoder then checks. An annotation that another program wrote on has no version of ours. */
function noteFields(annotation: Json, person: string, now: string): Json {
  const id = own(annotation, 'id');
  const text = bodiesOf(annotation).find((body) => own(body, 'type') === 'TextualBody');
  const body = own(text, 'value');
  const version = own(annotation, 'rolecall:version');
  const print = own(annotation, 'rolecall:print');
  const created = own(annotation, 'created');
  const isEdited = typeof body === 'string' && typeof print === 'string' && hashText(body) !== print;
  const context = own(annotation, 'rolecall:context') ?? contextOf(own(annotation, 'target'));
  const conflictOf = own(annotation, 'rolecall:conflictOf');
  return {
    id:
      typeof id === 'string' && id.startsWith(notePrefix)
        ? id.slice(notePrefix.length)
        : `web-${hashText(JSON.stringify(id ?? annotation))}`,
    person,
    body: body ?? '',
    createdAt: created ?? now,
    updatedAt: isEdited ? now : (own(annotation, 'modified') ?? created ?? now),
    version:
      isEdited && isPlainObject(version)
        ? versionInFile(version as Note['version'], print, body)
        : (version ?? { file: 1 }),
    ...(context === undefined ? {} : { context }),
    ...(conflictOf === undefined ? {} : { conflictOf }),
  };
}

function contextOf(target: unknown): NoteContext | undefined {
  const source = own(target, 'source');
  if (typeof source !== 'string') return undefined;
  const exact = own(own(target, 'selector'), 'exact');
  return { url: source, title: '', quote: typeof exact === 'string' ? exact : '' };
}
