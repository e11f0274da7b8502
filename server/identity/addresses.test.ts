// Where the issuer may live, and whose attempts are counted.
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { issuerOf, networkAddress } from "./addresses.ts";

test("an encrypted address and this machine are accepted", () => {
  expect(issuerOf("https://tandem.example")).toBe("https://tandem.example/oidc");
  expect(issuerOf("http://localhost:8787/")).toBe("http://localhost:8787/oidc");
  expect(issuerOf("http://127.0.0.1:8787")).toBe("http://127.0.0.1:8787/oidc");
});

test.for([
  ["http://tandem.example", /use https/],
  ["http://127.0.0.1.evil.example", /use https/],
  ["http://192.168.1.5:8787", /use https/],
  ["https://tandem.example/crm", /without a path/],
  ["tandem.example", /Give the address/],
  ["ftp://localhost", /Give the address/],
] as const)("%s is refused with what to do", ([url, words]) => {
  expect(() => issuerOf(url)).toThrow(words);
  expect(() => issuerOf(url)).toThrow(/PUBLIC_URL/);
});

test("a caller cannot choose the address its attempts are counted for", () => {
  const request = new IncomingMessage(new Socket());
  request.headers["x-forwarded-for"] = "1.1.1.1, 2.2.2.2";
  expect(networkAddress(request, false)).toBe("unknown");
  expect(networkAddress(request, true)).toBe("2.2.2.2");
});
