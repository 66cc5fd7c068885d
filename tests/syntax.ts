import { parseSync } from 'vite';

export type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a syntax tree. */
export function* walkSyntax(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walkSyntax(item);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* walkSyntax(child);
}

/** The syntax tree of a module; throws when it does not parse. The file's ending decides between TypeScript and TSX. */
export function parseModule(text: string, file: string): unknown {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return program;
}
