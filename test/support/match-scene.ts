// Two companies that are partners, with lists imported as people do it, and what each side then sees. For the tests
// of matching; `app` is the worker's list application.
import type { Sharing } from "#lib/contract/api.ts";
import { type Segment, segments } from "#lib/contract/words.ts";
import { rematchPartnership } from "#server/match/rematch.ts";
import { type ListApp, listApp } from "./list-app.ts";
import { type Company, partner } from "./server-app.ts";

type Pair = { ours: Company; theirs: Company; partnershipId: string };

export const matchScene = async () => sceneOf(await listApp());

function sceneOf(app: ListApp) {
  async function twoCompanies(ourFile: string, theirFile: string): Promise<Pair> {
    const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
    const partnershipId = await partner(app, ours, theirs);
    if (ourFile !== "") await app.importList(ours.people.rep, ourFile);
    if (theirFile !== "") await app.importList(theirs.people.rep, theirFile);
    return { ours, theirs, partnershipId };
  }

  async function overlapsOf(company: Company) {
    return await app.context.db.owner
      .selectFrom("overlap")
      .innerJoin("account", (join) =>
        join
          .onRef("account.organisation_id", "=", "overlap.organisation_id")
          .onRef("account.id", "=", "overlap.account_id"),
      )
      .select([
        "account.name as our",
        "their_name as their",
        "their_segment as segment",
        "matched_on as on",
        "matched_value as value",
        "their_owner_name as owner",
        "their_owner_phone as phone",
        "shared_by_name as by",
        "has_overlap as flagged",
      ])
      .where("overlap.organisation_id", "=", company.id)
      .orderBy("account.name")
      .execute();
  }

  async function matrixOf(
    company: Company,
  ): Promise<Map<string, { shared: string; count: number | null; belowFive: boolean }>> {
    const { cells } = await app.context.db.owner
      .selectFrom("overlap_matrix")
      .select("cells")
      .where("organisation_id", "=", company.id)
      .executeTakeFirstOrThrow();
    return new Map(cells.map(({ ours, theirs, ...cell }) => [`${ours} × ${theirs}`, cell]));
  }

  const settings = (
    reveal: (ours: Segment, theirs: Segment) => "hidden" | "count" | "full",
  ): Sharing["settings"] =>
    segments.flatMap((ours) => segments.map((theirs) => ({ ours, theirs, reveal: reveal(ours, theirs) })));

  const save = async (
    who: Company,
    id: string,
    chosen: Sharing["settings"],
    fields: Sharing["fields"] = [],
  ): Promise<void> => {
    await app.ok(who.people.partner_manager, "setSharing", { id, settings: chosen, fields });
    await rematchPartnership(app.context, id);
  };

  return { app, twoCompanies, overlapsOf, matrixOf, settings, save };
}
