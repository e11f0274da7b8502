// Any extension may call, because Firefox gives each installation a random origin; no web page may, and no
// request carries credentials: the bearer token is all that counts.
import type { MiddlewareHandler } from "hono";

const EXTENSION = /^(chrome|moz)-extension:\/\/[\w-]{1,64}$/;

export const isExtension = (origin: string): boolean => EXTENSION.test(origin);

/** For any answer; none for whoever may not read it. */
export const corsHeaders = (origin: string | undefined): Record<string, string> =>
  origin === undefined || !isExtension(origin)
    ? {}
    : {
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "x-request-id, retry-after",
      };

export const cors: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  c.header("vary", "Origin", { append: true });
  const allowed = Object.entries(corsHeaders(origin));
  if (allowed.length === 0) return await next();
  for (const [name, value] of allowed) c.header(name, value);
  if (c.req.method !== "OPTIONS") return await next();
  c.header("access-control-allow-methods", "GET, POST, PUT, DELETE");
  c.header("access-control-allow-headers", "authorization, content-type");
  c.header("access-control-max-age", "600");
  if (c.req.header("access-control-request-private-network") === "true") {
    c.header("access-control-allow-private-network", "true");
  }
  return c.body(null, 204);
};
