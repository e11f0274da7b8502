// The keys that open the panel now. Asked anew when the person comes back to the page: they set them elsewhere.
import { useEffect, useState } from "react";
import { usePlatform } from "../surface/surface-context.tsx";

/** undefined: the browser has not answered yet; null: it gave none. */
export function usePanelShortcut(): string | null | undefined {
  const { panelKeys } = usePlatform();
  const [keys, setKeys] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      panelKeys().then(
        (given) => current && setKeys(given),
        () => current && setKeys(null),
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      current = false;
      document.removeEventListener("visibilitychange", ask);
    };
  }, [panelKeys]);
  return keys;
}
