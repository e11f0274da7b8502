// Subscribes a component to a view of the background. Until the first snapshot it reads null; when the
// arguments change the old data stays in place until the new arrives, so that nothing jumps. Without arguments
// it is asked for nothing and reads null. In presenter mode confidential texts arrive covered. Not for the session: `useSession`.
// The record in view is drawn at once when it comes, and what follows it closely once that was painted.
import { useEffect, useMemo, useState } from "react";
import type { Connection } from "#lib/messaging/surface.ts";
import type { ViewName, Views } from "#lib/messaging/surface-port.ts";
import { cover } from "../presenter/cover.ts";
import { createPace } from "./pace.ts";
import { usePresents, useSurface } from "./surface-context.tsx";

export function useView<V extends Exclude<ViewName, "session">>(
  view: V,
  args: Views[V]["args"] | null,
): Views[V]["data"] | null {
  const surface = useSurface();
  const presents = usePresents();
  const [data, setData] = useState<Views[V]["data"] | null>(null);
  const key = JSON.stringify(args);
  useEffect(() => {
    // The arguments travel as JSON anyway; parsing them back makes `key` the only dependency.
    const selected: Views[V]["args"] | null = JSON.parse(key);
    if (!selected) return setData(null);
    if (view !== "record") return surface.subscribe(view, selected, setData);
    const pace = createPace<Views[V]["data"]>(setData);
    const end = surface.subscribe(view, selected, pace.show);
    return () => {
      pace.end();
      end();
    };
  }, [surface, view, key]);
  return useMemo(() => (presents ? cover(data) : data), [data, presents]);
}

export function useConnection(): Connection {
  const surface = useSurface();
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => surface.onConnection(setConnection), [surface]);
  return connection;
}
