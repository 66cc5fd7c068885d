import type { Cue, PageInfo } from '../../lib/core/match/mention.ts';
import type { Reader } from '../../lib/core/match/reader.ts';
import { fail, succeed, type Result } from '../../lib/core/model/result.ts';

/** A passage as it is handed in: one JSON line. */
export type PassageLine = { readonly id: string | number; readonly text: string; readonly info: PageInfo };

/** A mention as it is answered. Offsets are UTF-16 units into the passage's text, end exclusive. */
export type Answer = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly person: string;
  readonly confidence: 'sure' | 'possible';
  readonly because: readonly Cue[];
};

const optionalTexts = ['lang', 'title', 'url', 'published', 'description'] as const;

/** Reads one line; the error says what is wrong with it. */
export function decodePassage(line: string): Result<PassageLine, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fail(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('not an object');
  const record = value as Readonly<Record<string, unknown>>;
  const { id, text } = record;
  if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is not a string');
  if (typeof text !== 'string') return fail('"text" is not a string');
  const wrong = optionalTexts.find(
    (key) => record[key] !== undefined && record[key] !== null && typeof record[key] !== 'string',
  );
  if (wrong !== undefined) return fail(`"${wrong}" is not a string`);
  const info = Object.fromEntries(
    optionalTexts.flatMap((key) => (typeof record[key] === 'string' ? [[key, record[key]]] : [])),
  );
  return succeed({ id, text, info });
}

/** Who is named in a passage; with `possible`, also who may be meant. */
export function answerPassage(
  reader: Reader,
  { text, info }: Pick<PassageLine, 'text' | 'info'>,
  possible: boolean,
): readonly Answer[] {
  const passage = reader.read(text);
  if (!passage) return [];
  return reader.decide({ passages: [passage], info }).flatMap(({ mention, resolution }): Answer[] => {
    if (resolution.kind === 'refused' || (resolution.kind === 'possible' && !possible)) return [];
    const { start, end } = mention;
    const people = resolution.kind === 'sure' ? [resolution.person] : resolution.among;
    return people.map((person) => ({
      start,
      end,
      surface: text.slice(start, end),
      person,
      confidence: resolution.kind,
      because: resolution.because,
    }));
  });
}
