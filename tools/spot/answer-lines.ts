import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Reader } from '../../lib/core/match/reader.ts';
import { answerPassage, decodePassage } from './passage.ts';

export type LinesJob = {
  readonly reader: Reader;
  readonly possible: boolean;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
};

/** Answers every line that can be read, in order. Returns the exit status: 2 when a line could not be read. */
export async function answerLines({ reader, possible, input, output, errors }: LinesJob): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const passage = decodePassage(number === 1 ? line.replace(/^\ufeff/, '') : line);
    if (!passage.ok) {
      errors.write(`line ${number}: ${passage.error}\n`);
      status = 2;
      continue;
    }
    output.write(
      `${JSON.stringify({ id: passage.value.id, mentions: answerPassage(reader, passage.value, possible) })}\n`,
    );
  }
  return status;
}
