import { describe, expect, it } from "vitest";
import { motion } from "#lib/contract/words.ts";
import { answersFor, closing, invoicing, motionOf } from "./deal-values.ts";

describe("the motion that two answers name", () => {
  it("is found again from a motion", () => {
    for (const each of motion.options) expect(motionOf(answersFor(each))).toBe(each);
  });

  it("is co-sell wherever both close, except on a marketplace or inside another product", () => {
    const both = invoicing.options.filter(
      (invoices) => motionOf({ closes: "together", invoices }) === "co_sell",
    );
    expect(both).toEqual(["each", "us", "partner"]);
  });

  it("is one of the five for every pair of answers", () => {
    const all = closing.options.flatMap((closes) =>
      invoicing.options.map((invoices) => motionOf({ closes, invoices })),
    );
    expect(new Set(all)).toEqual(new Set(motion.options));
  });
});
