import { languages } from '../model/claim.ts';
import {
  anyString,
  boolean,
  isPlainObject,
  list,
  nonEmptyList,
  object,
  oneOf,
  optional,
  runDecoder,
  type Decoder,
  type Problem,
} from '../model/decode.ts';
import { personIdDecoder as personId } from '../notes/decode-note.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import { articleDecoder, cuesDecoder, frameParams, framePageParams } from './frame-card.ts';
import { noteParams } from './decode-note-request.ts';
import type {
  PageReport,
  PageRequest,
  PageRequestName,
  PageRequests,
  Request,
  RequestName,
  Requests,
} from './requests.ts';

const language = oneOf(languages);
const count: Decoder<number> = (value, path, report) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  report(path, 'expected a positive whole number');
  return { bad: true };
};

const pageReport: Decoder<PageReport> = object({
  host: anyString,
  people: list(object({ person: personId, count })),
  possible: optional(list(object({ surface: anyString, among: nonEmptyList(personId), because: cuesDecoder }))),
  article: optional(articleDecoder),
});

const params: { readonly [N in RequestName]: Decoder<Requests[N]['params']> } = {
  'card.get': object({ person: personId, language, article: optional(articleDecoder) }),
  'people.lines': object({ people: list(personId), language, article: optional(articleDecoder) }),
  'timeline.get': object({ language }),
  'timeline.open': object({ person: personId }),
  ...noteParams,
  'dataset.rebuild': object({}),
  'dataset.progress': object({}),
  'dataset.cancel': object({}),
  'names.here': object({}),
  ...frameParams,
  'page.found': pageReport,
};

const pageParams: { readonly [N in PageRequestName]: Decoder<PageRequests[N]['params']> } = {
  'page.report': object({}),
  'page.jump': object({ person: personId }),
  'page.step': object({ to: oneOf(['next', 'previous', 'card']), insist: boolean }),
  ...framePageParams,
};

/** `undefined`: not one of ours (another part of the extension, or a stranger), to be ignored. */
function decodeNamed<R>(
  table: Readonly<Record<string, Decoder<unknown>>>,
  message: unknown,
): Result<R, readonly Problem[]> | undefined {
  if (!isPlainObject(message) || typeof message['name'] !== 'string') return undefined;
  const name = message['name'];
  const decoder = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!decoder) return undefined;
  const decoded = runDecoder(decoder, message['params'], 'params');
  return decoded.ok ? succeed({ name, params: decoded.value } as R) : fail(decoded.error);
}

/** Reads a message that arrived at the background. */
export const decodeRequest = (message: unknown): Result<Request, readonly Problem[]> | undefined =>
  decodeNamed<Request>(params, message);

/** Reads a message that arrived at a document. */
export const decodePageRequest = (message: unknown): Result<PageRequest, readonly Problem[]> | undefined =>
  decodeNamed<PageRequest>(pageParams, message);
