// The rows of a deal that several companies of a world read at once: nobody changes one, so none is copied. Used by the
// world of deal tests.
import { dealEntities } from "../../contract/shared-rows.ts";
import { type DealWhole, dealEntityNames, emptyDeal } from "../deal-whole.ts";

/** A rule that changed a row it was given would throw. */
export function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

function pick(
  whole: DealWhole,
  isSeen: (entity: (typeof dealEntityNames)[number], row: { organisationId?: string }) => boolean,
): DealWhole {
  const picked = emptyDeal();
  for (const entity of dealEntityNames) {
    const rows: { id: string; organisationId?: string }[] = whole[entity];
    const target: { id: string }[] = picked[entity];
    for (const row of rows) if (isSeen(entity, row)) target.push(row);
  }
  return picked;
}

export const rowsAgain = (whole: DealWhole): DealWhole => pick(whole, () => true);

/** What an organisation that is so far in the deal may see of it. */
export const rowsFor = (whole: DealWhole, organisationId: string, level: "invited" | "accepted"): DealWhole =>
  pick(whole, (entity, row) => {
    const audience = dealEntities[entity];
    if (audience === "accepted" && level === "invited") return false;
    return audience !== "own" || row.organisationId === organisationId;
  });
