// What two companies agreed in the co-sell plans that screens and their tests begin from: the programme, a plan, one that both
// edited, long names. Written by the rules themselves. Called by co-sell-screens.ts and the tests of co-sell plans.
import type { PolicyAcceptance, PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Account, Organisation } from "#lib/contract/records.ts";
import { CoSellWorld } from "./co-sell-acting.ts";
import { DAY, dana, id, lumen, NOW, us, withCobalt, withLumen, zapier } from "./data.ts";
import { offer } from "./deal-data.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Zusammenarbeit "
  .repeat(3)
  .trim();

const account = (n: number, name: string, domain: string): Account => ({
  ...zapier,
  id: id(n),
  name,
  domain,
  nameKey: name.toLowerCase(),
});
export const accounts = [
  account(6_001, "Zapier", "zapier.com"),
  account(6_002, "Typeform", "typeform.com"),
  account(6_003, "Zenith Foods", "zenith.example"),
  account(6_004, long, "lang.example"),
];

const inForce: PolicyOffer = offer(us, withLumen);
const accepted = (organisation: Organisation, n: number, name: string): PolicyAcceptance => ({
  id: id(n),
  partnershipId: withLumen.id,
  policyId: inForce.policyId,
  organisationId: organisation.id,
  acceptedBy: { name, authority: "VP Partnerships", text: "We accept this credit policy as shown." },
  answeredBy: { name, title: null },
  acceptedAt: NOW - 20 * DAY,
});
export const credit = {
  offers: [inForce],
  acceptances: [accepted(us, 6_101, "Mira Vega"), accepted(lumen, 6_102, "Omar Haddad")],
};

/** Of the programme; the plan has the first two. */
export const steps = [
  "Map accounts and rank the top ten",
  "Pair the sellers by territory",
  "Ask for a warm introduction",
  "Write the joint plan",
];
export const message =
  "One platform for customer data: Northwind collects it, Lumen explains it. Live in six weeks.";

export function programme(world: CoSellWorld): CoSellWorld {
  const partnershipId = null;
  world.act("co-sell.edit", {
    partnershipId,
    rowId: world.newId(),
    motion: world.change("co_sell"),
    reviewWeeks: world.change(4),
    target: world.change({ wins: 3, amount: { minor: "50000000", currency: "USD" } }),
    responseHours: world.change(24),
    message: { ...world.change(message), baseText: "" },
    policyId: world.change(inForce.policyId),
  });
  for (const [at, title] of steps.entries()) {
    const put = { stepId: world.newId(), title: world.change(title), order: world.change(`${at + 1}V`) };
    world.act("co-sell.step.put", { partnershipId, ...put });
  }
  return world;
}

/** As the programme says, but for a shorter target and two steps. */
export function plan(world: CoSellWorld): CoSellWorld {
  const partnershipId = withLumen.id;
  const rowId = world.newId();
  const weeks = world.change(4);
  world.act("co-sell.edit", {
    partnershipId,
    rowId,
    motion: world.change("co_sell"),
    reviewWeeks: weeks,
    target: world.change({ wins: 2, amount: null }),
    responseHours: world.change(48),
    message: { ...world.change(message), baseText: "" },
    nextReview: world.change(new Date(NOW + 9 * DAY).toISOString().slice(0, 10)),
  });
  for (const [at, title] of steps.slice(0, 2).entries()) {
    const put = { stepId: world.newId(), title: world.change(title), order: world.change(`${at + 1}V`) };
    world.act("co-sell.step.put", { partnershipId, ...put });
  }
  const owner = (organisation: Organisation, person: object) => ({
    partnershipId,
    rowId: world.newId(),
    organisationId: organisation.id,
    edit: world.change(person),
  });
  world.act("co-sell.owner.set", owner(us, { name: dana.name, title: dana.title }));
  world.act("co-sell.owner.set", owner(lumen, { name: "Priya Nair", title: null }), lumen, "Priya Nair");
  for (const { id: accountId } of accounts.slice(0, 2)) {
    world.act("co-sell.account.name", { partnershipId, targetId: world.newId(), accountId });
  }
  return world;
}

/** Lumen wrote another rhythm without having seen ours, and a step that we removed. */
export function inTwo(world: CoSellWorld): CoSellWorld {
  const partnershipId = withLumen.id;
  const [step] = world.held.plans.get(partnershipId)?.steps ?? [];
  const edit = { partnershipId, rowId: world.newId(), reviewWeeks: world.change(2) };
  world.act("co-sell.edit", edit, lumen, "Priya Nair");
  if (step) {
    const rename = {
      partnershipId,
      stepId: step.id,
      title: world.change("Map accounts together", step.title.version),
    };
    world.act("co-sell.row.remove", {
      partnershipId,
      kind: "step",
      rowId: step.id,
      seen: [step.order.version, step.title.version],
    });
    world.act("co-sell.step.put", rename, lumen, "Priya Nair");
  }
  world.asked = [accounts[2]?.id ?? ""];
  return world;
}

export function longNames(world: CoSellWorld): CoSellWorld {
  const partnershipId = withLumen.id;
  const put = { stepId: world.newId(), title: world.change(long), order: world.change("9V") };
  world.act("co-sell.step.put", { partnershipId, ...put });
  world.act("co-sell.account.name", { partnershipId, targetId: world.newId(), accountId: accounts[3]?.id });
  return world;
}

/** Both renamed the first step, neither having seen the other's name. */
export function stepInTwo(world: CoSellWorld): CoSellWorld {
  const [step] = world.held.plans.get(withLumen.id)?.steps ?? [];
  if (!step) throw new Error("The plan has no step");
  const renamed = (title: string) => ({
    partnershipId: withLumen.id,
    stepId: step.id,
    title: world.change(title, step.title.version),
  });
  world.act("co-sell.step.put", renamed("Rank the top ten together"), lumen, "Priya Nair");
  return world.act("co-sell.step.put", renamed("Map accounts, rank the top twenty"));
}

/** What was done so far, beside what the plan says. */
export const begin = (partnerships = [withLumen, withCobalt]) =>
  new CoSellWorld(partnerships, accounts, credit);
/** The credit rules are offered, and nobody has accepted them. */
export const unaccepted = () =>
  new CoSellWorld([withLumen, withCobalt], accounts, { offers: [inForce], acceptances: [] });
