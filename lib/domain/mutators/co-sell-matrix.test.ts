// Every command on a programme or a co-sell plan, by every member role of every kind of company in every state of the partnership.
import { describe, expect, it } from "vitest";
import type { CoSellCommand } from "../../contract/co-sell.ts";
import type { Partnership } from "../../contract/records.ts";
import { type MemberRole, memberRole, partnershipStatus } from "../../contract/words.ts";
import { type CoSellHeld, noPlan, nothingHeld } from "../co-sell/co-sell-held.ts";
import { coSellRoles } from "../co-sell/may.ts";
import { type Company, companies, DealWorld, idOf, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const HERE = uuid(12);
const STEP = uuid(83);
/** Harbor & Pine and Lumen are partners, Harbor Cloud is a stranger to them. */
const parties: readonly Company[] = ["harbor", "lumen"];
/** Those who run partnerships. */
const partnering: readonly MemberRole[] = ["partner_manager", "admin"];

const change = <T>(value: T) => ({ value, version: uuid(80), base: null, settles: [] });
type Expected = {
  args: object;
  companies: readonly Company[];
  /** Of our own, whatever partners there are. */
  inProgramme?: true;
};

/** Written out beside the mutators, not read from them. */
const table: Record<CoSellCommand, Expected> = {
  "co-sell.edit": {
    args: { rowId: uuid(81), reviewWeeks: change(4) },
    companies: parties,
    inProgramme: true,
  },
  "co-sell.step.put": {
    args: { stepId: uuid(82), title: change("Map accounts"), order: change("V") },
    companies: parties,
    inProgramme: true,
  },
  "co-sell.row.remove": {
    args: { kind: "step", rowId: STEP, seen: [] },
    companies: parties,
    inProgramme: true,
  },
  "co-sell.row.restore": { args: { kind: "step", rowId: STEP }, companies: parties, inProgramme: true },
  "co-sell.account.name": { args: { targetId: uuid(84), accountId: uuid(85) }, companies: parties },
  // Harbor & Pine names its own; Lumen does not name Harbor & Pine's.
  "co-sell.owner.set": {
    args: { rowId: uuid(86), organisationId: idOf.harbor, edit: change(null) },
    companies: ["harbor"],
  },
};

const by = { organisationId: idOf.harbor, person: { name: "Grace Kim", title: null }, at: START };
const field = (value: string) => ({ ...change(value), edited: by, replaced: [] });
const removable = { id: STEP, createdBy: by, removed: null, revived: null };
const step = { ...removable, order: field("V"), title: field("Map accounts") };
const held: CoSellHeld = {
  ...nothingHeld,
  customer: () => ({ name: "Zapier", domain: "zapier.com" }),
  programme: { rules: null, steps: [{ organisationId: idOf.harbor, ...step }] },
  plans: new Map([[HERE, { ...noPlan, steps: [{ partnershipId: HERE, ...step }] }]]),
};

function run(
  command: CoSellCommand,
  company: Company,
  role: MemberRole,
  partnershipId: string | null,
  status: Partnership["status"] = "active",
): MutatorResult {
  const prepared = prepareMutation(command, { ...table[command].args, partnershipId });
  if (prepared.outcome === "refused") throw new Error(prepared.message);
  const partner = company === "harbor" ? ("lumen" as const) : ("harbor" as const);
  const partnership: Partnership = {
    id: HERE,
    partner: { id: idOf[partner], name: partner },
    partnerType: null,
    investmentTier: null,
    status,
    startedAt: START,
    endedAt: null,
  };
  return prepared.run(
    {
      ...nothingThere,
      coSell: () => held,
      // Who is in no partnership with them does not find it.
      partnership: () => (parties.includes(company) ? partnership : "absent"),
    },
    { actor: new DealWorld().actor(company, role), now: START, skew: 0, onServer: true, event: null },
  );
}

const commands = Object.keys(table) as CoSellCommand[];

describe.each(commands)("%s", (command) => {
  it.each(partnershipStatus.options)(
    "in a partnership that is %s is let through as the table says",
    (status) => {
      for (const company of companies) {
        for (const role of memberRole.options) {
          const result = run(command, company, role, HERE, status);
          const told = `${company} ${role}: ${JSON.stringify(result).slice(0, 200)}`;
          const isTheirs = table[command].companies.includes(company);
          const may = isTheirs && partnering.includes(role) && status === "active";
          expect(result.outcome === "changes", told).toBe(may);
        }
      }
    },
  );
});

it.each(commands.filter((command) => table[command].inProgramme))(
  "%s in our own programme is for those who run partnerships",
  (command) => {
    for (const role of memberRole.options) {
      const result = run(command, "cloud", role, null);
      expect(result.outcome === "changes", role).toBe(partnering.includes(role));
    }
  },
);

it("the table that screens read names the same roles", () => {
  for (const command of commands) expect(coSellRoles[command], command).toEqual(partnering);
});
