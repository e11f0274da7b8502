// Wires the page of a statement: the surface over the port, the browser behind the platform, the page. Nothing else.
import "#components/tokens.css";
import { createRoot } from "react-dom/client";
import { StatementPage } from "#components/statement/statement-page.tsx";
import { createBrowserPlatform } from "#components/surface/browser-platform.ts";
import { SurfaceProvider } from "#components/surface/surface-context.tsx";
import { connectSurface } from "#lib/messaging/surface-client.ts";

const surface = connectSurface();
const root = document.getElementById("root");
const platform = await createBrowserPlatform("tab");
if (!root) throw new Error("statement/index.html has no #root");

createRoot(root).render(
  <SurfaceProvider surface={surface} platform={platform}>
    <StatementPage />
  </SurfaceProvider>,
);
