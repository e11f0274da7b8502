// Endpoints of digests: a member's own letter, and the channel of a partnership. Part of `api.ts`.
import { z } from "zod";
import {
  channel,
  channelSettings,
  deliveryProblem,
  digestSettings,
  memberDigest,
  webhookUrl,
} from "./digest.ts";
import { endpoint, nothing } from "./endpoint.ts";
import { seniorRoles } from "./roles.ts";
import { id } from "./shapes.ts";

/** Of a partnership: `id`. The address is a secret, so reps neither set nor see any of it. */
const ofChannel = {
  path: "/v1/partnerships/{id}/channel",
  access: seniorRoles,
} as const;
const roles = [...ofChannel.access];

export const digestEndpoints = {
  getDigest: endpoint({
    method: "GET",
    path: "/v1/digest",
    access: "member",
    summary: "Whether and when I get a letter of what waits for me.",
    request: nothing,
    response: memberDigest,
  }),
  setDigest: endpoint({
    method: "PUT",
    path: "/v1/digest",
    access: "member",
    summary: "Decide whether and when I get a letter of what waits for me. Off until somebody asks for it.",
    request: digestSettings,
    response: memberDigest,
  }),
  getChannel: endpoint({
    method: "GET",
    path: ofChannel.path,
    access: roles,
    summary: "The channel that this partnership's digest goes to, and whether it arrives.",
    request: z.object({ id }),
    response: z.object({ channel: channel.nullable() }),
  }),
  setChannel: endpoint({
    method: "PUT",
    path: ofChannel.path,
    access: roles,
    summary: "Set the channel of this partnership: https, an address on the public internet.",
    request: channelSettings.extend({
      id,
      /** Null: the one there is. */
      url: webhookUrl.nullable(),
    }),
    response: z.object({ channel }),
  }),
  removeChannel: endpoint({
    method: "DELETE",
    path: ofChannel.path,
    access: roles,
    summary: "Send nothing to a channel any more, and forget its address.",
    request: z.object({ id }),
    response: nothing,
  }),
  testChannel: endpoint({
    method: "POST",
    path: `${ofChannel.path}/test`,
    access: roles,
    summary: "Send a message that says it is a test, now, and answer what became of it.",
    request: z.object({ id }),
    response: z.object({ problem: deliveryProblem.nullable(), channel }),
  }),
};
