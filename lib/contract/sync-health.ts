// How each member's devices are, as far as the server can know it: for admins. Part of `api.ts`.
import { z } from "zod";
import { endpoint, nothing } from "./endpoint.ts";
import { id, time } from "./shapes.ts";

/** A browser profile, by what it last said. Never what it holds or shows. */
export const deviceHealth = z.object({
  /** When it last had all there was for it, within some minutes; null: it only sent. */
  syncedAt: time.nullable(),
  /** When it last sent what was recorded on it. */
  sentAt: time.nullable(),
  /** Something came since that it has not fetched. */
  isBehind: z.boolean(),
  /** Of its last hundred acts, how many were refused. */
  refused: z.int().nonnegative(),
});
export type DeviceHealth = z.infer<typeof deviceHealth>;

export const syncHealthEndpoints = {
  syncHealth: endpoint({
    method: "GET",
    path: "/v1/sync-health",
    access: ["admin"],
    summary:
      "When each member's devices last synced. What a device has not sent, nobody but that device knows.",
    request: nothing,
    response: z.object({
      /** Of every member, also who has no device yet; devices by when they were last heard of, latest first. */
      members: z.array(z.object({ memberId: id, devices: z.array(deviceHealth) })),
    }),
  }),
};
