// Words of the rules and of the message catalogues: one person reads both.
import { expect, it } from "vitest";
import { dealStage } from "#lib/contract/words.ts";
import {
  creditRoleWords,
  dayInWords,
  dutyWords,
  inSentence,
  memberRoleWords,
  milestoneStatusWords,
  modelWords,
  motionWords,
  partnerTypeWords,
  percentInWords,
  planCheckWords,
  planTextWords,
  playWords,
  sharedFieldWords,
  stakeholderRoleWords,
  stanceWords,
  tierWords,
  touchpointTypeWords,
} from "#lib/domain/in-words.ts";
import { keptPercent } from "../deal/money.ts";
import { en } from "./en.ts";
import { fullDate } from "./format.ts";

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

it("acts that are listed, and a history, say duties, checks, states, roles and types as the screens do", () => {
  const said = {
    duty: dutyWords,
    check: planCheckWords,
    planText: planTextWords,
    milestoneStatus: milestoneStatusWords,
    stakeholderRole: stakeholderRoleWords,
    stance: stanceWords,
    play: playWords,
    type: touchpointTypeWords,
    role: memberRoleWords,
    partnerType: partnerTypeWords,
    tier: tierWords,
    field: sharedFieldWords,
  };
  for (const [prefix, words] of Object.entries(said)) expect(words).toEqual(inCatalogue(prefix));
  const stages = Object.fromEntries(dealStage.options.map((stage) => [stage, dutyWords[stage]]));
  expect(stages).toEqual(inCatalogue("stage"));
  expect(inCatalogue("meaning")).toMatchObject(stages);
});

it("within a sentence only the first letter is small, and no abbreviation is broken", () => {
  expect(
    [dutyWords.technical_validation, motionWords.oem, touchpointTypeWords.email].map(inSentence),
  ).toEqual(["technical validation", "OEM", "e-mail"]);
});

it("shares are per cent in both, never basis points", () => {
  for (const bp of [0, 5, 2_750, 3_333, 10_000]) expect(percentInWords(bp)).toBe(keptPercent(bp));
});

it("a day is written alike in both, never as figures whose order has to be guessed", () => {
  expect(dayInWords(Date.UTC(2027, 1, 16, 12))).toBe("16 Feb 2027");
  expect(fullDate(Date.UTC(2027, 1, 16, 12))).toMatch(/Feb/);
});

it("apostrophes are those of print", () => {
  const texts = Object.values(en).flatMap((text) => (typeof text === "string" ? text : Object.values(text)));
  expect(texts.filter((text) => /[a-z]'[a-z]/i.test(text))).toEqual([]);
});
