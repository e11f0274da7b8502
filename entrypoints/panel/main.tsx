// Wires the panel page: the surface over the port, the browser behind the platform, the screen. Nothing else.
import "#components/tokens.css";
import { createRoot } from "react-dom/client";
import { Panel } from "#components/panel/panel.tsx";
import { createBrowserPlatform } from "#components/surface/browser-platform.ts";
import { SurfaceProvider } from "#components/surface/surface-context.tsx";
import { connectSurface } from "#lib/messaging/surface-client.ts";

const surface = connectSurface();
const root = document.getElementById("root");
const platform = await createBrowserPlatform("panel");
if (!root) throw new Error("panel/index.html has no #root");

createRoot(root).render(
  <SurfaceProvider surface={surface} platform={platform}>
    <Panel />
  </SurfaceProvider>,
);
