// Gives every component the surface and the platform its entrypoint wired.
import { createContext, type ReactNode, useContext } from "react";
import type { Surface } from "#lib/messaging/surface.ts";
import type { Platform } from "./platform.ts";

type Given = { surface: Surface; platform: Platform };

const Context = createContext<Given | null>(null);

export function SurfaceProvider({ surface, platform, children }: Given & { children: ReactNode }) {
  return <Context value={{ surface, platform }}>{children}</Context>;
}

function useGiven(): Given {
  const given = useContext(Context);
  if (!given) throw new Error("Wrap this component in SurfaceProvider");
  return given;
}

export const useSurface = (): Surface => useGiven().surface;
export const usePlatform = (): Platform => useGiven().platform;
