// Our programme and every co-sell plan as this device holds them, with our colleagues. Called by the replay of pending
// mutations; what both companies show each other no device knows.

import { orgScope } from "../contract/scope.ts";
import { type CoSellHeld, coSellAfter, coSellEntities, nothingHeld } from "../domain/co-sell/co-sell-held.ts";
import type { TandemDatabase } from "./database.ts";
import { allOf } from "./held-rows.ts";

export async function coSellIn(db: TandemDatabase): Promise<CoSellHeld> {
  const [members, ...rows] = await Promise.all([
    allOf(db, "member"),
    ...coSellEntities.map((entity) => allOf(db, entity)),
  ]);
  const people = members.flatMap((each) =>
    each.entity === "member" && each.row.status === "active"
      ? [{ id: each.row.id, name: each.row.name, title: each.row.title }]
      : [],
  );
  const none: CoSellHeld = { ...nothingHeld, customer: () => "unknown", people };
  return rows
    .flat()
    .reduce((held, stored) => coSellAfter(held, { op: "put", ...stored, scopes: [orgScope] }), none);
}
