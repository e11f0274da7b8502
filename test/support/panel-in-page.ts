// Reaches what the extension injects into a page: the launcher inside a closed shadow root, by the browser's own
// protocol (a page's script cannot see it either), and the panel, an extension page in a frame.
// Called by the demo and by the end-to-end tests.
import type { CDPSession, Frame, Page } from "playwright-core";
import { until } from "./until.ts";

type Node = {
  nodeId: number;
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
};

export type Launcher = {
  /** What a screen reader says of it: its label, else its text. */
  label: string;
  text: string;
  expanded: boolean;
  box: { x: number; y: number; width: number; height: number };
};

/** The panel's frame in this page. It may be there before it is shown. */
export function panelFrame(page: Page, timeout = 10_000): Promise<Frame> {
  return until(
    "the panel's frame",
    () => page.frames().find((frame) => /^chrome-extension:\/\/[^/]+\/panel\.html/.test(frame.url())),
    { timeout },
  );
}

/** The launcher as it is now, or null while there is none. */
export async function findLauncher(page: Page): Promise<Launcher | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: Node };
    for (const shadow of closedRootsOf(root)) {
      const button = nodesOf(shadow).find((node) => node.nodeName === "BUTTON");
      if (!button) continue;
      const box = await boxOf(session, button.nodeId);
      if (!box) continue;
      const text = nodesOf(button)
        .map((node) => node.nodeValue ?? "")
        .join("")
        .trim();
      return {
        label: attribute(button, "aria-label") ?? text,
        text,
        expanded: attribute(button, "aria-expanded") === "true",
        box,
      };
    }
    return null;
  } finally {
    await session.detach().catch(() => {});
  }
}

/** Waits for a launcher of which `accept` holds. */
export function launcher(
  page: Page,
  accept: (launcher: Launcher) => boolean = () => true,
  timeout = 10_000,
): Promise<Launcher> {
  return until(
    "the launcher",
    async () => {
      const found = await findLauncher(page);
      return found && accept(found) ? found : null;
    },
    { timeout, every: 50 },
  );
}

/** Clicks the launcher where it stands, as a person does: not while it still slides to its place. */
export async function clickLauncher(page: Page): Promise<void> {
  let before: Launcher["box"] | null = null;
  const { box } = await launcher(page, (tab) => {
    const rests = before !== null && before.x === tab.box.x && before.y === tab.box.y;
    before = tab.box;
    return rests;
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Opens the panel if it is closed, and gives its frame, painted. */
export async function openPanel(page: Page): Promise<Frame> {
  const before = await launcher(page);
  if (!before.expanded) await clickLauncher(page);
  const frame = await panelFrame(page);
  await frame.getByRole("main").or(frame.getByRole("region")).first().waitFor({ timeout: 10_000 });
  return frame;
}

/** The box of the panel's frame in the page, or null while it is not shown. */
export async function panelBox(page: Page): Promise<Launcher["box"] | null> {
  const frame = await panelFrame(page);
  const element = await frame.frameElement();
  return element.boundingBox();
}

/** Ends the extension's worker at once, as the browser does when it pleases. The next event starts a new one. */
export async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach().catch(() => {});
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf), ...(node.shadowRoots ?? []).flatMap(nodesOf)];
}

/** Shadow roots of elements standing right under <html>, where the host is mounted. */
function closedRootsOf(document: Node): Node[] {
  const html = document.children?.find((node) => node.nodeName === "HTML");
  return (html?.children ?? []).flatMap((node) => node.shadowRoots ?? []);
}

function attribute(node: Node, name: string): string | null {
  const list = node.attributes ?? [];
  const at = list.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at < 0 ? null : (list[at + 1] ?? null);
}

async function boxOf(session: CDPSession, nodeId: number): Promise<Launcher["box"] | null> {
  try {
    const { model } = await session.send("DOM.getBoxModel", { nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    return null;
  }
}
