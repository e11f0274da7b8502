// What is done over the API and has a history: the names and what is told of each. Written by the server alone, read by devices
// beside commands (`history.ts`).
import { z } from "zod";
import { channelAudience } from "./digest.ts";
import { line } from "./shapes.ts";
import { investmentTier, memberRole, memberStatus, partnerType, segment, sharedField } from "./words.ts";

const reveal = z.enum(["hidden", "count", "full"]);
const website = z.string().max(253).nullable();
const contact = line.nullable();
const nothing = z.object({});

export const serverActs = {
  "member.invite": z.object({ email: z.string().max(320), role: memberRole }),
  "member.invite.revoke": z.object({ email: z.string().max(320) }),
  "member.join": z.object({ role: memberRole }),
  /** What the member is from now on. */
  "member.change": z.object({ name: line, role: memberRole, status: memberStatus }),
  /** Everywhere, by an admin. */
  "member.sign-out": z.object({ name: line }),
  "partnership.invite": z.object({ companyName: line, email: z.string().max(320) }),
  "partnership.invite.revoke": z.object({ companyName: line }),
  "partnership.begin": nothing,
  "partnership.end": nothing,
  "partnership.describe": z.object({
    partnerType: partnerType.nullable(),
    investmentTier: investmentTier.nullable(),
  }),
  /** What is revealed otherwise than before. */
  "sharing.set": z.object({
    changed: z.array(z.object({ ours: segment, theirs: segment, reveal })).max(9),
    fields: z.array(sharedField).max(10),
  }),
  "offline.add": z.object({ name: line, website, contact }),
  /** `name` null: it keeps the one it had. */
  "offline.change": z.object({ name: line.nullable(), website, contact }),
  "offline.joined": z.object({ name: line }),
  /** Every colleague reads that it was set; its address stays with those who set it. */
  "channel.set": z.object({ audience: channelAudience }),
  "channel.remove": nothing,
  "list.import": z.object({ fileName: line }),
} as const;
export type ServerAct = keyof typeof serverActs;
export type ServerActArgs<A extends ServerAct> = z.infer<(typeof serverActs)[A]>;
export const serverAct = z.enum(Object.keys(serverActs) as [ServerAct, ...ServerAct[]]);
