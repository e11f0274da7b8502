// Mounts the screen named in the address (`?screen=panel-overlap`) over the fake surface, which tests reach as
// `window.tandemFake`; `window.tandemShow` puts another one in its place, which is quicker than to load. Built by
// `screens-site.ts`; no part of the extension.
/// <reference types="vite/client" />
import "#components/tokens.css";
import { createRoot, type Root } from "react-dom/client";
import { SurfaceProvider } from "#components/surface/surface-context.tsx";
import { createFakePlatform } from "./fake-platform.ts";
import { createFakeSurface } from "./fake-surface.ts";
import { findScreen } from "./screens.ts";

const pages = {
  panel: async () => (await import("#components/panel/panel.tsx")).Panel,
  welcome: async () => (await import("#components/welcome/welcome.tsx")).Welcome,
  options: async () => (await import("#components/options/options.tsx")).Options,
  statement: async () => (await import("#components/statement/statement-page.tsx")).StatementPage,
};
let mounted: Root | null = null;

/** False: what is done on that screen changes its data, and only a page that loads anew has them as they were. */
async function show(name: string): Promise<boolean> {
  const screen = await findScreen(name);
  const root = document.getElementById("root");
  if (!screen || !root) throw new Error(`No screen is called "${name}"`);
  if (mounted) {
    if (screen.begin) return false;
    mounted.unmount();
    // What the one before kept for its next time, and who loads again shall come to this one.
    localStorage.clear();
    sessionStorage.clear();
  }
  const surface = createFakeSurface(screen);
  Object.assign(window, { tandemFake: surface });
  // Nobody went there: the page begins so.
  history.replaceState(null, "", `?screen=${name}${screen.hash ? `#${screen.hash}` : ""}`);
  screen.begin?.(surface);
  const Page = await pages[screen.page]();
  const place = screen.page === "panel" ? "page" : "tab";
  mounted = createRoot(root);
  mounted.render(
    <SurfaceProvider surface={surface} platform={createFakePlatform({ place, ...screen.platform })}>
      <Page />
    </SurfaceProvider>,
  );
  return true;
}
window.tandemShow = show;
await show(new URLSearchParams(location.search).get("screen") ?? "");
