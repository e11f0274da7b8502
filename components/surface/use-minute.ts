// Draws a component again every minute: what says how long is left would stand still otherwise.
import { useEffect, useState } from "react";

export function useMinute(): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
}
