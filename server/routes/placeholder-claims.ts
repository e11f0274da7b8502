// A partner that did not use Tandem joins: an admin there says which placeholder it is, an admin of the owner confirms, and
// everything open moves over in that transaction: policies, competitor marks, and each open deal, in which the newcomer is
// asked to confirm or contest. Closed deals stay as they were. Decision: docs/decisions/012-offline-partners.md.
import { sql, type Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import { partnershipScope } from "../../lib/contract/scope.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import { prepareMutation } from "../../lib/domain/mutators/registry.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed, type FeedEntry, partnershipPut, rowEntry } from "../feed/append.ts";
import { settleSoon } from "../guards/settle-conflicts.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberCall, MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { applyRowChange, findRows } from "../sync/entities/registry.ts";
import { applyMutation } from "../sync/push-mutation.ts";
import { unverified } from "./organisations.ts";
import { readPartnership } from "./partnerships.ts";
import { afterChange, type Rematch, wantRematch } from "./rematch.ts";

type Names = "claimPlaceholder" | "listPlaceholderClaims" | "answerPlaceholderClaim";
type Joined = {
  placeholder_id: string;
  placeholder_partnership_id: string;
  newcomer_id: string;
  partnership_id: string;
};
const ALL = { after: null, limit: 10_000 };
/** More fields than a plan has that name one company. */
const VERSIONS = 200;

export const placeholderClaimHandlers = (rematch: Rematch): Pick<MemberHandlers, Names> => ({
  async claimPlaceholder(call, { id }) {
    const { person, context } = call;
    if (!person.emailVerified) throw unverified();
    await call.transaction((trx) =>
      sql`select claim_placeholder(${id}, ${person.email}, ${context.now()})`.execute(trx),
    );
    return {};
  },

  async listPlaceholderClaims(call) {
    const rows = await call.transaction((trx) =>
      trx
        .selectFrom("placeholder_claim")
        .innerJoin("organisation", "organisation.id", "placeholder_claim.placeholder_id")
        .select([
          "placeholder_claim.id",
          "placeholder_id",
          "name",
          "company_name",
          "claimed_by_name",
          "claimed_at",
        ])
        .where("organisation_id", "=", call.actor.organisationId)
        .where("outcome", "is", null)
        .orderBy("claimed_at")
        .execute(),
    );
    return {
      claims: rows.map((row) => ({
        id: row.id,
        placeholder: { id: row.placeholder_id, name: row.name },
        companyName: row.company_name,
        claimedByName: row.claimed_by_name,
        claimedAt: row.claimed_at,
      })),
    };
  },

  async answerPlaceholderClaim(call, { id, confirmed }) {
    const payers: string[] = [];
    const answer = await call.transaction(async (trx) => {
      const { rows } = await sql<Joined>`select * from answer_placeholder_claim(
        ${id}, ${confirmed}, ${uuid()}, ${call.context.now()})`.execute(trx);
      const [joined] = rows;
      if (joined === undefined) return { partnership: null, askedDeals: 0 };
      const before = joined.placeholder_partnership_id;
      const after = joined.partnership_id;
      await copyProfile(trx, call, joined);
      const changes = await carriedPolicies(trx, call, joined);
      for (const change of changes) await applyRowChange(trx, call.actor, change);
      const marks = await carriedMarks(trx, call, joined);
      const deals = await succeedInDeals(trx, call, joined, payers);
      const partnership = await readPartnership(trx, call, after);
      await wantRematch(trx, call, after);
      const { name } = partnership.partner;
      await appendFeed(trx, [
        { op: "enter", scope: partnershipScope(after), to: "both", partnershipId: after },
        partnershipPut(before, "partnership", before, "ours"),
        await tellUs(trx, call, { command: "offline.joined", args: { name }, rowIds: [before, after] }),
        ...marks,
        ...deals.flat(),
      ]);
      return { partnership, askedDeals: deals.length };
    });
    for (const payerId of new Set(payers)) void settleSoon(call.context, payerId);
    if (answer.partnership) await afterChange(rematch, call, answer.partnership.id);
    return answer;
  },
});

/** Type and tier are what they were. */
async function copyProfile(trx: Transaction<Tables>, call: MemberCall, joined: Joined): Promise<void> {
  const profiles = trx
    .selectFrom("partner_profile")
    .select(["partner_type", "investment_tier"])
    .where("organisation_id", "=", call.actor.organisationId);
  const profile = await profiles
    .where("partnership_id", "=", joined.placeholder_partnership_id)
    .executeTakeFirst();
  if (profile === undefined) return;
  await trx
    .insertInto("partner_profile")
    .values({
      organisation_id: call.actor.organisationId,
      partnership_id: joined.partnership_id,
      ...profile,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "partnership_id"]).doNothing())
    .execute();
}

/** Our versions are offered to the newcomer, with our own acceptances; what was recorded for it stays behind. */
async function carriedPolicies(
  trx: Transaction<Tables>,
  { actor }: MemberCall,
  joined: Joined,
): Promise<RowChange[]> {
  const partnershipId = joined.partnership_id;
  const scopes = [partnershipScope(partnershipId)];
  const of = (id: string) => ({ kind: "partnership", partnershipId: id }) as const;
  const there = await findRows(trx, actor, "policy_offer", of(partnershipId), ALL);
  const from = of(joined.placeholder_partnership_id);
  const offers = (await findRows(trx, actor, "policy_offer", from, ALL)).filter(
    ({ policyId }) => !there.some((each) => each.policyId === policyId),
  );
  const acceptances = (await findRows(trx, actor, "policy_acceptance", from, ALL)).filter(
    ({ organisationId, policyId }) =>
      organisationId === actor.organisationId && offers.some((each) => each.policyId === policyId),
  );
  return [
    ...offers.map((row): RowChange => {
      return { op: "put", entity: "policy_offer", scopes, row: { ...row, id: uuid(), partnershipId } };
    }),
    ...acceptances.map((row): RowChange => {
      return { op: "put", entity: "policy_acceptance", scopes, row: { ...row, id: uuid(), partnershipId } };
    }),
  ];
}

/** Whom we keep apart from the placeholder we keep apart from the newcomer. */
async function carriedMarks(
  trx: Transaction<Tables>,
  { actor }: MemberCall,
  joined: Joined,
): Promise<FeedEntry[]> {
  const before = joined.placeholder_partnership_id;
  const marks = await findRows(trx, actor, "competitor_mark", { kind: "org" }, ALL);
  const pairOf = (ids: readonly string[]) => ids.toSorted().join(" ");
  const known = new Set(marks.map(({ partnershipIds }) => pairOf(partnershipIds)));
  const entries: FeedEntry[] = [];
  for (const mark of marks) {
    const other = mark.partnershipIds.find((id) => id !== before);
    if (!mark.partnershipIds.includes(before) || other === undefined) continue;
    const partnershipIds = [other, joined.partnership_id].toSorted();
    if (other === joined.partnership_id || known.has(pairOf(partnershipIds))) continue;
    const id = uuid();
    const row = { ...mark, id, partnershipIds };
    const scopes = ["org"];
    await applyRowChange(trx, actor, { op: "put", entity: "competitor_mark", scopes, row });
    entries.push(rowEntry("put", "competitor_mark", id, "org"));
  }
  return entries;
}

/** In every deal that is open and has the placeholder in it; what its rules refuse stays as it was. */
async function succeedInDeals(
  trx: Transaction<Tables>,
  call: MemberCall,
  joined: Joined,
  payers: string[],
): Promise<FeedEntry[][]> {
  const { rows } = await sql<{ scope_id: string }>`
    select scope_id from scope_row
    where scope_kind = 'deal' and entity = 'deal_participant'
      and row #>> '{organisation,id}' = ${joined.placeholder_id} and row ->> 'level' <> 'left'
    order by scope_id`.execute(trx);
  const done: FeedEntry[][] = [];
  for (const { scope_id: dealId } of rows) {
    const prepared = prepareMutation("deal.succeed", {
      dealId,
      placeholderId: joined.placeholder_id,
      organisationId: joined.newcomer_id,
      revisionId: uuid(),
      participantId: uuid(),
      versions: Array.from({ length: VERSIONS }, () => uuid()),
    });
    if (!("run" in prepared)) throw new Error(`A newcomer could not be named: ${prepared.message}`);
    const event = { id: uuid(), surface: null, madeAt: call.context.now() };
    const result = await applyMutation(trx, call, prepared, { skew: 0, event }, payers);
    if (!("code" in result)) done.push(result.entries);
  }
  return done;
}

/** Throws `ProblemError` 404 for what is no placeholder of ours, 409 for one that has joined. */
export async function placeholderOf(
  trx: Transaction<Tables>,
  call: MemberCall,
  partnershipId: string,
): Promise<string> {
  const { partner, offline, status } = await readPartnership(trx, call, partnershipId);
  if (offline && status === "active") return partner.id;
  throw new ProblemError("conflict", say("partnership.usesTandem"));
}
