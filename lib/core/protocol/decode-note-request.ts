import { anyString, bad, list, mapped, object, oneOf, optional, type Decoder } from '../model/decode.ts';
import { bodyDecoder, countDecoder, noteIdDecoder, personIdDecoder, writerDecoder } from '../notes/decode-note.ts';
import { cutContext } from '../notes/edit-note.ts';
import type { NoteRequests } from './note-requests.ts';

/** Titles and quotes come from pages: whatever their length, they are cut and not refused with the reader's text. */
const context = mapped(object({ url: anyString, title: anyString, quote: anyString }), cutContext);

const someone = mapped(list(personIdDecoder), (people, path, report) => {
  if (people.length <= 20) return people;
  report(path, 'too many people');
  return bad;
});

const byId = object({ id: noteIdDecoder });

export const noteParams: { readonly [N in keyof NoteRequests]: Decoder<NoteRequests[N]['params']> } = {
  'notes.of': object({ person: personIdDecoder }),
  'note.save': object({
    id: noteIdDecoder,
    person: personIdDecoder,
    body: bodyDecoder,
    base: countDecoder,
    writer: writerDecoder,
    fork: noteIdDecoder,
    context: optional(context),
  }),
  'note.turn': object({ id: noteIdDecoder, way: oneOf(['undo', 'redo']) }),
  'note.remove': byId,
  'note.restore': byId,
  'notes.directory': object({}),
  'selection.people': object({ people: someone }),
};
