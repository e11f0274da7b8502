// An act that is sent at once and told as done only when the backend has said so; nothing of it is queued. Each is a client of its
// own, named by the act: sent again because the worker died, it is the same act. Called by the command handler for what reaches
// every member. Never for acts that another act of the outbox is the ground of.
import { crmTableMutationArgs } from "../../contract/crm-table/crm-table.ts";
import { PROTOCOL, pushResponse } from "../../contract/wire.ts";
import type { SurfaceKind } from "../../contract/words.ts";
import type { CommandArgs } from "../../messaging/surface-port.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { newId } from "../../util/new-id.ts";
import type { Clock } from "../clock.ts";
import type { Failure } from "../failure.ts";
import { say } from "../messages/say.ts";
import type { Opened } from "../session.ts";
import { failedCall, type SyncApi, unlikeServer } from "../sync-api.ts";
import type { SyncLoop } from "../sync-loop.ts";
import { performAct } from "./act.ts";

const isSentAtOnce = (command: string): boolean => Object.hasOwn(crmTableMutationArgs, command);

type Way = { api: SyncApi; clock: Clock; sync: Pick<SyncLoop, "request"> };

/** Any act of a person: sent at once, or queued and sent soon. */
export async function takeAct(
  opened: Opened,
  way: Way,
  act: CommandArgs<"act">,
  surface: SurfaceKind | null = null,
): Promise<void> {
  if (isSentAtOnce(act.command)) return sendNow(way, act, surface);
  await performAct(opened, way.clock, act, surface);
  void way.sync.request();
}

const unsent = {
  offline: say("act.offline"),
  timeout: say("act.timeout"),
  unauthorised: say("act.signedOut"),
  bad_answer: say("act.badAnswer"),
};

/** Unlike what is queued, nothing of it is kept here and tried again. */
function unsentWords(failure: Failure): string {
  const unlike = unlikeServer(failure);
  if (unlike) return unlike === "too_old" ? say("act.tooOld") : say("act.tooNew");
  return failure.kind === "problem" ? say("act.problem", { what: failure.message }) : unsent[failure.kind];
}

async function sendNow(
  { api, clock, sync }: Way,
  { actId, command, mutation }: CommandArgs<"act">,
  surface: SurfaceKind | null,
): Promise<void> {
  const at = clock.now();
  const sent = { id: 1, name: command, args: mutation, at, surface, eventId: newId() };
  const body = { protocol: PROTOCOL, clientId: actId, sentAt: at, mutations: [sent] };
  const answer = await api.post("/v1/push", body, pushResponse);
  if (!answer.ok) {
    // It may have arrived: what was done is to be seen here as soon as it can be.
    void sync.request();
    throw new CommandRefused({ code: failedCall(answer).phase, message: unsentWords(answer) });
  }
  // What was done, or what stands against it, is on this device when the person hears of it.
  await sync.request();
  const outcome = answer.value.outcomes.find(({ id }) => id === 1);
  if (outcome?.outcome === "refused") {
    throw new CommandRefused({ code: outcome.code, message: outcome.message });
  }
}
