// Tells of what was done over the API, as `lib/domain/mutators/history.ts` tells of commands: one row in the transaction of the
// act, for our organisation alone or for both sides of a partnership. Called by routes; the caller appends the entry.
import type { Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { OwnEvent } from "../../lib/contract/history.ts";
import { orgScope, partnershipScope } from "../../lib/contract/scope.ts";
import type { ServerAct, ServerActArgs } from "../../lib/contract/server-acts.ts";
import type { Tables } from "../db/tables.ts";
import { type FeedEntry, orgPut, partnershipPut } from "../feed/append.ts";
import type { MemberCall } from "../http/handlers.ts";
import { applyRowChange } from "../sync/entities/registry.ts";

/** Who acts, when and from where: as much of a call as is told. */
export type Teller = Pick<MemberCall, "context" | "surface"> & {
  actor: Pick<MemberCall["actor"], "organisationId" | "organisationName" | "name" | "title">;
};
type Act<A extends ServerAct> = { command: A; args: ServerActArgs<A>; rowIds: readonly string[] };

function deed<A extends ServerAct>({ actor, context, surface }: Teller, act: Act<A>): OwnEvent {
  const at = context.now();
  const { organisationId, organisationName, name, title } = actor;
  const { command, args, rowIds } = act;
  const who = { organisationId, organisationName, person: { name, title } };
  return { id: newId(), ...who, at, madeAt: at, surface, command, args, rowIds: [...rowIds] };
}

export async function tellUs<A extends ServerAct>(
  trx: Transaction<Tables>,
  teller: Teller,
  act: Act<A>,
): Promise<FeedEntry> {
  const row = deed(teller, act);
  await applyRowChange(trx, teller.actor, { op: "put", entity: "own_event", scopes: [orgScope], row });
  return orgPut("own_event", row.id);
}

/** Of what both sides of a partnership see. */
export async function tellBoth<A extends ServerAct>(
  trx: Transaction<Tables>,
  teller: Teller,
  partnershipId: string,
  act: Omit<Act<A>, "rowIds">,
): Promise<FeedEntry> {
  const row = { ...deed(teller, { ...act, rowIds: [partnershipId] }), partnershipId };
  const scopes = [partnershipScope(partnershipId)];
  await applyRowChange(trx, teller.actor, { op: "put", entity: "partnership_event", scopes, row });
  return partnershipPut(partnershipId, "partnership_event", row.id, "both");
}
