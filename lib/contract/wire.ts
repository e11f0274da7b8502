// Push, pull and poke: what sync sends over the network (design: "push and pull with an outbox").
// The protocol version is pinned to a hash of these schemas by `wire.test.ts`.
import { z } from "zod";
import { refusalCode } from "./mutations.ts";
import { account, entity, overlap } from "./records.ts";
import { scope, scopeOrFamily } from "./scope.ts";
import { id, time } from "./shapes.ts";
import { surfaceKind } from "./words.ts";

export const PROTOCOL = 1;
export const MAX_MUTATIONS_PER_PUSH = 100;

export const pushRequest = z.object({
  protocol: z.int(),
  /** One per member and device store, made by the device. */
  clientId: id,
  /** The device's clock when it sent this: lets the server measure its skew. */
  sentAt: time,
  mutations: z
    .array(
      z.object({
        /** 1, 2, 3 … per client, without a gap. */
        id: z.int().positive(),
        name: z.string().max(100),
        args: z.unknown(),
        /** The device's clock when the person acted. */
        at: time,
        /** Where the person acted; null: an extension that does not say. */
        surface: surfaceKind.nullable().catch(null),
        /** Names what is told of it in a deal's history, so that the device knows it again; null: the server does. */
        eventId: id.nullable().catch(null),
      }),
    )
    .max(MAX_MUTATIONS_PER_PUSH),
});
export type PushRequest = z.infer<typeof pushRequest>;

export const mutationOutcome = z.discriminatedUnion("outcome", [
  z.object({ id: z.int(), outcome: z.literal("applied") }),
  /** At or below the last id: seen before, nothing done. */
  z.object({ id: z.int(), outcome: z.literal("skipped") }),
  z.object({ id: z.int(), outcome: z.literal("refused"), code: refusalCode, message: z.string() }),
]);

export const pushResponse = z.object({
  lastMutationId: z.int().nonnegative(),
  outcomes: z.array(mutationOutcome),
  serverTime: time,
});
export type PushResponse = z.infer<typeof pushResponse>;

export const pullRequest = z.object({
  protocol: z.int(),
  clientId: id,
  /** Opaque; null asks for everything. */
  cursor: z.string().max(1000).nullable(),
});
export type PullRequest = z.infer<typeof pullRequest>;

export const change = z.discriminatedUnion("op", [
  /** Drop every pulled row (first pull, or a cursor the server does not know). The outbox stays. */
  z.object({ op: z.literal("reset") }),
  z.object({ op: z.literal("put"), scope, entity, id, row: z.unknown() }),
  z.object({ op: z.literal("remove"), scope, entity, id }),
  /** Replaces the whole bucket; an empty one is dropped. */
  z.object({ op: z.literal("accounts"), scope, rows: z.array(account) }),
  z.object({ op: z.literal("overlaps"), scope, rows: z.array(overlap) }),
  /** The whole scope follows: drop what is held of it. */
  z.object({ op: z.literal("enter"), scope }),
  /** Access ended: drop the scope, or the family of scopes. */
  z.object({ op: z.literal("leave"), scope: scopeOrFamily }),
]);
export type Change = z.infer<typeof change>;

export const pullResponse = z.object({
  /** Commit this with the changes, in one transaction. */
  cursor: z.string(),
  changes: z.array(change),
  /** More is waiting: pull again at once. */
  more: z.boolean(),
  /** Of this client; outbox entries at or below it are settled. */
  lastMutationId: z.int().nonnegative(),
  serverTime: time,
});
export type PullResponse = z.infer<typeof pullResponse>;

/** The poke socket: the client's first message; then the server says `ready`, `poke` and `alive` (every 15 s). */
export const pokeHello = z.object({ protocol: z.int(), accessToken: z.string().max(5000) });
export const pokeMessage = z.object({ type: z.enum(["ready", "poke", "alive", "unauthorised"]) });
export type PokeMessage = z.infer<typeof pokeMessage>;
