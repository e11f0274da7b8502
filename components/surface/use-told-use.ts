// Tells the background that somebody uses this surface, where the person chose that this device locks when nobody does. That
// is all it says: not what was pressed, nor where. Called by the surface's provider.
import { useEffect } from "react";
import type { Surface } from "#lib/messaging/surface.ts";

const AT_MOST_EVERY = 20_000;

export function useToldUse(surface: Surface, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = ({ timeStamp }: Event) => {
      if (timeStamp - toldAt < AT_MOST_EVERY) return;
      toldAt = timeStamp;
      surface.run("session.used", {}).catch(() => undefined);
    };
    const how = { capture: true, passive: true };
    for (const kind of ["pointerdown", "keydown", "wheel"]) addEventListener(kind, tell, how);
    return () => {
      for (const kind of ["pointerdown", "keydown", "wheel"]) removeEventListener(kind, tell, how);
    };
  }, [surface, wanted]);
}
