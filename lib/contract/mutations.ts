// The mutations a device may queue, with their arguments. One mutator per name in `lib/domain/mutators/`
// runs on both sides. Everything else a person commands goes over `api.ts` and needs the server.
import { z } from "zod";
import { customer, id, line, text, time } from "./shapes.ts";
import { touchpointType, visibility } from "./words.ts";

export const recordTouchpointArgs = z.object({
  touchpointId: id,
  type: touchpointType,
  customer,
  person: z.object({ name: line, title: line.nullable() }),
  /** By the device's corrected clock. */
  occurredAt: time,
  /** Partnerships that see it; none: internal. Each share's id is made by the device. */
  sharedWith: z.array(z.object({ shareId: id, partnershipId: id })).max(50),
  note: z.object({ noteId: id, text: text.min(1), visibility }).nullable(),
  accountId: id.nullable(),
  recordRef: z.string().max(500).nullable(),
});
export type RecordTouchpointArgs = z.infer<typeof recordTouchpointArgs>;

export const removeTouchpointArgs = z.object({ touchpointId: id });
export type RemoveTouchpointArgs = z.infer<typeof removeTouchpointArgs>;

export const mutationArgs = {
  "touchpoint.record": recordTouchpointArgs,
  "touchpoint.remove": removeTouchpointArgs,
} as const;
export type MutationName = keyof typeof mutationArgs;
export type MutationArgs<N extends MutationName> = z.infer<(typeof mutationArgs)[N]>;
export const mutationName = z.enum(Object.keys(mutationArgs) as [MutationName, ...MutationName[]]);

/** Local mutations show as done at once; confirmed ones wait for the server's answer. */
export const mutationClass: Record<MutationName, "local" | "confirmed"> = {
  "touchpoint.record": "local",
  "touchpoint.remove": "local",
};

/** Why a mutation was refused for good. Stays on the device with the content until the person decides. */
export const refusalCode = z.enum([
  "bad_arguments",
  "unknown_mutation",
  "not_a_member",
  "not_allowed",
  "not_found",
  "already_exists",
  "partnership_not_active",
  "occurs_in_future",
  "depends_on_refused",
]);
export type RefusalCode = z.infer<typeof refusalCode>;
