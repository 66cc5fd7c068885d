import type { Job } from './scan-slices.ts';
import { collectRunsAround, createBlockFinder, createRunBuilder, walkTexts, type RunSink } from './text-runs.ts';

type IsOurs = (node: Node) => boolean;

/** Text nodes between two looks at the clock. */
const stride = 48;
/** Page-wide evidence is looked for in this much text at most, in UTF-16 units. */
const mostEvidence = 400_000;

/** Reads everything below a root. */
export function readBelow(root: Node, take: RunSink, isOurs: IsOurs): Job {
  const walker = walkTexts(root);
  const builder = createRunBuilder(createBlockFinder(isOurs), take);
  return {
    work: (isLate) => {
      for (let count = 1; ; count += 1) {
        const node = walker.nextNode() as Text | null;
        if (!node) {
          builder.flush();
          return true;
        }
        builder.add(node);
        if (count % stride === 0 && isLate()) return false;
      }
    },
  };
}

/** Reads again around nodes that changed. */
export function readAround(nodes: ReadonlySet<Node>, take: RunSink, isOurs: IsOurs): Job {
  const find = createBlockFinder(isOurs);
  const seen = new Set<Text>();
  const waiting = nodes.values();
  const takeNew: RunSink = (run) => {
    for (const node of run.nodes) seen.add(node);
    take(run);
  };
  return {
    work: (isLate) => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        const node = next.value;
        if (node.isConnected && !(node instanceof Text && seen.has(node))) collectRunsAround(node, find, takeNew);
        if (isLate()) return false;
      }
      return true;
    },
  };
}

/** Every run's text, for evidence that stands anywhere on the page. */
export function* readTexts(roots: readonly Node[], isOurs: IsOurs): Generator<string> {
  let length = 0;
  for (const root of roots) {
    const texts: string[] = [];
    const walker = walkTexts(root);
    const builder = createRunBuilder(createBlockFinder(isOurs), (run) => texts.push(run.text));
    for (let node = walker.nextNode(); node && length < mostEvidence; node = walker.nextNode()) {
      builder.add(node as Text);
      for (const text of texts.splice(0)) {
        length += text.length;
        yield text;
      }
    }
    builder.flush();
    yield* texts;
  }
}
