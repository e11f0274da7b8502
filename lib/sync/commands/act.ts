// A member's act on a deal: refused at once where the rules already say so here, else queued durably. What is confirmed
// counts only once the server has answered. Called by act-now.ts, which sends the others at once.

import type { SurfaceKind } from "../../contract/words.ts";
import type { CommandArgs } from "../../messaging/surface-port.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { enqueue } from "../../store/outbox.ts";
import { rehearse } from "../../store/replay.ts";
import type { Clock } from "../clock.ts";
import type { Opened } from "../session.ts";
import { written } from "./record-touchpoint.ts";

export async function performAct(
  { store, actor }: Opened,
  clock: Clock,
  { actId, command, mutation }: CommandArgs<"act">,
  surface: SurfaceKind | null = null,
): Promise<void> {
  const act = {
    key: `act ${actId}`,
    name: command,
    args: mutation,
    at: clock.now(),
    clockOffset: clock.correction(),
    surface,
  };
  // Sent again because the worker died before its answer: done already, and the rules might now say no.
  if ((await store.db.outbox.where("key").equals(act.key).count()) > 0) return;
  const result = await rehearse(store.db, act, actor);
  if (result?.outcome === "refused") {
    throw new CommandRefused({ code: result.code, message: result.message });
  }
  written(await enqueue(store, act));
}
