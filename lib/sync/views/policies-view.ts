// The credit policies of every active partnership, ours and theirs, and which of them is in force. Called by the
// background for the registration form and for the options.
import { mutationArgs } from "../../contract/mutations.ts";
import { tierReached } from "../../domain/credit/tier-reached.ts";
import { policyStandings } from "../../domain/deal/policy-in-force.ts";
import type { AskedAct, PoliciesView } from "../../messaging/surface-port.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

function askedIn(reading: Reading, partnershipId: string): AskedAct[] {
  return reading.asked().flatMap(({ name, args, at }): AskedAct[] => {
    if (name === "policy.publish") {
      const { data } = mutationArgs[name].safeParse(args);
      const isHere = data?.offers.some((offer) => offer.partnershipId === partnershipId);
      return isHere ? [{ command: name, at }] : [];
    }
    if (name !== "policy.accept" && name !== "policy.record") return [];
    const { data } = mutationArgs[name].safeParse(args);
    return data?.partnershipId === partnershipId ? [{ command: name, at }] : [];
  });
}

export async function policiesView({ store, actor, organisation, now }: ViewContext): Promise<PoliciesView> {
  const reading = await currentReading(store, actor);
  const [partnerships, offers, acceptances, entries] = await Promise.all([
    reading.all("partnership"),
    reading.all("policy_offer"),
    reading.all("policy_acceptance"),
    reading.all("bonus_entry"),
  ]);
  const active = partnerships
    .filter(({ status }) => status === "active")
    .sort((a, b) => a.partner.name.localeCompare(b.partner.name));
  return {
    partnerships: active.map((partnership) => {
      const here = <R extends { partnershipId: string }>(rows: readonly R[]) =>
        rows.filter(({ partnershipId }) => partnershipId === partnership.id);
      const rows = { offers: here(offers), acceptances: here(acceptances) };
      const parties = [organisation.id, partnership.partner.id];
      return {
        partnership,
        ours: policyStandings(rows, organisation.id, parties),
        theirs: policyStandings(rows, partnership.partner.id, parties),
        tiers: {
          ours: tierReached(entries, organisation.id, partnership.partner.id, now()),
          theirs: tierReached(entries, partnership.partner.id, organisation.id, now()),
        },
        asked: askedIn(reading, partnership.id),
      };
    }),
  };
}
