import type { CDPSession, Protocol } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-tree.ts';
import type { Spot } from './still-spot.ts';

type AXNode = Protocol.Accessibility.AXNode;

/** Chromium's internal role names where they are not ARIA's. */
const roles: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  StaticText: 'text',
  LabelText: 'label',
  DisclosureTriangle: 'button',
  image: 'img',
  generic: 'group',
};

/** Text runs repeat the static text they render. */
const skipped = new Set(['InlineTextBox', 'LineBreak']);

function childrenOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): readonly AccessibleNode[] {
  return (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    if (!child || skipped.has(child.role?.value as string)) return [];
    return child.ignored ? childrenOf(child, byId) : [convert(child, byId)];
  });
}

function convert(node: AXNode, byId: ReadonlyMap<string, AXNode>): AccessibleNode {
  const role = String(node.role?.value ?? '');
  return {
    role: roles[role] ?? role,
    name: String(node.name?.value ?? ''),
    value: String(node.value?.value ?? ''),
    key: String(node.backendDOMNodeId ?? ''),
    children: childrenOf(node, byId),
  };
}

export async function readChromiumTree(session: CDPSession): Promise<AccessibleNode> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const root = nodes.find((node) => node.parentId === undefined);
  if (!root) throw new Error('the accessibility tree is empty');
  return convert(root, new Map(nodes.map((node) => [node.nodeId, node])));
}

/** The middle of a node's first box, CSS pixels of the viewport; the node is scrolled into view first. */
export async function middleOfNode(session: CDPSession, node: AccessibleNode): Promise<Spot> {
  const backendNodeId = Number(node.key);
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const quad = quads[0];
  if (!quad || quad.length !== 8) throw new Error(`${node.role} "${node.name}" has no box`);
  const mean = (offset: number): number =>
    [0, 2, 4, 6].reduce((sum, index) => sum + (quad[index + offset] ?? 0), 0) / 4;
  return { x: mean(0), y: mean(1) };
}
