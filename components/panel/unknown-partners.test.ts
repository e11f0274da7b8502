import { expect, it } from "vitest";
import { harbor, lumen, record, withHarbor, withLumen } from "#test/screens/data.ts";
import { comparablePartners, countItems } from "./unknown-partners.tsx";

const cell = (theirs: "customer" | "open_opportunity" | "prospect", count: number | null) => ({
  ours: "open_opportunity" as const,
  theirs,
  shared: "count" as const,
  count,
  belowFive: count === null,
});

it("says the numbers a partner shares, and small ones only as fewer than five", () => {
  const view = record({
    partners: [],
    countsOnly: [{ partner: lumen, cells: [cell("customer", 12), cell("prospect", null)] }],
  });
  expect(countItems(view)).toEqual([
    "Lumen Analytics shares counts only: 12 of our open opportunities are their customers and fewer than 5 of our open opportunities are their prospects.",
  ]);
});

it("says no numbers of a partner that names this account", () => {
  const countsOnly = [{ partner: lumen, cells: [cell("prospect", 12)] }];
  expect(countItems(record({ countsOnly }))).toEqual([]);
});

it("compares only with partners that name some accounts like this one", () => {
  const view = record({
    partnerships: [withLumen, withHarbor],
    notShared: [
      { partner: lumen, segments: ["open_opportunity", "prospect"] },
      { partner: harbor, segments: ["open_opportunity", "prospect"] },
    ],
    countsOnly: [{ partner: lumen, cells: [cell("customer", 12)] }],
  });
  expect(comparablePartners(view)).toEqual([harbor.name]);
});
