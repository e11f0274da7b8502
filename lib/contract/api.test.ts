// The endpoints as a whole: addresses that do not collide, parts that the request has.
import { expect, test } from "vitest";
import { z } from "zod";
import { type EndpointName, endpoints } from "./api.ts";

const names = Object.keys(endpoints) as EndpointName[];

test("no two endpoints share a method and a path", () => {
  const addresses = names.map((name) => `${endpoints[name].method} ${endpoints[name].path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test.each(names)("every part of the path of %s is a field of its request", (name) => {
  const { path, request } = endpoints[name];
  const fields = Object.keys(z.toJSONSchema(request, { io: "input" }).properties ?? {});
  for (const [, part] of path.matchAll(/\{(\w+)\}/g)) expect(fields).toContain(part);
});
