// What a member of ours holds in the deals that this device holds, and the requests that are theirs. Called by the background for
// the options; what the server then says of it is made by the same rule (`lib/domain/deal/held-by.ts`).
import type { CoSellOwner } from "../../contract/co-sell.ts";
import { isOwner } from "../../domain/co-sell/owners.ts";
import { isNamed, type Named } from "../../domain/deal/departures.ts";
import { type Held, heldBy } from "../../domain/deal/held-by.ts";
import { playStanding } from "../../domain/play/play-standing.ts";
import type { HeldItem, HoldingsView } from "../../messaging/holdings-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

export const noHoldings: HoldingsView = { deals: [], plans: [], requests: [] };

const byName = new Intl.Collator();

const withoutName = ({ named: _, ...held }: Held): HeldItem => held;

async function openRequests(
  reading: Reading,
  ourId: string,
  isThey: (named: Named) => boolean,
  now: number,
): Promise<HoldingsView["requests"]> {
  const [requests, answers, partnerships] = await Promise.all([
    reading.all("play_request"),
    reading.all("play_answer"),
    reading.all("partnership"),
  ]);
  return requests.flatMap((request) => {
    const own = answers.filter(({ requestId }) => requestId === request.id);
    const standing = playStanding({ request, answers: own }, now);
    // Ours waits for who made it, a partner's for whom it was handed on to.
    const isOurs = request.organisation.id === ourId;
    const person = isOurs ? request.requestedBy : standing.with;
    if (standing.state !== "open" || !isThey({ organisationId: ourId, person })) return [];
    const { id: requestId, play, customer, partnershipId } = request;
    const partner = partnerships.find(({ id }) => id === partnershipId)?.partner.name ?? null;
    return [{ requestId, play, customer: customer.name, partner }];
  });
}

async function ownedPlans(
  reading: Reading,
  isOwned: (owner: CoSellOwner) => boolean,
): Promise<HoldingsView["plans"]> {
  const [owners, partnerships] = await Promise.all([
    reading.all("co_sell_owner"),
    reading.all("partnership"),
  ]);
  const owned = new Set(owners.filter(isOwned).map(({ partnershipId }) => partnershipId));
  return partnerships
    .filter(({ id, status }) => status === "active" && owned.has(id))
    .map(({ id, partner }) => ({ partnershipId: id, partner: partner.name }))
    .sort((a, b) => byName.compare(a.partner, b.partner));
}

export async function holdingsView(
  { store, actor, now }: ViewContext,
  { memberId }: { memberId: string },
): Promise<HoldingsView> {
  const reading = await currentReading(store, actor);
  const [members, known] = await Promise.all([reading.all("member"), reading.all("deal")]);
  const member = members.find(({ id }) => id === memberId);
  if (!member) return noHoldings;
  const deals: HoldingsView["deals"] = [];
  for (const { id: dealId, name } of known) {
    const whole = await reading.deal(dealId);
    const held = whole ? heldBy(whole, isNamed(dealId, member, members), now()) : [];
    if (held.length > 0) deals.push({ dealId, name, held: held.map(withoutName) });
  }
  // Requests lie in partnerships, where nobody is bound: by name alone.
  const isThey = isNamed("", member, members);
  return {
    deals: deals.sort((a, b) => byName.compare(a.name, b.name)),
    plans: await ownedPlans(reading, (owner) => isOwner(owner, member, members)),
    requests: await openRequests(reading, member.organisationId, isThey, now()),
  };
}
