import type { NonEmpty } from '../model/claim.ts';
import type { PersonId } from '../model/person.ts';
import { analyse, type Analysis } from './analysis.ts';
import { canBeSure, decidePage, type Block } from './decide.ts';
import { openLexicon, type Lexicon } from './evidence.ts';
import { originalSpan } from './fold.ts';
import { decodePeople } from './people.ts';
import type { Decision, Mention, PageInfo, Passage } from './mention.ts';
import { isSurnameKind, openForms, type NameForms } from './name-forms.ts';
import type { FormKind, NameIndex } from './name-index.ts';
import { gatherFacts } from './page-facts.ts';
import type { Script } from './script.ts';

/** What `decide` looks at. */
export type PageReading = {
  /** In document order. */
  readonly passages: readonly Passage[];
  readonly info: PageInfo;
  /** Every block's text, for page-wide evidence; called at most once, and only when there is a candidate. */
  readonly texts?: () => Iterable<string>;
};

export type Reader = {
  /**
   * One pass over the text of one block, as a reader sees it: inline elements already joined, `\n` = line break.
   * Pure. Undefined when it holds no candidate at all. Pages look a text over with a scout first, see `scout.ts`.
   */
  readonly read: (text: string) => Passage | undefined;
  /** The page-level decision over all passages, one decision per mention in document order. Deterministic. */
  readonly decide: (page: PageReading) => readonly Decision[];
};

/** Names by script, opened when a page first shows the script. */
function formsByScript(index: NameIndex): (script: Script) => NameForms | undefined {
  const opened = new Map<Script, NameForms | undefined>();
  return (script) => {
    if (!opened.has(script)) opened.set(script, openForms(index, script));
    return opened.get(script);
  };
}

function surnameKinds(
  formsOf: (script: Script) => NameForms | undefined,
): (person: number, script: Script) => FormKind {
  const known = new Map<Script, Map<number, FormKind>>();
  return (person, script) => {
    let kinds = known.get(script);
    if (!kinds) {
      kinds = new Map();
      for (const form of formsOf(script)?.all() ?? [])
        if (isSurnameKind(form.kind) && !kinds.has(form.person)) kinds.set(form.person, form.kind);
      known.set(script, kinds);
    }
    return kinds.get(person) ?? 'ordinarySurname';
  };
}

function toMention(analysis: Analysis, at: number, people: readonly PersonId[]): Mention {
  const name = analysis.names[at];
  const ids = (name?.readings ?? []).map((reading) => people[reading.person] ?? ('' as PersonId));
  const span = originalSpan(analysis.original, analysis.folded, { start: name?.start ?? 0, end: name?.end ?? 0 });
  const strength = name?.readings.some((reading) => reading.kind === 'full') ? 'full' : 'needs-context';
  return { ...span, strength, candidates: ids as unknown as NonEmpty<PersonId> };
}

const refuseAll = (passage: Passage): readonly Decision[] =>
  passage.mentions.map((mention) => ({
    passage,
    mention,
    resolution: { kind: 'refused', because: [{ kind: 'ordinary-surname' }] },
  }));

/** Cheap: it runs on every page load. Whatever a page that names nobody does not need is built lazily. */
export function createReader(index: NameIndex): Reader {
  const formsOf = formsByScript(index);
  const analyses = new WeakMap<Passage, Analysis>();
  let people: readonly PersonId[] | undefined;
  let lexicon: Lexicon | undefined;
  const surnameKind = surnameKinds(formsOf);
  const ids = (): readonly PersonId[] => (people ??= decodePeople(index, formsOf('Latn')));

  const read = (text: string): Passage | undefined => {
    const analysis = analyse(text, formsOf);
    if (!analysis) return undefined;
    const passage: Passage = { text, mentions: analysis.names.map((_, at) => toMention(analysis, at, ids())) };
    analyses.set(passage, analysis);
    return passage;
  };

  const decide = ({ passages, info, texts }: PageReading): readonly Decision[] => {
    const title = info.title === undefined ? undefined : read(info.title);
    const blocks = [...(title ? [title] : []), ...passages].flatMap((passage): Block[] => {
      const analysis = analyses.get(passage);
      return analysis ? [{ passage, analysis }] : [];
    });
    if (blocks.length === (title ? 1 : 0)) return [];
    if (!canBeSure(blocks)) return passages.flatMap(refuseAll);
    lexicon ??= openLexicon(index);
    const facts = gatherFacts(
      {
        info,
        analyses: blocks.map((block) => block.analysis),
        texts: texts ?? (() => passages.map((passage) => passage.text)),
      },
      lexicon,
    );
    const decisions = decidePage(blocks, { people: ids(), lexicon, formsOf, surnameKind, facts });
    return title ? decisions.filter((decision) => decision.passage !== title) : decisions;
  };

  return { read, decide };
}
