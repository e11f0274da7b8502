// A page with the real content script at work in a world of its own, before a stub of the background, and a way to
// look into its closed shadow root (the browser's own protocol, as no page can). Called by the overlay's tests.
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { findTable } from "#lib/crm/registry.ts";
import type { BackgroundToPage, PageToBackground, PanelLayout } from "#lib/messaging/page-messages.ts";
import { sentTexts } from "#lib/overlay/sent-texts.ts";
import { bundle } from "./bundle.ts";
import { type IsolatedPage, openPage, PANEL_URL } from "./isolated-page.ts";

const style = await readFile(new URL("../../lib/overlay/overlay.css", import.meta.url), "utf8");
const html = `<!doctype html><html><head><title>CRM</title></head><body><main id="main-content">
<h5 class="MuiTypography-h5">Fabrikam Robotics</h5><a href="#/companies/12">Edit Company</a>
<input id="field"></main></body></html>`;

export type Box = { x: number; y: number; width: number; height: number };

export type OverlayPage = IsolatedPage & {
  start(): Promise<void>;
  /** Null: nothing of ours is in the page. `expression` sees `root`, the shadow root. */
  inside<T>(expression: string): Promise<T | null>;
  box(selector: string): Promise<Box>;
  sent(): Promise<PageToBackground[]>;
  layouts(): Promise<PanelLayout[]>;
  tell(message: BackgroundToPage): Promise<void>;
};

type Node = { nodeId: number; attributes?: string[]; children?: Node[]; shadowRoots?: Node[] };

function findShadow(node: Node): Node | null {
  if (node.attributes?.includes("data-tandem")) return node.shadowRoots?.[0] ?? null;
  for (const child of node.children ?? []) {
    const found = findShadow(child);
    if (found) return found;
  }
  return null;
}

type Stub = { layout: PanelLayout; partners: number; failures: number; known: boolean; silent: boolean };

const stub = (options: Stub) => `
  globalThis.sent = []; globalThis.tried = []; globalThis.unheard = ""; globalThis.hearers = []; let failures = ${options.failures};
  const answers = {
    "page.hello": ${
      options.known
        ? JSON.stringify({
            table: findTable("crm.example", "https://crm.example")?.table,
            layout: options.layout,
            panelUrl: PANEL_URL,
            style,
            texts: sentTexts,
          })
        : "null"
    },
    "page.record": ${
      options.silent
        ? "new Promise(() => {})"
        : `{ partners: ${options.partners}, waiting: 0, label: "Tandem: ${options.partners} found" }`
    },
    "page.layout": null,
  };
  globalThis.chrome = { runtime: { id: "tandem",
    sendMessage: async (message) => {
      tried.push(structuredClone(message));
      if (failures-- > 0 || message.record?.ref.id === globalThis.unheard)
        throw new Error("Could not establish connection. Receiving end does not exist.");
      sent.push(structuredClone(message));
      return answers[message.type];
    },
    onMessage: { addListener: (hear) => hearers.push(hear), removeListener: () => { hearers = []; } },
  } }; 0`;

export async function openOverlay(
  browser: Browser,
  options: {
    layout?: Partial<PanelLayout>;
    partners?: number;
    failures?: number;
    known?: boolean;
    /** Nothing is ever answered about a record. */
    silent?: boolean;
    colorScheme?: "light" | "dark";
    width?: number;
    html?: string;
    /** A real CRM, instead of `html`. */
    url?: string;
    manualStart?: boolean;
  } = {},
): Promise<OverlayPage> {
  const tab = await openPage(browser, {
    ...options,
    url: options.url ?? "https://crm.northwind.example/#/companies/12/show",
    ...(options.url === undefined ? { html: options.html ?? html } : {}),
  });
  const start = async (): Promise<void> => {
    const { partners = 2, failures = 0, known = true, silent = false } = options;
    const layout = { width: 400, launcherTop: 300, open: false, ...options.layout };
    await tab.run(stub({ layout, partners, failures, known, silent }));
    await tab.run(await bundle("page-script"));
  };
  const inside = async <T>(expression: string): Promise<T | null> => {
    const { root } = await tab.session.send("DOM.getDocument", { depth: -1, pierce: true });
    const shadow = findShadow(root);
    if (!shadow) return null;
    const { object } = await tab.session.send("DOM.resolveNode", { nodeId: shadow.nodeId });
    const { result, exceptionDetails } = await tab.session.send("Runtime.callFunctionOn", {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function () { const root = this; return ${expression}; }`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const sent = () => tab.run<PageToBackground[]>("sent");
  if (!options.manualStart) await start();
  return {
    ...tab,
    start,
    inside,
    sent,
    async box(selector) {
      const box = await inside<Box>(`root.querySelector("${selector}").getBoundingClientRect().toJSON()`);
      if (!box) throw new Error(`the overlay has no ${selector}`);
      return box;
    },
    async layouts() {
      return (await sent()).flatMap((message) => (message.type === "page.layout" ? [message.layout] : []));
    },
    tell: (message) => tab.run(`hearers.forEach((hear) => hear(${JSON.stringify(message)}))`),
  };
}
