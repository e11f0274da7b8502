// One draft saved again is one touchpoint; two things written from one draft are two.
import { expect, test } from "vitest";
import { danaActs, NOW } from "../../store/rows.test-support.ts";
import { newId } from "../../util/new-id.ts";
import { aDraft, openDevice } from "../device.test-support.ts";
import { ModelServer } from "../model-server.test-support.ts";
import { recordTouchpoint } from "./record-touchpoint.ts";

const note = (text: string) => ({ text, visibility: "internal" as const });

test("the same content under the same id is recorded once, whichever surface was first", async () => {
  const device = openDevice(new ModelServer(danaActs, () => NOW), { now: () => NOW });
  const draft = aDraft({ touchpointId: newId(), note: note("Said once") });
  const both = await Promise.all([1, 2].map(() => recordTouchpoint(device.opened, device.clock, draft)));
  expect(new Set(both.map(({ touchpointId }) => touchpointId)).size).toBe(1);
  expect(await device.store.db.outbox.count()).toBe(1);
});

test("what two tabs wrote from one draft is recorded twice, also when both save at once", async () => {
  const device = openDevice(new ModelServer(danaActs, () => NOW), { now: () => NOW });
  const touchpointId = newId();
  const texts = ["Written in one tab", "Written in the other"];
  await Promise.all(
    texts.map((text) =>
      recordTouchpoint(device.opened, device.clock, aDraft({ touchpointId, note: note(text) })),
    ),
  );
  const queued = await device.store.db.outbox.toArray();
  expect(JSON.stringify(queued)).toContain(texts[0]);
  expect(JSON.stringify(queued)).toContain(texts[1]);
  expect(queued).toHaveLength(2);
});
