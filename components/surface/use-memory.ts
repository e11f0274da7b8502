// A value that outlives a reload of this surface, kept on this device by the platform's memory.
import { useCallback, useEffect, useState } from "react";
import type { ZodType } from "zod";
import { usePlatform } from "./surface-context.tsx";

/** `ready` false until the memory answered. What no longer parses is forgotten. */
export function useMemory<T>(key: string, schema: ZodType<T>) {
  const { memory } = usePlatform();
  const [state, setState] = useState<{ ready: boolean; value: T | null }>({ ready: false, value: null });
  useEffect(() => {
    let current = true;
    setState({ ready: false, value: null });
    memory.get(key).then(
      (found) => {
        if (!current) return;
        const parsed = schema.safeParse(found);
        setState({ ready: true, value: parsed.success ? parsed.data : null });
      },
      () => current && setState({ ready: true, value: null }),
    );
    return () => {
      current = false;
    };
  }, [memory, key, schema]);
  const put = useCallback(
    (value: T | null) => {
      setState({ ready: true, value });
      // A device that cannot remember still works; the value lives in this page until it closes.
      memory.set(key, value).catch(() => undefined);
    },
    [memory, key],
  );
  return { ready: state.ready, value: state.value, put };
}
