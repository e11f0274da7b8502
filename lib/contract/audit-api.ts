// The endpoint of an organisation's audit log. Part of `api.ts`.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const seq = z.string().regex(/^\d{1,15}$/);

export const auditEndpoints = {
  readAudit: endpoint({
    method: "GET",
    path: "/v1/audit",
    access: ["admin"],
    summary:
      "Our audit log after an entry: each line a JSON object with its hash and that of the line before.",
    request: z.object({ after: seq }),
    /** `last`: where to go on. */
    response: z.object({ lines: z.array(z.string()), last: seq, more: z.boolean() }),
  }),
} as const;
