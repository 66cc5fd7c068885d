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

async function readDocument(session: CDPSession, frameId?: string): Promise<AccessibleNode> {
  const { nodes } = await session.send('Accessibility.getFullAXTree', frameId === undefined ? {} : { frameId });
  const root = nodes.find((node) => node.parentId === undefined);
  if (!root) throw new Error('the accessibility tree is empty');
  return convert(root, new Map(nodes.map((node) => [node.nodeId, node])));
}

const idsBelow = ({ childFrames = [] }: Protocol.Page.FrameTree): readonly string[] =>
  childFrames.flatMap((child) => [child.frame.id, ...idsBelow(child)]);

/** The protocol tells of one document at a time: those of the blank frames are put where the frames stand. */
export async function readChromiumTree(session: CDPSession): Promise<AccessibleNode> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const documents = new Map<string, AccessibleNode>();
  for (const frameId of idsBelow(frameTree)) {
    // A frame may go, or be of another process, which this session does not reach.
    const owner = await session.send('DOM.getFrameOwner', { frameId }).catch(() => undefined);
    const inner = owner && (await readDocument(session, frameId).catch(() => undefined));
    if (owner && inner) documents.set(String(owner.backendNodeId), inner);
  }
  const fill = (node: AccessibleNode): AccessibleNode => {
    const inner = node.children.length === 0 ? documents.get(node.key) : undefined;
    return { ...node, children: (inner ? [inner] : node.children).map(fill) };
  };
  return fill(await readDocument(session));
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
