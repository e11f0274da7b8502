// Any extension may call, because Firefox gives each installation a random origin; no web page may, and no
// request carries credentials: the bearer token is all that counts.
import type { MiddlewareHandler } from "hono";

const EXTENSION = /^(chrome|moz)-extension:\/\/[\w-]{1,64}$/;

export const cors: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  c.header("vary", "Origin", { append: true });
  if (origin === undefined || !EXTENSION.test(origin)) return await next();
  c.header("access-control-allow-origin", origin);
  c.header("access-control-expose-headers", "x-request-id, retry-after");
  if (c.req.method !== "OPTIONS") return await next();
  c.header("access-control-allow-methods", "GET, POST, PUT, DELETE");
  c.header("access-control-allow-headers", "authorization, content-type");
  c.header("access-control-max-age", "600");
  if (c.req.header("access-control-request-private-network") === "true") {
    c.header("access-control-allow-private-network", "true");
  }
  return c.body(null, 204);
};
