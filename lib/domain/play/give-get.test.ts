import { describe, expect, test } from "vitest";
import { giveGet, type SeenAct } from "./give-get.ts";
import type { PlayRows } from "./play-standing.ts";

const NOW = Date.UTC(2026, 10, 20);
const zapier: SeenAct["customer"] = { name: "Zapier", domain: "zapier.com" };
const notion = { name: "Notion", domain: null };
let made = 0;

function asked(
  of: "us" | "them",
  rest: Partial<PlayRows["request"]> = {},
  answer: "accepted" | "declined" | null = "accepted",
): PlayRows {
  made += 1;
  const id = `request ${made}`;
  const person = { name: "Dana Ortiz", title: null };
  return {
    request: {
      id,
      partnershipId: "with them",
      organisation: { id: of === "us" ? "them" : "us", name: "" },
      requestedBy: person,
      play: "intro",
      customer: zapier,
      opportunity: null,
      stakeholder: null,
      reason: "They know her.",
      requestedAt: NOW,
      dueAt: NOW + 1,
      ...rest,
    },
    answers: answer
      ? [
          {
            id: `answer ${made}`,
            partnershipId: "with them",
            requestId: id,
            organisationId: of,
            answer,
            to: null,
            reason: null,
            answeredBy: person,
            answeredAt: NOW,
          },
        ]
      : [],
  };
}
const act = (organisationId: string, type: SeenAct["type"], customer = zapier): SeenAct => ({
  organisationId,
  type,
  customer,
});
const told = (requests: PlayRows[], acts: SeenAct[]) => giveGet(requests, acts, "us", NOW);

describe("what each side gave", () => {
  test("counts introductions, intel and references that nobody had asked for", () => {
    expect(
      told(
        [],
        [
          act("us", "introduction"),
          act("them", "referral"),
          act("them", "executive_sponsorship"),
          act("us", "content_shared"),
        ],
      ),
    ).toEqual({
      intro: { given: 1, received: 1 },
      reference: { given: 0, received: 1 },
      intel: { given: 1, received: 0 },
    });
  });

  test("counts once what was asked for and then done, and twice what was done at two companies", () => {
    expect(told([asked("us")], [act("us", "introduction")])).toEqual({ intro: { given: 1, received: 0 } });
    expect(told([asked("us")], [act("us", "introduction", notion)])).toEqual({
      intro: { given: 2, received: 0 },
    });
    expect(told([asked("us")], [act("us", "introduction"), act("us", "referral")])).toEqual({
      intro: { given: 2, received: 0 },
    });
    // What they did is no answer to what they asked of us.
    expect(told([asked("us")], [act("them", "introduction")])).toEqual({ intro: { given: 1, received: 1 } });
  });

  test("counts no request that was declined or waits, and no act that gives the other side nothing", () => {
    expect(told([asked("us", {}, "declined"), asked("them", {}, null)], [])).toEqual({});
    expect(told([], [act("us", "meeting"), act("them", "email")])).toEqual({});
  });
});
