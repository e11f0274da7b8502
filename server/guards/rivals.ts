// Whom our organisation keeps apart, as the rules ask for it. Loaded for mutators and for the job that settles conflicts.
import type { Transaction } from "kysely";
import { rivalRowsOf } from "../../lib/domain/deal/conflicts.ts";
import type { RivalRows } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { findRows } from "../sync/entities/registry.ts";
import type { Viewer } from "../sync/viewer.ts";

const ALL = { after: null, limit: 10_000 };

export async function loadRivals(trx: Transaction<Tables>, viewer: Viewer): Promise<RivalRows> {
  const marks = await findRows(trx, viewer, "competitor_mark", { kind: "org" }, ALL);
  const partnerships = new Map<string, { partner: { id: string; name: string } }>();
  for (const id of new Set(marks.flatMap(({ partnershipIds }) => partnershipIds))) {
    const scope = { kind: "partnership", partnershipId: id } as const;
    const [partnership] = await findRows(trx, viewer, "partnership", scope, { ids: [id] });
    if (partnership) partnerships.set(id, partnership);
  }
  return rivalRowsOf(marks, partnerships);
}
