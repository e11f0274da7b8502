// The whole application for the fuzzer, lists and upload included, with what it logs of failures at hand: the answer itself
// must not say why.
import { pino } from "pino";
import { listHandlers } from "#server/lists/routes.ts";
import { registerUpload } from "#server/lists/uploads.ts";
import { rematchPartnership } from "#server/match/rematch.ts";
import { matchHandlers } from "#server/match/routes.ts";
import { testApp } from "#test/support/server-app.ts";

export async function fuzzedApp() {
  const failures: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => void failures.push(line) });
  const app = await testApp({
    others: { ...listHandlers, ...matchHandlers },
    rematch: rematchPartnership,
    mount: (hono, { context }) => registerUpload(hono, context),
    log,
  });
  return { app, failures };
}
