// What the stages of CRMs mean: how their texts are compared, and the first guess.
import { describe, expect, it, test } from "vitest";
import type { CrmStage, StageMeaning } from "../../contract/settings.ts";
import { guessedMeaning, jointStageOf, mappedStage, stageKey } from "./crm-stage.ts";
import { stageOffer } from "./stage-offer.ts";

const place = { crm: "atomic", instance: "crm.example" };
const row = (id: string, means: StageMeaning): CrmStage => ({
  id,
  organisationId: "ours",
  ...place,
  text: "in-negociation",
  means,
  mappedBy: { memberId: "dana", name: "Dana Ortiz", title: null },
  mappedAt: 0,
});

test("case, width and spaces do not tell two stages apart", () => {
  expect(stageKey("  Negotiation /\u00a0Ｒeview ")).toBe(stageKey("negotiation / review"));
  expect(stageKey("Proposal")).not.toBe(stageKey("Proposal sent"));
});

test("the earliest of two rows for one text counts, on every device", () => {
  const [first, second] = [row("01", "negotiation"), row("02", "close")];
  const shown = { crm: "atomic", instance: "crm.example", text: "In-negociation" };
  expect(mappedStage([second, first], shown)?.means).toBe("negotiation");
  expect(mappedStage([first, second], { ...shown, instance: "other.example" })).toBeNull();
});

test("what was said in one place of a server holds in its others, as long as all say the same", () => {
  const inAccount = (id: string, account: number, means: StageMeaning, crm = "own-house"): CrmStage => ({
    ...row(id, means),
    crm,
    instance: `https://crm.example/accounts/${account}`,
  });
  const shown = { crm: "own-house", instance: "https://crm.example/accounts/9", text: "In-negociation" };
  const [one, other] = [inAccount("01", 1, "close"), inAccount("02", 2, "close")];
  expect(mappedStage([one, other], shown)?.means).toBe("close");
  expect(mappedStage([one, inAccount("03", 3, "lost")], shown)).toBeNull();
  // What was said in this very place comes first.
  expect(mappedStage([one, other, inAccount("04", 9, "demo")], shown)?.means).toBe("demo");
  expect(mappedStage([one], { ...shown, instance: "https://other.example/accounts/1" })).toBeNull();
  // What a table of ours names as the place is a tenant, and each says for itself.
  expect(mappedStage([inAccount("05", 1, "close", "tryton")], { ...shown, crm: "tryton" })).toBeNull();
});

describe("the first guess", () => {
  const guesses: Record<string, StageMeaning> = {
    Prospecting: "discovery",
    "Needs Analysis": "discovery",
    "Value Proposition": "demo",
    "Proposal/Price Quote": "proposal",
    "Negotiation/Review": "negotiation",
    "Closed Won": "won",
    "Closed Lost": "lost",
    "Chiusa persa": "lost",
    "Personal meeting": "discovery",
    opportunity: "discovery",
    "proposal-made": "proposal",
    "in-negociation": "negotiation",
    delayed: "open",
    "Technical validation": "technical_validation",
    "Proof of Concept": "technical_validation",
    "Verbal commitment": "close",
    "": "discovery",
  };
  it("is what was said of the same words with another number, there and nowhere else", () => {
    const said = { ...row("01", "close"), text: "Negotiation (50 %)" };
    const shown = { ...place, text: "Negotiation (60 %)" };
    expect(mappedStage([said], shown)).toBeNull();
    expect(guessedMeaning(shown, [said])).toBe("close");
    expect(guessedMeaning({ ...shown, instance: "other.example" }, [said])).toBe("negotiation");
    expect(guessedMeaning({ ...place, text: "2" }, [{ ...said, text: "1" }])).toBe("discovery");
  });

  it.each(Object.entries(guesses))("of %s is %s", (text, means) => {
    expect(guessedMeaning({ ...place, text })).toBe(means);
  });
});

test("only joint stages are stages of the deal", () => {
  expect(jointStageOf("proposal")).toBe("proposal");
  for (const means of ["open", "won", "lost"] as const) expect(jointStageOf(means)).toBeNull();
});

describe("what the page leads to", () => {
  it("offers the stage where our own word is another, or none", () => {
    expect(stageOffer("proposal", { stage: "demo", outcome: "open" })).toEqual({
      offer: "stage",
      stage: "proposal",
    });
    expect(stageOffer("proposal", { stage: null, outcome: "open" })).toEqual({
      offer: "stage",
      stage: "proposal",
    });
    expect(stageOffer("proposal", { stage: "proposal", outcome: "open" })).toBeNull();
    expect(stageOffer("open", { stage: "demo", outcome: "open" })).toBeNull();
  });

  it("leads to the report where the page says another end than we did, before any stage", () => {
    expect(stageOffer("won", { stage: "close", outcome: "open" })).toEqual({
      offer: "outcome",
      outcome: "won",
    });
    expect(stageOffer("lost", { stage: "close", outcome: "won" })).toEqual({
      offer: "outcome",
      outcome: "lost",
    });
    expect(stageOffer("won", { stage: "demo", outcome: "won" })).toBeNull();
    expect(stageOffer("demo", { stage: "close", outcome: "lost" })).toEqual({
      offer: "outcome",
      outcome: "open",
    });
  });
});
