import type { AccessibleNode } from './accessible-tree.ts';
import type { ChromeScope } from './firefox-chrome-scope.ts';
import type { Spot } from './still-spot.ts';

/** Which document of the window: the selected tab, the extension's open popup, or its page in the sidebar. */
export type Where = 'tab' | 'popup' | 'panel';

/** Gecko's role names where they are not ARIA's. */
const roles: Readonly<Record<string, string>> = {
  'text leaf': 'text',
  statictext: 'text',
  pushbutton: 'button',
  'toggle button': 'button',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  entry: 'textbox',
  graphic: 'img',
  pagetab: 'tab',
  pagetablist: 'tablist',
  propertypage: 'tabpanel',
  'text container': 'group',
  grouping: 'group',
  section: 'group',
  summary: 'button',
  'internal frame': 'document',
};

type RawNode = Omit<AccessibleNode, 'children'> & { readonly children: readonly RawNode[] };

/** Gecko's accessibility interfaces, as far as they are used here. */
type Accessible = {
  readonly role: number;
  readonly name: string | null;
  readonly value: string | null;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
  readonly doAction: (index: number) => void;
  readonly scrollTo: (how: number) => void;
  readonly getBoundsInCSSPixels: (...edges: readonly { readonly value: number }[]) => void;
};

type BrowserElement = {
  readonly screenX: number;
  readonly screenY: number;
  readonly currentURI?: { readonly spec: string };
};

/** An extension's page stands in a browser of its own within the sidebar's document. */
type Panel = Element & BrowserElement;
type Sidebar = Element & { readonly contentDocument: Document | null };

/** What the browser's own window has; these functions are sent there as text, so each is whole in itself. */
declare const Cc: Readonly<Record<string, { readonly getService: (contract: unknown) => AccessibilityService }>>;
declare const Ci: Readonly<Record<string, unknown>>;
declare const gBrowser: { readonly selectedBrowser: BrowserElement };
type AccessibilityService = {
  readonly getAccessibleFor: (element: BrowserElement) => Accessible | null;
  readonly getStringRole: (role: number) => string;
};

function readInside(where: Where): RawNode {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci['nsIAccessibilityService']);
  const popup = (): BrowserElement | undefined =>
    [...(document.querySelectorAll('browser') as unknown as Iterable<BrowserElement>)].find((element) =>
      /^moz-extension:.*\/popup\.html/.test(element.currentURI?.spec ?? ''),
    );
  const panel = (): BrowserElement | undefined =>
    document.querySelector<Sidebar>('#sidebar')?.contentDocument?.querySelector<Panel>('#webext-panels-browser') ??
    undefined;
  const element = where === 'tab' ? gBrowser.selectedBrowser : where === 'popup' ? popup() : panel();
  const empty: RawNode = { role: 'document', name: '', value: '', key: '', children: [] };
  const top = element && service?.getAccessibleFor(element);
  if (!top || !service) return empty;
  const convert = (node: Accessible, key: string): RawNode => {
    const children: RawNode[] = [];
    let index = 0;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      children.push(convert(child, key === '' ? String(index) : `${key}.${index}`));
      index += 1;
    }
    return { role: service.getStringRole(node.role), name: node.name ?? '', value: node.value ?? '', key, children };
  };
  return convert(top, '');
}

const named = (node: RawNode): AccessibleNode => ({
  ...node,
  role: roles[node.role] ?? node.role,
  // Gecko gives a link's address as its value; elsewhere only fields have one.
  value: node.role === 'entry' ? node.value : '',
  children: node.children.map(named),
});

/**
 * Firefox builds accessibility trees only once somebody holds the service, and stops when nobody does: the window
 * keeps it. It is started by the first who asks for a tree, because it makes large pages slow.
 */
const startAccessibility = (inside: ChromeScope): Promise<void> =>
  inside(() => {
    const held = window as { heldForTests?: unknown };
    held.heldForTests ??= Cc['@mozilla.org/accessibilityService;1']?.getService(Ci['nsIAccessibilityService']);
  });

export async function readFirefoxTree(inside: ChromeScope, where: Where): Promise<AccessibleNode> {
  await startAccessibility(inside);
  return named(await inside(readInside, where));
}

/** Brings the node into view and returns its middle, CSS pixels of the viewport; `act` presses it instead. */
async function reachInside(where: Where, key: string, act: boolean): Promise<Spot | null> {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci['nsIAccessibilityService']);
  const popup = [...(document.querySelectorAll('browser') as unknown as Iterable<BrowserElement>)].find((candidate) =>
    /^moz-extension:.*\/popup\.html/.test(candidate.currentURI?.spec ?? ''),
  );
  const panel = document
    .querySelector<Sidebar>('#sidebar')
    ?.contentDocument?.querySelector<Panel>('#webext-panels-browser');
  const element = where === 'tab' ? gBrowser.selectedBrowser : where === 'popup' ? popup : panel;
  let node = element && service?.getAccessibleFor(element);
  for (const part of key.split('.')) {
    let child = node?.firstChild ?? null;
    for (let index = 0; index < Number(part); index += 1) child = child?.nextSibling ?? null;
    node = child;
  }
  if (!node || !element) return null;
  if (act) {
    node.doAction(0);
    return { x: 0, y: 0 };
  }
  node.scrollTo(6);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const [x, y, width, height] = [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }] as const;
  node.getBoundsInCSSPixels(x, y, width, height);
  return { x: x.value + width.value / 2 - element.screenX, y: y.value + height.value / 2 - element.screenY };
}

export async function middleOfFirefoxNode(
  inside: ChromeScope,
  node: AccessibleNode,
  where: Where = 'tab',
): Promise<Spot> {
  const spot = await inside(reachInside, where, node.key, false);
  if (!spot) throw new Error(`${node.role} "${node.name}" is gone`);
  return spot;
}

/**
 * Popup and sidebar are no tabs, so no pointer of the test's reaches them: their nodes are pressed as assistive
 * technology does.
 */
export async function actOutsideTabs(inside: ChromeScope, where: Where, node: AccessibleNode): Promise<void> {
  if (!(await inside(reachInside, where, node.key, true))) throw new Error(`${node.role} "${node.name}" is gone`);
}
