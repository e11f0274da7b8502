// Wires the welcome page: the surface over the port, the browser behind the platform, the screen. Nothing else.
import "#components/tokens.css";
import { createRoot } from "react-dom/client";
import { createBrowserPlatform } from "#components/surface/browser-platform.ts";
import { SurfaceProvider } from "#components/surface/surface-context.tsx";
import { Welcome } from "#components/welcome/welcome.tsx";
import { connectSurface } from "#lib/messaging/surface-client.ts";

const surface = connectSurface();
const root = document.getElementById("root");
const platform = await createBrowserPlatform("tab");
if (!root) throw new Error("welcome/index.html has no #root");

createRoot(root).render(
  <SurfaceProvider surface={surface} platform={platform}>
    <Welcome />
  </SurfaceProvider>,
);
