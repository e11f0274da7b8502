// Gives every component the surface and the platform its entrypoint wired, and the session. Presenter mode begins here for
// all of them: until the session says that nobody looks on, all is covered; what is covered is neither sent nor copied.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Surface } from "#lib/messaging/surface.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { refuseCovered } from "../presenter/cover.ts";
import { setPresenting } from "../presenter/presenting.ts";
import { isOfConsequence } from "./of-consequence.ts";
import { refuseUnseen } from "./only-when-seen.ts";
import type { Platform } from "./platform.ts";
import { useToldUse } from "./use-told-use.ts";

type Given = { surface: Surface; platform: Platform; session: SessionView | null; presents: boolean };

const Context = createContext<Given | null>(null);

export function SurfaceProvider({
  surface,
  platform,
  children,
}: Pick<Given, "surface" | "platform"> & { children: ReactNode }) {
  const [session, setSession] = useState<SessionView | null>(null);
  useEffect(() => surface.subscribe("session", {}, setSession), [surface]);
  useToldUse(surface, session !== null && session.idleMinutes !== null && session.state === "ready");
  const guarded = useMemo<Surface>(
    () => ({
      subscribe: (view, args, show) => surface.subscribe(view, args, show),
      onConnection: (show) => surface.onConnection(show),
      async run(command, args) {
        refuseCovered(args);
        if (isOfConsequence(command, args)) await refuseUnseen(surface, platform);
        return surface.run(command, args);
      },
    }),
    [surface, platform],
  );
  const presents = session?.presenter ?? true;
  const careful = useMemo<Platform>(
    () => (presents ? { ...platform, copy: () => Promise.reject(new Error(t("presenter.copy"))) } : platform),
    [platform, presents],
  );
  setPresenting(presents);
  const given = useMemo(
    () => ({ surface: guarded, platform: careful, session, presents }),
    [guarded, careful, session, presents],
  );
  return <Context value={given}>{children}</Context>;
}

function useGiven(): Given {
  const given = useContext(Context);
  if (!given) throw new Error("Wrap this component in SurfaceProvider");
  return given;
}

export const useSurface = (): Surface => useGiven().surface;
export const usePlatform = (): Platform => useGiven().platform;
/** null until the background's first word. */
export const useSession = (): SessionView | null => useGiven().session;
/** Whether confidential texts are covered now. */
export const usePresents = (): boolean => useGiven().presents;
