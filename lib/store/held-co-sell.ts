// Our programme and every co-sell plan as this device holds them, with our colleagues. Called by the replay of pending
// mutations; what both companies show each other no device knows.

import type { Entity } from "../contract/records.ts";
import { orgScope } from "../contract/scope.ts";
import { type CoSellHeld, coSellAfter, nothingHeld } from "../domain/co-sell/co-sell-held.ts";
import type { TandemDatabase } from "./database.ts";
import { allOf } from "./held-rows.ts";

const entities = [
  "programme",
  "programme_step",
  "co_sell_plan",
  "co_sell_step",
  "co_sell_account",
  "co_sell_owner",
] as const satisfies readonly Entity[];

export async function coSellIn(db: TandemDatabase): Promise<CoSellHeld> {
  const [members, ...rows] = await Promise.all([
    allOf(db, "member"),
    ...entities.map((entity) => allOf(db, entity)),
  ]);
  const people = members.flatMap((each) =>
    each.entity === "member" && each.row.status === "active"
      ? [{ name: each.row.name, title: each.row.title }]
      : [],
  );
  const none: CoSellHeld = { ...nothingHeld, customer: () => "unknown", people };
  return rows
    .flat()
    .reduce((held, stored) => coSellAfter(held, { op: "put", ...stored, scopes: [orgScope] }), none);
}
