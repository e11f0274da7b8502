// What waits for the server and what it refused, in words. Called by the background for the panel's sync details.
import type { OutboxView } from "../../messaging/surface-port.ts";
import type { Store } from "../../store/store.ts";
import { summarise } from "./summarise.ts";

export async function outboxView(store: Store): Promise<OutboxView> {
  const [waiting, refused] = await Promise.all([
    store.db.outbox.orderBy("mutationId").toArray(),
    store.db.refused.orderBy("refusedId").reverse().toArray(),
  ]);
  return {
    waiting: waiting.map(({ mutationId, name, args, at }) => ({
      mutationId,
      summary: summarise(name, args).line,
      at,
    })),
    refused: refused.map(({ refusedId, name, args, at, message }) => {
      const { line, text } = summarise(name, args);
      return { mutationId: refusedId, name, summary: line, reason: message, at, copyText: text };
    }),
  };
}
