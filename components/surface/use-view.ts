// Subscribes a component to a view of the background. Until the first snapshot it reads null; when the
// arguments change the old data stays in place until the new arrives, so that nothing jumps. Without arguments
// it is asked for nothing and reads null.
import { useEffect, useState } from "react";
import type { Connection } from "#lib/messaging/surface.ts";
import type { ViewName, Views } from "#lib/messaging/surface-port.ts";
import { useSurface } from "./surface-context.tsx";

export function useView<V extends ViewName>(view: V, args: Views[V]["args"] | null): Views[V]["data"] | null {
  const surface = useSurface();
  const [data, setData] = useState<Views[V]["data"] | null>(null);
  const key = JSON.stringify(args);
  useEffect(() => {
    // The arguments travel as JSON anyway; parsing them back makes `key` the only dependency.
    const selected: Views[V]["args"] | null = JSON.parse(key);
    if (!selected) return setData(null);
    return surface.subscribe(view, selected, setData);
  }, [surface, view, key]);
  return data;
}

export function useConnection(): Connection {
  const surface = useSurface();
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => surface.onConnection(setConnection), [surface]);
  return connection;
}
