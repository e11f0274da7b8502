// The programme and co-sell plans in the options, and how the panel says a plan: none yet, begun, deviating, edited by both, a
// partner that does not use Tandem, long names, for reps.
import type { TogetherView } from "#lib/messaging/together-view.ts";
import { CoSellWorld } from "./co-sell-acting.ts";
import {
  accounts,
  begin,
  credit,
  inTwo,
  longNames,
  plan,
  programme,
  stepInTwo,
  unaccepted,
} from "./co-sell-worlds.ts";
import { DAY, dana, id, lumen, lumenHere, NOW, record, session, us, withLumen } from "./data.ts";
import { noPolicies, policies } from "./deal-data.ts";
import { withQuayside } from "./offline-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const rep = { ...dana, id: id(12), name: "Lea Brandt", role: "rep" as const };

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

function options(
  world: CoSellWorld,
  text: string,
  rest: { member?: typeof dana } & Pick<Screen, "press" | "typed"> = {},
): Screen {
  const member = rest.member ?? dana;
  return {
    page: "options",
    hash: "co-sell-plans",
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

const inProgramme = (world: CoSellWorld, text: string, rest: { member?: typeof dana } = {}): Screen => ({
  ...options(world, text, rest),
  hash: "programme",
});

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
  "co-sell-empty": inProgramme(begin(), "Write what every partnership should follow"),
  "co-sell-plans-none": options(begin(), "Cobalt Services"),
  "co-sell-no-partner": options(new CoSellWorld([]), "A co-sell plan is made with a partner"),
  "co-sell-programme": inProgramme(programme(begin()), "Pair the sellers by territory"),
  "co-sell-programme-rep": inProgramme(programme(begin()), "Pair the sellers by territory", { member: rep }),
  "co-sell-begin": options(programme(begin()), "Begin from your programme", { press: openLumen }),
  "co-sell-begin-none": options(begin(), "your programme, once it is written", { press: openLumen }),
  "co-sell-begun": options(programme(begin()), "Map accounts and rank the top ten", {
    press: [...openLumen, "Begin from the programme"],
  }),
  "co-sell-plan": options(plan(programme(begin())), "Your programme has 2 steps more", { press: openLumen }),
  "co-sell-linked": {
    ...options(plan(programme(begin())), "Map accounts and rank the top ten"),
    hash: `co-sell-plans=${withLumen.id}`,
  },
  "co-sell-search": options(plan(programme(begin())), "Zenith Foods", {
    press: openLumen,
    typed: { into: "Name an account", text: "z" },
  }),
  "co-sell-owner-left": options(plan(begin()).ownersLeft(withLumen.id), "No longer with Lumen Analytics", {
    press: openLumen,
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
