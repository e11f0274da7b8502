// The clocks of meetings and content: the last of each company that is not still to come.
import { expect, test } from "vitest";
import type { TouchpointType } from "../../contract/words.ts";
import { lastShared } from "./last-shared.ts";

const NOW = 1_000;
const act = (organisationId: string, type: TouchpointType, occurredAt: number) => ({
  organisationId,
  type,
  occurredAt,
});

test("tells each company's last meeting and last content apart, and leaves out what is planned", () => {
  const all = [
    act("us", "meeting", 100),
    act("us", "demo", 300),
    act("us", "meeting", 2_000),
    act("us", "email", 900),
    act("lumen", "content_shared", 500),
  ];
  expect(lastShared(all, NOW)).toEqual([
    { organisationId: "us", meetingAt: 300, contentAt: null },
    { organisationId: "lumen", meetingAt: null, contentAt: 500 },
  ]);
});
