// What surfaces remember on this device (drafts, last choices), as the session finds and forgets it. Read by surfaces themselves
// through their platform.
import { SURFACE_MEMORY } from "../messaging/surface.ts";
import type { LocalArea } from "./saved-identity.ts";

async function entries(local: LocalArea): Promise<[string, unknown][]> {
  return Object.entries(await local.get(null)).filter(([name]) => name.startsWith(SURFACE_MEMORY));
}

export async function rememberedBySurfaces(local: LocalArea): Promise<unknown[]> {
  return (await entries(local)).map(([, value]) => value);
}

export async function forgetSurfaceMemory(local: LocalArea): Promise<void> {
  await local.remove((await entries(local)).map(([name]) => name));
}
