// What a digest is told about, when, and where to: a member's own letter, and one channel per partnership. Read by the
// endpoints in `digest-api.ts`, the server that sends, and the options.
import { z } from "zod";
import { say } from "./messages/say.ts";
import { line, time } from "./shapes.ts";
import { noticeKind } from "./words.ts";

/** What a digest can tell; each kind can be switched off. `dates`: of the coming week. `changes`: since the last one. */
export const digestKind = z.enum([...noticeKind.options, "dates", "changes"]);
export type DigestKind = z.infer<typeof digestKind>;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** On working days, Monday to Friday, at this full hour there. */
const when = {
  hour: z.int().min(0).max(23),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, { error: say("digest.noTimeZone") }),
};
const off = z.array(digestKind).max(digestKind.options.length);

/** Why a digest did not arrive, in a code: what the other side wrote is never repeated. */
export const deliveryProblem = z.object({
  code: z.enum([
    /** It answered, with this status. */
    "status",
    /** It wanted us to go elsewhere. */
    "redirected",
    /** Nothing within the time; it may have arrived all the same. */
    "no_answer",
    "unreachable",
    "unknown_host",
    /** Its certificate does not hold. */
    "not_trusted",
    /** No https, an address inside a network, a password in it. */
    "not_allowed",
    "mail_refused",
    /** The server stopped while it was being sent; it may have arrived all the same. */
    "interrupted",
  ]),
  status: z.int().nullable(),
});
export type DeliveryProblem = z.infer<typeof deliveryProblem>;

/** A member's own: a letter for each partnership in which something is to be told. */
export const digestSettings = z.object({ mail: z.boolean(), ...when, off });
export type DigestSettings = z.infer<typeof digestSettings>;
export const memberDigest = z.object({
  settings: digestSettings,
  /** Letters leave this backend. Else each becomes a file in its folder. */
  mailLeaves: z.boolean(),
  /** Of the last letter, where it did not leave. */
  failure: z.object({ problem: deliveryProblem, triedAt: time }).nullable(),
});
export type MemberDigest = z.infer<typeof memberDigest>;

/** Who reads a channel. `shared`: people of both companies; nothing leaves there that only one of them reads. */
export const channelAudience = z.enum(["own", "shared"]);
export type ChannelAudience = z.infer<typeof channelAudience>;

export const channelSettings = z.object({ audience: channelAudience, ...when, off });
export type ChannelSettings = z.infer<typeof channelSettings>;
export const channel = z.object({
  settings: channelSettings,
  /** Enough of its secret address to know it again, never all of it. */
  shown: line,
  setByName: line,
  setAt: time,
  arrivedAt: time.nullable(),
  /** Since it last arrived. `givenUp`: nothing is sent any more until it is set again or a test arrives. */
  failure: z.object({ problem: deliveryProblem, triedAt: time, givenUp: z.boolean() }).nullable(),
});
export type Channel = z.infer<typeof channel>;

/** The address of a Slack-compatible webhook, as it is typed. */
export const webhookUrl = z
  .string()
  .trim()
  .max(2_000)
  .refine((typed) => URL.parse(typed)?.protocol === "https:", {
    error: say("digest.wholeAddress"),
  })
  .refine((typed) => !URL.parse(typed)?.username && !URL.parse(typed)?.password, {
    error: say("digest.noPassword"),
  });
