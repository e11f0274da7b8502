// Generated requests to the issuer's addresses, as a browser or an attacker would send them: forms, queries, cookies of a window
// that is open or of none. Called by the issuer's fuzz test.
import fc from "fast-check";
import { CHROMIUM_REDIRECT, OAUTH_CLIENT_ID } from "#lib/util/extension-ids.ts";
import type { Operation } from "./description.ts";
import { encode } from "./requests.ts";
import { HOSTILE_TEXTS } from "./spoilt-values.ts";

export type IssuerRequest = {
  operation: Operation;
  method: string;
  /** Each of query and form: left out, as asked for, or hostile. */
  values: Record<string, string>;
  /** Named twice. */
  twice: string | null;
  window: "own" | "other" | "none";
  headers: Record<string, string>;
};

/** What a well-meant request says. `OWN` is filled in by who sends it. */
const usual: Record<string, readonly string[]> = {
  client_id: [OAUTH_CLIENT_ID],
  response_type: ["code"],
  redirect_uri: [CHROMIUM_REDIRECT],
  scope: ["openid"],
  state: ["state-1"],
  code_challenge: ["x".repeat(43)],
  code_challenge_method: ["S256"],
  grant_type: ["authorization_code", "refresh_token"],
  code_verifier: ["v".repeat(43)],
  email: ["ada@example.com", "nobody@example.com"],
  password: ["seven quiet otters", "short", "x".repeat(10_000)],
  name: ["Ada Lovelace"],
  code: ["000000", "123456"],
  refresh_token: ["r".repeat(43)],
  token: ["t".repeat(43)],
  uid: ["OWN"],
};

const hostile = fc.constantFrom(...HOSTILE_TEXTS);
const saidAs = (name: string) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...(usual[name] ?? ["x"])) },
    { weight: 2, arbitrary: hostile },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const headers = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "content-type": "application/json" },
      { "content-type": "multipart/form-data; boundary=x" },
      { "content-type": "application/x-www-form-urlencoded; charset=utf-7" },
      { authorization: "Basic YTpi" },
      { "x-forwarded-host": "evil.example" },
      { "x-forwarded-for": "1.2.3.4, ' or 1=1" },
      { "idempotency-key": "short" },
      { cookie: "tandem_interaction=../../x; tandem_interaction.sig=y" },
    ),
  },
);

const requestsTo = (operation: Operation): fc.Arbitrary<IssuerRequest> => {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const fields = Object.keys(operation.body?.schema.properties ?? {});
  const names = [...new Set([...inPath, ...operation.parameters.map(({ name }) => name), ...fields])];
  return fc
    .record({
      values: fc.record(Object.fromEntries(names.map((name) => [name, saidAs(name)]))),
      twice: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom("x", ...names) },
      ),
      method: fc.oneof(
        { weight: 15, arbitrary: fc.constant<string>(operation.method) },
        { weight: 1, arbitrary: fc.constantFrom("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD") },
      ),
      window: fc.constantFrom("own", "own", "own", "other", "none" as const),
      headers,
    })
    .map(({ values, ...request }) => ({
      operation,
      ...request,
      values: Object.fromEntries(
        Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
      ),
    }));
};

export const issuerRequests = (operations: readonly Operation[]): fc.Arbitrary<IssuerRequest> =>
  fc.oneof(...operations.map(requestsTo));

/** Address and form of a request; `uid`: of the window that is open. */
export function addressed({ operation, values, twice, method }: IssuerRequest, uid: string) {
  const said = (name: string) => (values[name] === "OWN" ? uid : (values[name] ?? ""));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(said(name)) || "-");
  const rest = Object.keys(values).filter((name) => !operation.path.includes(`{${name}}`));
  const pairs = [...rest, ...(twice === null ? [] : [twice])].map(
    (name) => `${encode(name)}=${encode(said(name))}`,
  );
  const sent = pairs.join("&");
  const inBody = operation.body !== null && method !== "HEAD" && method !== "GET";
  return { path: inBody || sent === "" ? path : `${path}?${sent}`, body: inBody ? sent : null };
}
