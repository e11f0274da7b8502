// Mounts the screen named in the address (`?screen=panel-overlap`) over the fake surface, which tests reach as
// `window.tandemFake`. Built by `screens-site.ts`; no part of the extension.
/// <reference types="vite/client" />
import "#components/tokens.css";
import { createRoot } from "react-dom/client";
import { SurfaceProvider } from "#components/surface/surface-context.tsx";
import { createFakePlatform } from "./fake-platform.ts";
import { createFakeSurface } from "./fake-surface.ts";
import { findScreen } from "./screens.ts";

const name = new URLSearchParams(location.search).get("screen") ?? "";
const screen = await findScreen(name);
const root = document.getElementById("root");
if (!screen || !root) throw new Error(`No screen is called "${name}"`);

const surface = createFakeSurface(screen);
Object.assign(window, { tandemFake: surface });
if (screen.hash) location.hash = screen.hash;
screen.begin?.(surface);
const pages = {
  panel: async () => (await import("#components/panel/panel.tsx")).Panel,
  welcome: async () => (await import("#components/welcome/welcome.tsx")).Welcome,
  options: async () => (await import("#components/options/options.tsx")).Options,
  statement: async () => (await import("#components/statement/statement-page.tsx")).StatementPage,
};
const Page = await pages[screen.page]();
const place = screen.page === "panel" ? "page" : "tab";
createRoot(root).render(
  <SurfaceProvider surface={surface} platform={createFakePlatform({ place, ...screen.platform })}>
    <Page />
  </SurfaceProvider>,
);
