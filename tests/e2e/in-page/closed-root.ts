import type { CDPSession, Page } from 'puppeteer-core';
import type { Family } from '../../../tools/browsers/find-browser.ts';

/**
 * Lets code in the page's world look into our closed root, which only a debugger can: the host gets a `shadowRoot` of
 * its own. For axe, and for nothing that the page itself could do.
 */
export async function openClosedRoot(family: Family, page: Page): Promise<void> {
  if (family === 'firefox') await openInFirefox(page);
  else await openInChromium(page);
  const isOpen = await page.evaluate(
    () =>
      document.querySelector('rolecall-card') instanceof HTMLElement &&
      document.querySelector('rolecall-card')?.shadowRoot instanceof ShadowRoot,
  );
  if (!isOpen) throw new Error('the closed root stayed closed');
}

type DomNode = {
  readonly localName: string;
  readonly nodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
};

function findHost(node: DomNode): DomNode | undefined {
  if (node.localName === 'rolecall-card') return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}

async function openInChromium(page: Page): Promise<void> {
  const session: CDPSession = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = findHost(root as unknown as DomNode);
  const shadow = host?.shadowRoots?.[0];
  if (!host || !shadow) throw new Error('there is no card');
  const [own, inner] = await Promise.all(
    [host, shadow].map(({ nodeId }) => session.send('DOM.resolveNode', { nodeId })),
  );
  await session.send('Runtime.callFunctionOn', {
    objectId: own?.object.objectId as string,
    functionDeclaration: 'function (root) { Object.defineProperty(this, "shadowRoot", { value: root }); }',
    arguments: [{ objectId: inner?.object.objectId as string }],
  });
  await session.detach();
}

type Remote = {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: Remote | null };
};
type Bidi = {
  readonly send: (method: string, params: object) => Promise<{ readonly result: { readonly result: Remote } }>;
};

async function openInFirefox(page: Page): Promise<void> {
  const { connection } = page.browser() as unknown as { readonly connection: Bidi };
  const target = { context: (page.mainFrame() as unknown as { readonly _id: string })._id };
  const found = await connection.send('script.evaluate', {
    expression: 'document.querySelector("rolecall-card")',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const host = found.result.result;
  const shadow = host.value?.shadowRoot;
  if (!host.sharedId || !shadow?.sharedId) throw new Error('Firefox tells of no root');
  await connection.send('script.callFunction', {
    functionDeclaration: '(host, root) => { Object.defineProperty(host, "shadowRoot", { value: root }); }',
    target,
    awaitPromise: false,
    arguments: [{ sharedId: host.sharedId }, { sharedId: shadow.sharedId }],
  });
}
