/**
 * What assistive technology is told about a page, closed shadow roots included. Roles are ARIA names in both browsers.
 */
export type AccessibleNode = {
  readonly role: string;
  readonly name: string;
  /** Of form fields; empty elsewhere. */
  readonly value: string;
  /** The browser's handle on the node, valid until the page changes. */
  readonly key: string;
  readonly children: readonly AccessibleNode[];
};

export type NodeWanted = { readonly role?: string | RegExp; readonly name?: string | RegExp };

const fits = (text: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? text === wanted : wanted.test(text));

export const matches = (node: AccessibleNode, wanted: NodeWanted): boolean =>
  fits(node.role, wanted.role) && fits(node.name, wanted.name);

/** Every node below and including `node`, in reading order. */
export function* walkTree(node: AccessibleNode): Generator<AccessibleNode> {
  yield node;
  for (const child of node.children) yield* walkTree(child);
}

export const findNodes = (tree: AccessibleNode, wanted: NodeWanted): readonly AccessibleNode[] =>
  [...walkTree(tree)].filter((node) => matches(node, wanted));

export const findNode = (tree: AccessibleNode, wanted: NodeWanted): AccessibleNode | undefined =>
  findNodes(tree, wanted)[0];

/** The text a screen reader would read out, pieces joined by spaces. */
export function textOf(tree: AccessibleNode): string {
  const pieces = [...walkTree(tree)].filter((node) => node.role === 'text').map((node) => node.name.trim());
  return pieces
    .filter((piece) => piece !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** An outline for failure messages: one line a node, indented. */
export function outlineOf(node: AccessibleNode, depth = 0): string {
  const own = `${'  '.repeat(depth)}${node.role} ${JSON.stringify(node.name)}${node.value === '' ? '' : ` = ${node.value}`}`;
  return [own, ...node.children.map((child) => outlineOf(child, depth + 1))].join('\n');
}
