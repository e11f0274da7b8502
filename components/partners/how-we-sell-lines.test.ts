// "How we sell with X" in words: five lines, the co-sell plan first, no person and no motion twice.
import { expect, it } from "vitest";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import type { Together } from "#lib/messaging/together-view.ts";
import { coSellScreens } from "#test/screens/co-sell-screens.ts";
import { lumen, NOW, us, withLumen } from "#test/screens/data.ts";
import { policies as all } from "#test/screens/deal-data.ts";
import { saidAbove, sellLines } from "./how-we-sell-lines.ts";

function planOf(screen: string): CoSellItem {
  const found = coSellScreens[screen]?.views.co_sell?.plans.find(
    ({ partnership }) => partnership.id === withLumen.id,
  );
  if (!found) throw new Error(`No plan in ${screen}`);
  return found;
}
const policies = all.partnerships.find(({ partnership }) => partnership.id === withLumen.id);
if (!policies) throw new Error("No policies with Lumen");
const together: Together = {
  partnershipId: withLumen.id,
  owners: [
    { organisation: us, name: "Mira Vega", authority: "VP Partnerships" },
    { organisation: lumen, name: "Omar Haddad", authority: "VP Sales" },
  ],
  motions: [{ motion: "co_sell", model: "sell_with", deals: 3 }],
  lastTouch: null,
  giveGet: {},
  disputes: [{ quarter: "2026-Q4", statements: 10, disputed: 4 }],
};
const told = (plan: CoSellItem | null, rest: Partial<Together> = {}) =>
  new Map(
    sellLines({
      policies,
      together: { ...together, ...rest },
      plan,
      ourId: us.id,
      asWith: null,
      now: NOW,
    }).map(({ label, says }) => [label, says.map(({ text }) => text)] as const),
  );

it("are five lines, with a plan and without, however often statements are contested", () => {
  const labels = ["Owners", "Motions", "Credit", "Rhythm", "Give and get"];
  expect([...told(null).keys()]).toEqual(labels);
  expect([...told(planOf("co-sell-panel")).keys()]).toEqual(labels);
  expect(told(null).get("Credit")?.at(-1)).toMatch(/ 40% of 10 statements contested/);
});

it("name whom the plan names, and who accepted the credit rules beside these, each once", () => {
  const lines = told(planOf("co-sell-panel"));
  expect(lines.get("Owners")).toEqual(["Dana Ortiz (AE) for us", "Priya Nair for Lumen Analytics"]);
  expect(lines.get("Credit")).toContain(
    "Accepted by Mira Vega (VP Partnerships) for us and Omar Haddad (VP Sales) for Lumen Analytics",
  );
  const said = [...lines.values()].flat().join("\n");
  for (const name of ["Dana Ortiz", "Priya Nair", "Mira Vega", "Omar Haddad"]) {
    expect(said.split(name)).toHaveLength(2);
  }
});

it("say who has left beside their name, and go on naming them until another one is named", () => {
  const plan = planOf("co-sell-panel");
  const owners = plan.owners.map((each) => ({ ...each, leftAt: NOW }));
  expect(told({ ...plan, owners }).get("Owners")).toEqual([
    "Dana Ortiz (AE), no longer with us",
    "Priya Nair, no longer with Lumen Analytics",
  ]);
});

it("name who accepted the credit rules as owners of a side for which the plan names nobody", () => {
  const plan = planOf("co-sell-panel");
  const ours = plan.owners.filter(({ organisationId }) => organisationId === us.id);
  const lines = told({ ...plan, owners: ours });
  expect(lines.get("Owners")).toEqual([
    "Dana Ortiz (AE) for us",
    "Omar Haddad (VP Sales) for Lumen Analytics",
  ]);
  expect(lines.get("Credit")).toContain("Accepted by Mira Vega (VP Partnerships) for us");
});

it("say that nobody is named, once for each side, and where to name one", () => {
  expect(told(null, { owners: [] }).get("Owners")).toEqual([
    "Nobody yet for us: name one in the co-sell plan",
    "Nobody yet for Lumen Analytics: name one in the co-sell plan",
  ]);
});

it("say the motion agreed with its target first, then what was done", () => {
  expect(told(planOf("co-sell-panel")).get("Motions")).toEqual([
    "Agreed: Co-sell",
    "Q4 2026: 0 of 2 co-sell wins",
    "Co-sell, Sell with (3 deals)",
  ]);
  expect(told(null).get("Motions")).toEqual(["Co-sell, Sell with (3 deals)"]);
});

it("say how soon an answer is due: as the plan says, else as usual", () => {
  const plan = planOf("co-sell-panel");
  const { rules } = plan;
  if (!rules?.reviewWeeks) throw new Error("The plan says nothing");
  const quick = { ...plan, rules: { ...rules, responseHours: { ...rules.reviewWeeks, value: 8 } } };
  expect(told(quick).get("Rhythm")?.at(-1)).toBe("Answers are due within 8 hours");
  expect(told(null).get("Rhythm")?.at(-1)).toBe("Answers are due within 24 hours");
});

it("say how often both meet, and that a review is overdue", () => {
  const plan = planOf("co-sell-panel");
  expect(told(plan).get("Rhythm")?.[0]).toMatch(/^Reviews: Every 4 weeks, next on /);
  const late = sellLines({
    policies,
    together,
    plan,
    ourId: us.id,
    asWith: null,
    now: NOW + 20 * 86_400_000,
  });
  expect(late.find(({ label }) => label === "Rhythm")?.says[0]).toMatchObject({
    text: expect.stringMatching(/^Reviews: Every 4 weeks, was due on /),
    tone: "warn",
  });
});

it("say what our policy pays once, and of every partner below it only that it is the same version", () => {
  const other = { ...policies, partnership: { ...policies.partnership, id: "another" } };
  const newer = {
    ...other,
    partnership: { ...other.partnership, id: "third" },
    ours: other.ours.map((each) => ({ ...each, offer: { ...each.offer, version: each.offer.version + 1 } })),
  };
  expect([...saidAbove([policies, other, newer])]).toEqual([["another", lumen.name]]);
  const below = sellLines({ policies, together, plan: null, ourId: us.id, asWith: "Cobalt", now: NOW });
  const credit = below.find(({ label }) => label === "Credit");
  expect(credit?.says[0]?.text).toMatch(/^We pay by policy v\d+, as with Cobalt$/);
});
