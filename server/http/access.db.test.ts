// The authorisation matrix, made from the contract: every endpoint against every member role, a person who is a
// member of nothing, and a member of another organisation. A new endpoint is in it by itself.
import { v7 as uuid } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { type EndpointName, endpoints } from "#lib/contract/api.ts";
import { memberRole } from "#lib/contract/words.ts";
import { ProblemError } from "#server/http/problem-error.ts";
import type { ListAndMatchHandlers } from "#server/routes/registry.ts";
import { type Company, type Person, type TestApp, testApp } from "#test/support/server-app.ts";

const names = Object.keys(endpoints) as EndpointName[];
const REACHED = "reached the handler of a test";
const reach = async (): Promise<never> => {
  throw new ProblemError("conflict", REACHED);
};
const others: ListAndMatchHandlers = {
  startList: reach,
  previewList: reach,
  publishList: reach,
  listProgress: reach,
  listRejected: reach,
  previewSharing: reach,
  lookUp: reach,
};

let app: TestApp;
let company: Company;
beforeAll(async () => {
  app = await testApp({ others });
  company = await app.company("Northwind");
});

/** 401 and 403 mean stopped at the door; whatever else comes from behind it. */
async function statusFor(name: EndpointName, who: Person): Promise<number> {
  const { method, path } = endpoints[name];
  const response = await app.fetch(path.replaceAll(/\{\w+\}/g, uuid()), {
    method,
    headers: { authorization: `Bearer ${who.token}`, "content-type": "application/json" },
    ...(method === "GET" || method === "DELETE" ? {} : { body: "{}" }),
  });
  return response.status;
}

const matrix = names.flatMap((name) => memberRole.options.map((role) => ({ name, role })));

test.each(matrix)("$name lets in $role exactly when the contract says so", async ({ name, role }) => {
  const { access } = endpoints[name];
  const allowed = typeof access === "string" || access.includes(role);
  const status = await statusFor(name, company.people[role]);
  if (allowed) expect([401, 403]).not.toContain(status);
  else expect(status).toBe(403);
});

test.each(names)("%s lets in a member of nothing only where signing in is enough", async (name) => {
  const status = await statusFor(name, app.person("Nobody"));
  if (endpoints[name].access === "signed_in") expect([401, 403]).not.toContain(status);
  else expect(status).toBe(403);
});
