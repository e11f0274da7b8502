// The toast of a surface: what was told last, and when it ends. What says that the server was asked ends with the answer, once it
// could be read. What was told before somebody looks on waits until nobody does. Called by the panel and the options.
import { useCallback, useEffect, useRef, useState } from "react";
import type { DealView } from "#lib/messaging/surface-port.ts";
import type { ToastContent } from "./toast.tsx";

/** A registration that the server was asked to take. */
export type AskedRevision = { dealId: string; revisionId: string };
type Told = ToastContent & { whilePresenting: boolean; asked: AskedRevision | null };

const READABLE = 1_000;
const noDeals: readonly DealView[] = [];

/** `unknown`: the view has not heard of the request, or shows something else. */
export function answerTo(
  { dealId, revisionId }: AskedRevision,
  deals: readonly DealView[],
): "waits" | "answered" | "unknown" {
  const shown = deals.find(({ deal }) => deal.id === dealId);
  if (shown?.asked.some(({ command }) => command === "deal.submit")) return "waits";
  return shown?.registration.revision?.id === revisionId ? "answered" : "unknown";
}

export function useToast(presents: boolean, deals = noDeals) {
  const [told, tell] = useState<Told | null>(null);
  const seenWaiting = useRef<number | null>(null);
  const close = useCallback(() => tell(null), []);
  useEffect(() => {
    if (!told?.asked) return;
    const answer = answerTo(told.asked, deals);
    if (answer === "waits") seenWaiting.current = told.id;
    // A refusal leaves nothing but that it waits no more.
    const isOver = answer === "answered" || (answer === "unknown" && seenWaiting.current === told.id);
    if (!isOver) return;
    const timer = setTimeout(close, Math.max(0, told.id + READABLE - Date.now()));
    return () => clearTimeout(timer);
  }, [told, deals, close]);
  const say = (text: string, undo: (() => void) | null, asked: AskedRevision | null = null) =>
    tell({ id: Date.now(), text, undo, asked, whilePresenting: presents });
  return { toast: presents && !told?.whilePresenting ? null : told, say, close };
}
