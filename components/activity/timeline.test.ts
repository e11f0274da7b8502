// What the timeline shows and each filter lets through, and what is copied to the CRM.
import { describe, expect, it } from "vitest";
import type { HistoryItem } from "#lib/messaging/history-view.ts";
import { CreditWriter } from "#test/screens/credit-writer.ts";
import { DAY, id, lumen, NOW, touchpoint, us } from "#test/screens/data.ts";
import { viewOf } from "#test/screens/deal-data.ts";
import { dealWith, seenByAll } from "#test/screens/evidence-data.ts";
import { crmActivity, crmSummary } from "./crm-texts.ts";
import { type Filter, filters, passes, timeline } from "./timeline.ts";

const intro = seenByAll(lumen, -17, {
  type: "introduction",
  creditRole: "sourcing",
  people: [{ name: "Mira Chen", title: "VP Operations", organisation: "Zapier" }],
  link: "https://calls.example/7",
  note: "Mira owns the rollout.",
  nextStep: {
    text: "Send the numbers",
    owner: { organisationId: us.id, person: { name: "Dana Ortiz", title: null } },
    date: "2026-11-24",
  },
});
const late = seenByAll(lumen, -30, { type: "demo", recordedAt: NOW });
const { deal, touchpoints } = dealWith([intro, late]);
const ours = touchpoint(us, { occurredAt: NOW - DAY });
const change = (n: number, rest: Partial<HistoryItem>): HistoryItem => ({
  id: id(3_000 + n),
  at: NOW - n * DAY,
  madeAt: NOW - n * DAY,
  person: { name: "Dana Ortiz", title: null },
  organisation: us,
  ours: true,
  surface: "panel",
  did: "wrote the customer outcome",
  more: [],
  rowIds: [],
  isPrivate: false,
  isPending: false,
  ...rest,
});
const wrote = change(2, {});
const recorded = change(17, { ours: false, did: "recorded a touchpoint", rowIds: [intro.id] });
const all = timeline([ours, ...touchpoints], [wrote, recorded]);
const through = (filter: Filter) => all.filter((entry) => passes(entry, filter)).map(({ key }) => key);

describe("the timeline", () => {
  it("puts touchpoints and changes in one line, newest first, and says nothing twice", () => {
    expect(all.map(({ kind, at }) => [kind, Math.round((NOW - at) / DAY)])).toEqual([
      ["touchpoint", 1],
      ["change", 2],
      ["touchpoint", 17],
      ["touchpoint", 30],
    ]);
  });

  it("shows by each filter what its name says", () => {
    const [own, change_, ...theirs] = all.map(({ key }) => key);
    expect(Object.fromEntries(filters.map((each) => [each, through(each)]))).toEqual({
      all: [own, change_, ...theirs],
      touchpoints: [own, ...theirs],
      changes: [change_],
      ours: [own, change_],
      theirs,
      waits: [theirs[1]],
    });
  });
});

describe("what is copied to the CRM", () => {
  it("is a touchpoint with all that makes it evidence", () => {
    const item = touchpoints.find((each) => each.deal?.rowId === intro.id);
    if (!item) throw new Error("not there");
    expect(crmActivity(item, NOW).split("\n")).toEqual([
      "Introduction · Zapier",
      expect.stringContaining("When: Tuesday, November 3, 2026"),
      "By: Priya Nair, AE, Lumen Analytics",
      "With: Mira Chen, VP Operations, Zapier",
      "Credit role: Sourcing",
      "Next step: Send the numbers · Dana Ortiz, Northwind Software · by Nov 24",
      "Link: https://calls.example/7",
      "",
      "Mira owns the rollout.",
    ]);
  });

  it("is who brought the deal on, with partners, roles, shares, registration and the day", () => {
    expect(crmSummary(deal, NOW).split("\n")).toEqual([
      "Sourced by Lumen Analytics",
      "  Priya Nair of Lumen Analytics introduced Mira Chen (VP Operations) on Nov 3, 6 days before this opportunity was created (Nov 9).",
      "Cobalt Services: neither sourced nor influenced",
      "  Cobalt Services has shared no touchpoint in this deal yet.",
      "Partners: Lumen Analytics (Technology) and Cobalt Services (Services)",
      "Credit roles: Sourcing 20% Lumen Analytics; Selling 40% Northwind Software; Technical validation 25% Lumen Analytics; Influence 15% Cobalt Services",
      "Registration: Approved, protected until Feb 16, 2027",
      "As of: Nov 20, 2026",
    ]);
  });

  it("says how it ended, by whose word and why", () => {
    const { whole } = new CreditWriter()
      .proven()
      .reports("us", "won", null, 9)
      .reports("us", "lost", "They withdrew the order.", 2);
    const lines = crmSummary(viewOf(whole), NOW).split("\n");
    expect(lines).toContain("Outcome: Lost, said by Northwind Software: They withdrew the order.");
    expect(crmSummary(deal, NOW)).not.toContain("Outcome");
  });
});
