// The shape of an endpoint, for the files that list them: `api.ts` and its parts. Types follow from its schemas.
import { z } from "zod";
import type { memberRole } from "./words.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";
/** Who may call: anyone signed in, any active member, or members holding one of the roles. */
export type Access = "signed_in" | "member" | readonly z.infer<typeof memberRole>[];

export function endpoint<Request extends z.ZodType, Response extends z.ZodType>(definition: {
  method: Method;
  /** `{id}` parts are taken from the request by name. */
  path: string;
  access: Access;
  summary: string;
  /** Path parameters, query (GET, DELETE) or JSON body (POST, PUT), in one object. */
  request: Request;
  response: Response;
}) {
  return definition;
}

/** Neither asked nor answered. */
export const nothing = z.object({});
