// Pins the protocol version to what is sent: whoever changes a wire schema must decide what older devices do.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { mutationArgs } from "./mutations.ts";
import { rowSchemas } from "./records.ts";
import {
  PROTOCOL,
  pokeHello,
  pokeMessage,
  pullRequest,
  pullResponse,
  pushRequest,
  pushResponse,
} from "./wire.ts";

/** One line per protocol version. Never change a line that was released: add the next. */
const PINNED: Record<number, string> = { 1: "460b887f0a3ac504" };

const MEND = `The wire changed. If an older extension or server could misunderstand it, raise PROTOCOL in
wire.ts and teach the server to answer both; if not (an optional field), replace the hash of this version.`;

test("the protocol version names exactly these schemas", () => {
  const sent = { pushRequest, pushResponse, pullRequest, pullResponse, pokeHello, pokeMessage };
  const schemas = [sent, rowSchemas, mutationArgs].map((group) =>
    Object.entries(group).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: "any" })]),
  );
  const hash = createHash("sha256").update(JSON.stringify(schemas)).digest("hex").slice(0, 16);
  expect(hash, MEND).toBe(PINNED[PROTOCOL]);
});
