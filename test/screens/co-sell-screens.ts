// The programme and co-sell plans in the options, and how the panel says a plan: none yet, begun, deviating, edited by both, a
// partner that does not use Tandem, long names, for reps.
import type { PolicyAcceptance, PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Account, Organisation } from "#lib/contract/records.ts";
import type { TogetherView } from "#lib/messaging/together-view.ts";
import { CoSellWorld } from "./co-sell-acting.ts";
import {
  DAY,
  dana,
  id,
  lumen,
  lumenHere,
  NOW,
  record,
  session,
  us,
  withCobalt,
  withLumen,
  zapier,
} from "./data.ts";
import { noPolicies, offer, policies } from "./deal-data.ts";
import { withQuayside } from "./offline-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const rep = { ...dana, id: id(12), name: "Lea Brandt", role: "rep" as const };
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
const accounts = [
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
const credit = {
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

function programme(world: CoSellWorld): CoSellWorld {
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
function plan(world: CoSellWorld): CoSellWorld {
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
function inTwo(world: CoSellWorld): CoSellWorld {
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

function longNames(world: CoSellWorld): CoSellWorld {
  const partnershipId = withLumen.id;
  const put = { stepId: world.newId(), title: world.change(long), order: world.change("9V") };
  world.act("co-sell.step.put", { partnershipId, ...put });
  world.act("co-sell.account.name", { partnershipId, targetId: world.newId(), accountId: accounts[3]?.id });
  return world;
}

/** Both renamed the first step, neither having seen the other's name. */
function stepInTwo(world: CoSellWorld): CoSellWorld {
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
const together: TogetherView = {
  partnerships: [
    {
      partnershipId: withLumen.id,
      owners: credit.acceptances.map(({ organisationId, acceptedBy: { name, authority } }) => ({
        organisation: organisationId === us.id ? us : lumen,
        name,
        authority,
      })),
      motions: [{ motion: "co_sell", model: "sell_with", deals: 3 }],
      lastTouch: { by: lumen, type: "meeting", at: NOW - 2 * DAY },
      giveGet: { intro: { given: 2, received: 3 } },
      disputes: [{ quarter: "2026-Q4", statements: 30, disputed: 1 }],
    },
  ],
};

const begin = (partnerships = [withLumen, withCobalt]) => new CoSellWorld(partnerships, accounts, credit);
/** The credit rules are offered, and nobody has accepted them. */
const unaccepted = () =>
  new CoSellWorld([withLumen, withCobalt], accounts, { offers: [inForce], acceptances: [] });

function options(
  world: CoSellWorld,
  text: string,
  rest: { member?: typeof dana } & Pick<Screen, "press" | "typed"> = {},
): Screen {
  const member = rest.member ?? dana;
  return {
    page: "options",
    views: {
      session: session({ member }),
      partnerships: {
        partnerships: [...world.partnerships],
        matrices: [],
        competitors: [],
        members: [dana, { ...dana, id: id(11), name: "Sam Okafor", role: "partner_manager" }],
      },
      accounts: { total: 0, rows: [], query: "" },
      outbox: { refused: [], discarded: [], waiting: [] },
      policies: world.policies(),
      own_credit: { quota: null, isAsked: false, bonuses: [] },
      co_sell: world.view(),
      co_sell_accounts: { query: "z", total: 2, accounts: accounts.filter(({ name }) => /z/i.test(name)) },
    },
    api,
    ...world.screen(member),
    text,
    ...(rest.press ? { press: rest.press } : {}),
    ...(rest.typed ? { typed: rest.typed } : {}),
  };
}

/** What Lumen's partner manager sees of the same plan. */
function optionsOfLumen(world: CoSellWorld, text: string, press: string[]): Screen {
  const { commands: _, begin: __, ...screen } = options(world, text, { press });
  const elif = { ...dana, id: id(13), organisationId: lumen.id, name: "Priya Nair", title: null };
  return {
    ...screen,
    views: {
      ...screen.views,
      session: session({ member: elif, organisation: lumen }),
      policies: noPolicies,
      co_sell: world.viewOf(lumen),
    },
  };
}
const openLumen = ["Open the co-sell plan with Lumen Analytics"];

export const coSellScreens: Record<string, Screen> = {
  "co-sell-empty": options(begin(), "Write what every partnership should follow"),
  "co-sell-no-partner": options(new CoSellWorld([]), "A co-sell plan is made with a partner"),
  "co-sell-programme": options(programme(begin()), "Pair the sellers by territory"),
  "co-sell-begin": options(programme(begin()), "Begin from your programme", { press: openLumen }),
  "co-sell-begin-none": options(begin(), "a programme, written once above", { press: openLumen }),
  "co-sell-begun": options(programme(begin()), "Map accounts and rank the top ten", {
    press: [...openLumen, "Begin from the programme"],
  }),
  "co-sell-plan": options(plan(programme(begin())), "Your programme has 2 steps more", { press: openLumen }),
  "co-sell-search": options(plan(programme(begin())), "Zenith Foods", {
    press: openLumen,
    typed: { into: "Name an account", text: "z" },
  }),
  "co-sell-step": options(plan(begin()), "What happens in this step", {
    press: [...openLumen, "Edit step 1: Map accounts and rank the top ten"],
  }),
  "co-sell-step-both": options(stepInTwo(plan(programme(begin()))), "Not wanted", {
    press: [...openLumen, "Edit step 1: Map accounts, rank the top twenty"],
  }),
  "co-sell-unaccepted": options(plan(programme(unaccepted())), "No credit policy is in force", {
    press: openLumen,
  }),
  "co-sell-theirs": optionsOfLumen(plan(programme(begin())), "Pair the sellers by territory", [
    `Open the co-sell plan with ${us.name}`,
  ]),
  "co-sell-target": options(plan(programme(begin())), "0: no number is set", {
    press: [...openLumen, "Change the target"],
  }),
  "co-sell-both": options(inTwo(plan(programme(begin()))), "Edited by both", { press: openLumen }),
  "co-sell-long": options(longNames(plan(programme(begin()))), "Gesellschaft", { press: openLumen }),
  "co-sell-offline": options(programme(begin([withQuayside])), "Your own record", {
    press: [`Open the co-sell plan with ${withQuayside.partner.name}`],
  }),
  "co-sell-rep": options(plan(programme(begin())), "Co-sell plans are edited by partner managers", {
    member: rep,
    press: openLumen,
  }),
  "co-sell-panel": panel(
    {
      record: record({ partners: [lumenHere] }),
      policies: {
        partnerships: policies.partnerships.filter(({ partnership: { id: of } }) => of === withLumen.id),
      },
      co_sell: plan(programme(begin())).view(),
      together,
    },
    "Pursuit playbook",
    {
      press: ["Partners"],
    },
  ),
};
