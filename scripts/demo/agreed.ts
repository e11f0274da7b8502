// What the demo's two companies have agreed before anybody opens a browser: a credit policy of Harbor & Pine's that an executive of
// each side accepted, the programme of Harbor & Pine, and a co-sell plan that both wrote. By the acts of the screens, over HTTP.
// Called by main.ts when the stage is set for the first time, and by the end-to-end story.
import { v7 as newId } from "uuid";
import { addingSteps, editing } from "#components/co-sell/co-sell-acts.ts";
import { policyLines, policyText } from "#components/policy/policy-lines.ts";
import { type Account, member, partnership } from "#lib/contract/records.ts";
import type { Person } from "#lib/contract/shapes.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import type { HttpPerson } from "#test/support/http-person.ts";
import { pushActs, type SentAct } from "#test/support/push-acts.ts";
import type { Stage } from "#test/support/stage.ts";

const DAY = 86_400_000;
const steps = [
  "Map both account lists and agree the ten to pursue",
  "Pair the two sellers of each account in a first call",
  "Agree roles, leads and credit before the first customer conversation",
  "Run discovery together and write down the customer outcome",
  "Show one demo: usage data from Lumen inside our platform",
  "One proposal, one owner towards the customer",
];
/** The plan with Lumen shows how it deviates: a demo of its own, no hand-over, a shorter rhythm, another target. */
const programmeSteps = [...steps.slice(0, 4), "Hand over to a named owner after the sale"];
export const jointMessage =
  "Your teams see what customers do, and act on it, in one place: Lumen measures it, Harbor & Pine makes it a workflow. Live in six weeks.";
const pursued = new Set(["Asana", "CircleCI", "Temporal", "Zapier"]);
const usual = { wins: 3, amount: { minor: "25000000", currency: "USD" } };
const wanted = { wins: 2, amount: { minor: "15000000", currency: "USD" } };

const sent = ({ command, mutation }: Act): SentAct => ({ name: command, args: mutation });
const first = <T>(value: T) => ({ value, version: newId(), base: null, settles: [] });
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What this person's device would hold of it. */
async function heldBy({ api, name }: HttpPerson) {
  const changes = await api.pullAll();
  const rowsOf = (entity: "member" | "partnership") =>
    changes.flatMap((change) => (change.op === "put" && change.entity === entity ? [change.row] : []));
  const [found] = rowsOf("partnership").map((row) => partnership.parse(row));
  const self = rowsOf("member")
    .map((row) => member.parse(row))
    .find((each) => each.name === name);
  if (!found || !self) throw new Error(`${name} has no partnership yet`);
  const accounts = changes.flatMap((change) => (change.op === "accounts" ? change.rows : []));
  const overlaps = changes.flatMap((change) => (change.op === "overlaps" ? change.rows : []));
  const person: Person = { name: self.name, title: self.title };
  return { partnershipId: found.id, organisationId: self.organisationId, person, accounts, overlaps };
}
type Held = Awaited<ReturnType<typeof heldBy>>;

const acceptance = ({ partnershipId, person }: Held, policyId: string, authority: string): SentAct => ({
  name: "policy.accept",
  args: {
    partnershipId,
    policyId,
    acceptanceId: newId(),
    acceptedBy: { name: person.name, authority, text: policyText(policyLines(startingTerms)) },
  },
});
const ownership = ({ partnershipId, organisationId, person }: Held): SentAct => ({
  name: "co-sell.owner.set",
  args: { partnershipId, rowId: newId(), organisationId, edit: first(person) },
});

/** Those of the pursued that are an open opportunity of ours and a customer of theirs: where an introduction is worth most. */
function targetsOf({ accounts, overlaps }: Held): Account[] {
  const theirs = new Set(
    overlaps.filter((each) => each.theirs.segment === "customer").map(({ accountId }) => accountId),
  );
  return accounts.filter(
    ({ id, name, segment }) => pursued.has(name) && segment === "open_opportunity" && theirs.has(id),
  );
}

/** Answers what was agreed, in a line for people. */
export async function agreeToSell({ harbor, lumen, enter }: Pick<Stage, "harbor" | "lumen" | "enter">) {
  const [ours, theirs] = [await enter(harbor.manager), await enter(lumen.manager)];
  const [here, there] = [await heldBy(ours), await heldBy(theirs)];
  const { partnershipId } = here;
  const policyId = newId();
  const programme = { partnershipId: null };
  const plan = { partnershipId };
  const rules = { id: newId() };
  const targets = targetsOf(here);

  await pushActs(ours, [
    {
      name: "policy.publish",
      args: { policyId, terms: startingTerms, offers: [{ offerId: newId(), partnershipId }] },
    },
    acceptance(here, policyId, "VP Sales"),
    sent(
      editing(programme, null, {
        motion: first("co_sell" as const),
        reviewWeeks: first(4),
        target: first(usual),
        policyId: first(policyId),
      }),
    ),
    ...addingSteps(programme, "", programmeSteps).acts.map(sent),
    sent(
      editing(plan, rules, {
        motion: first("co_sell" as const),
        reviewWeeks: first(2),
        target: first(wanted),
        responseHours: first(8),
      }),
    ),
    ...addingSteps(plan, "", steps).acts.map(sent),
    ownership(here),
    ...targets.map(
      ({ id: accountId }): SentAct => ({
        name: "co-sell.account.name",
        args: { partnershipId, targetId: newId(), accountId },
      }),
    ),
  ]);
  await pushActs(theirs, [
    acceptance(there, policyId, "VP Partnerships"),
    ownership(there),
    sent(
      editing(plan, rules, {
        message: { ...first(jointMessage), baseText: "" },
        nextReview: first(dayIn(9)),
      }),
    ),
  ]);
  return `Both wrote a co-sell plan: ${targets.map(({ name }) => name).join(", ")}; credit policy in force`;
}
