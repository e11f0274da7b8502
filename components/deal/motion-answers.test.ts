import { describe, expect, it } from "vitest";
import { motion } from "#lib/contract/words.ts";
import {
  answersFor,
  closing,
  invoicing,
  isIntroduction,
  lacksPart,
  type MotionAnswers,
  motionOf,
  otherPart,
  partsAsked,
  sellerOf,
} from "./motion-answers.ts";

const pairs = closing.options.flatMap((closes) =>
  invoicing.options.map((invoices) => ({ closes, invoices })),
);
const partnerSells = { closes: "partner", invoices: "partner" } as const;
const weSell = { closes: "us", invoices: "us" } as const;

describe("the motion that the answers name", () => {
  it("is found again from a motion, whichever side sells", () => {
    for (const each of motion.options) {
      expect(motionOf(answersFor(each))).toBe(each);
      expect(motionOf(answersFor(each, null, false))).toBe(each);
      expect(lacksPart(answersFor(each))).toBe(false);
    }
    for (const ours of [true, false]) {
      const answers = answersFor("co_sell", "sell_to", ours);
      expect([motionOf(answers), isIntroduction(answers), sellerOf(answers)]).toEqual([
        "co_sell",
        true,
        ours ? "us" : "partner",
      ]);
    }
  });

  it("asks a third question where one company closes and invoices, and only there", () => {
    const asked = pairs.filter((pair) => partsAsked(pair).length > 0);
    expect(asked).toEqual([weSell, partnerSells]);
    expect(pairs.filter((pair) => lacksPart({ ...pair, part: null }))).toEqual(asked);
  });

  it("tells resale, referral and introduction apart by it", () => {
    const named = (pair: typeof weSell | typeof partnerSells, part: MotionAnswers["part"]) =>
      motionOf({ ...pair, part });
    expect(otherPart.options.map((part) => named(partnerSells, part))).toEqual([
      "resale",
      "referral",
      "co_sell",
    ]);
    expect([named(weSell, "refers"), named(weSell, "introduces")]).toEqual(["referral", "co_sell"]);
    // We cannot supply what we sell ourselves: an answer to another question is none to this one.
    expect(lacksPart({ ...weSell, part: "supplies" })).toBe(true);
  });

  it("takes no notice of it where two answers are enough", () => {
    for (const pair of pairs.filter((each) => partsAsked(each).length === 0)) {
      for (const part of otherPart.options) {
        expect(motionOf({ ...pair, part })).toBe(motionOf({ ...pair, part: null }));
        expect(sellerOf({ ...pair, part })).toBeNull();
      }
    }
  });

  it("is co-sell wherever both close or the partner closes for us, except on a marketplace or in another product", () => {
    const both = invoicing.options.filter(
      (invoices) => motionOf({ closes: "together", invoices, part: null }) === "co_sell",
    );
    expect(both).toEqual(["each", "us", "partner"]);
    expect(motionOf({ closes: "partner", invoices: "us", part: null })).toBe("co_sell");
    expect(motionOf({ closes: "us", invoices: "partner", part: null })).toBe("resale");
  });

  it("is one of the five for every pair of answers", () => {
    const all = pairs.map((pair) => motionOf({ ...pair, part: null }));
    expect(new Set(all)).toEqual(new Set(motion.options));
  });
});
