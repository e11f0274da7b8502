// Words of the rules and of the message catalogues: one person reads both.
import { expect, it } from "vitest";
import { creditRoleWords, modelWords, motionWords, percentInWords } from "#lib/domain/in-words.ts";
import { keptPercent } from "../deal/money.ts";
import { en } from "./en.ts";

const inCatalogue = (prefix: string) =>
  Object.fromEntries(
    Object.entries(en).flatMap(([key, text]) =>
      key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), text]] : [],
    ),
  );

it("refusals and listed acts name motions, models and credit roles as the screens do", () => {
  expect(motionWords).toEqual(inCatalogue("motion"));
  expect(modelWords).toEqual(inCatalogue("model"));
  expect(creditRoleWords).toEqual(inCatalogue("creditRole"));
});

it("shares are per cent in both, never basis points", () => {
  for (const bp of [0, 5, 2_750, 3_333, 10_000]) expect(percentInWords(bp)).toBe(keptPercent(bp));
});
