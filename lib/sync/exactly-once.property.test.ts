// I1, I2, I5, I6: whatever is lost, refused or killed on the way, each act reaches the backend once, nothing that was
// acknowledged is lost, and the person sees it all the time.
import fc from "fast-check";
import { test } from "vitest";
import { currentReading } from "../store/reading.ts";
import { danaActs, NOW } from "../store/rows.test-support.ts";
import { newId } from "../util/new-id.ts";
import { openDevice } from "./device.test-support.ts";
import { type Fault, ModelServer } from "./model-server.test-support.ts";

type Step = { do: "record" } | { do: "sync"; faults: Fault[] } | { do: "crash_in_sync"; after: number };

const fault = fc.constantFrom<Fault>("none", "none", "refused_connection", "answer_lost", "nonsense", "gap");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ do: "record" }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("sync" as const), faults: fc.array(fault, { maxLength: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("crash_in_sync" as const), after: fc.nat(25) }) },
);

/** Kills the device after so many turns of a running sync. */
async function crashIn(device: ReturnType<typeof openDevice>, turns: number): Promise<void> {
  const running = device.sync.request();
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  device.crash();
  await running;
}

test("each act reaches the backend exactly once and stays in view, whatever happens on the way", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const backend = new ModelServer(danaActs, () => NOW);
      const name = `property ${newId()}`;
      let device = openDevice(backend, { name, now: () => NOW });
      const acknowledged = new Set<string>();
      const allInView = async () => {
        const reading = await currentReading(device.store, danaActs);
        const seen = new Set((await reading.all("touchpoint")).map((each) => each.id));
        for (const id of acknowledged) if (!seen.has(id)) throw new Error(`${id} is out of view`);
        return seen.size;
      };
      for (const each of steps) {
        if (each.do === "record") acknowledged.add((await device.record()).touchpointId);
        else if (each.do === "sync") {
          backend.faults = [...each.faults];
          await device.sync.request();
          backend.faults = [];
        } else {
          await crashIn(device, each.after);
          device = openDevice(backend, { name, now: () => NOW });
        }
        await allInView();
      }
      await device.sync.request();
      const { phase, waiting, refused } = await device.sync.state();
      if (phase !== "in_sync" || waiting !== 0 || refused !== 0) {
        throw new Error(JSON.stringify([phase, waiting, refused]));
      }
      if ((await allInView()) !== acknowledged.size) throw new Error("Something is in view twice");
      if (backend.recorded.size !== acknowledged.size) throw new Error("Lost on the way");
      for (const times of backend.recorded.values()) if (times !== 1) throw new Error("Recorded twice");
      device.crash();
    }),
    { numRuns: 60 },
  );
});
