import { expect, test } from "vitest";
import { parsePageMessage } from "./page-messages-parse.ts";

const ref = { crm: "atomic", instance: "crm.example", kind: "account", id: "1" };

test("a record's texts are cut and fields nobody knows are dropped", () => {
  const fields = { name: { value: "x".repeat(10_000), origin: "dom", html: "<b>" } };
  const message = parsePageMessage({
    type: "page.record",
    record: { ref, fields, accountRef: null, cookie: 1, lang: "e".repeat(99) },
  });
  expect(message).toEqual({
    type: "page.record",
    record: {
      ref,
      fields: { name: { value: "x".repeat(300), origin: "dom" } },
      accountRef: null,
      lang: "e".repeat(40),
    },
  });
});

test("what is no page message is nothing", () => {
  for (const message of [
    null,
    "page.hello",
    { type: "page.layout", layout: { width: 5_000, launcherTop: 1, open: true } },
    { type: "page.record", record: { ref: { ...ref, kind: "contact" }, fields: {}, accountRef: null } },
    { type: "session.signOut" },
  ]) {
    expect(parsePageMessage(message)).toBeNull();
  }
});
