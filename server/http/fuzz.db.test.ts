// The API under generated requests, valid, near-valid and hostile: every answer is as described, none is a failure, none shows
// the server's insides or anything of others. What fails prints the seed that finds it again, alone:
// `FUZZ_SEED=… FUZZ_PATH=… npx vitest run --project db server/http/fuzz.db.test.ts`.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createCheck } from "#test/fuzz/check-answer.ts";
import { readDescription } from "#test/fuzz/description.ts";
import { fuzzedApp } from "#test/fuzz/fuzzed-app.ts";
import { type FuzzRequest, requestsOf } from "#test/fuzz/requests.ts";
import { learn, prepare, type Sequences, send, told } from "#test/fuzz/send.ts";
import { stateOf } from "#test/fuzz/state-of.ts";
import { makeStrangers, makeWorld, sequencesOf } from "#test/fuzz/world.ts";

const WORLDS = 40;
const REQUESTS = 500;
/** In one world; a fault tends to come again. */
const ENOUGH = 3;
const { FUZZ_SEED, FUZZ_PATH } = process.env;

test("any request is answered as described, without failing and without a word of others", {
  timeout: 600_000,
}, async () => {
  const { app, failures } = await fuzzedApp();
  const strangers = await makeStrangers(app);
  const description = readDescription(await (await app.fetch("/openapi.json")).json());
  const operations = description.operations.filter(({ path }) => !path.startsWith("/oidc/"));
  const check = createCheck(description, strangers);
  const untouched = await stateOf(app.context.db, strangers);
  let sentInAll = 0;

  const faultsIn = async (requests: FuzzRequest[]): Promise<string[]> => {
    const world = await makeWorld(app, strangers);
    const sequences: Sequences = sequencesOf(world);
    const faults: string[] = [];
    for (const [at, request] of requests.entries()) {
      const { token, side } = world.people[request.who];
      const sent = prepare(request, world, sequences, Date.now());
      const got = await send(app, sent, side);
      sentInAll += 1;
      const found = check(request.operation, sent, got, world);
      if (found.length > 0) {
        const answer = `${got.status} ${got.text.slice(0, 1_000)}`;
        const why = failures.splice(0).join("\n").slice(0, 3_000);
        faults.push(
          `Request ${at}, by ${request.who}: ${found.join("; ")}\n${told(sent)}\n→ ${answer}\n${why}`,
        );
        if (faults.length === ENOUGH) break;
      }
      learn(request, token, got, sequences);
    }
    return faults;
  };

  const requests = fc.array(requestsOf(operations), { minLength: REQUESTS, maxLength: REQUESTS });
  const result = await fc.check(
    fc.asyncProperty(requests, async (sequence) => {
      const faults = await faultsIn(sequence);
      if (faults.length > 0) throw new Error(faults.join("\n\n"));
      expect(await stateOf(app.context.db, strangers), "a stranger's rows").toEqual(untouched);
    }),
    {
      numRuns: FUZZ_PATH === undefined ? WORLDS : 1,
      // Each request is told as it was sent: there is nothing to shrink.
      endOnFailure: true,
      ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
      ...(FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH }),
    },
  );
  if (result.failed) {
    const { seed, counterexamplePath, errorInstance } = result;
    throw new Error(`Again with FUZZ_SEED=${seed} FUZZ_PATH=${counterexamplePath}\n${errorInstance}`);
  }
  if (FUZZ_PATH === undefined) expect(sentInAll).toBe(WORLDS * REQUESTS);
});
