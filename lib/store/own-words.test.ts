// Of an act whose access ended: what its person typed stays, what others gave does not.
import { describe, expect, test } from "vitest";
import { withOwnWordsOnly } from "./own-words.ts";
import { uuid } from "./rows.test-support.ts";

const wordsOf = (args: unknown) => withOwnWordsOnly(args).ownWords;
const edit = (value: unknown, baseText?: string) => ({
  value,
  version: uuid(1),
  base: uuid(2),
  settles: [uuid(3)],
  ...(baseText === undefined ? {} : { baseText, settledTexts: ["Lumen wrote"] }),
});

describe("what a person typed", () => {
  test("stays of a touchpoint: note, next step, link and who was there, without the account and who sees it", () => {
    const args = {
      touchpointId: uuid(1),
      type: "meeting",
      customer: { name: "Zapier", domain: "zapier.com" },
      person: { name: "Dana Ortiz", title: null },
      occurredAt: 1,
      sharedWith: [{ shareId: uuid(2), partnershipId: uuid(3) }],
      details: {
        link: "https://notes.example/1",
        people: [{ name: "Ada", title: "CTO", organisation: null }],
        nextStep: { text: "Send the deck", owner: { organisationId: uuid(4), person: { name: "Mira" } } },
        actedFor: { id: uuid(5), name: "Cobalt Services" },
      },
      note: { noteId: uuid(6), text: "Budget is there.", visibility: "internal" },
      accountId: uuid(7),
      recordRef: "atomic:crm:opportunity:1",
    };
    expect(wordsOf(args)).toEqual([
      "https://notes.example/1",
      "Ada, CTO",
      "Send the deck",
      "Budget is there.",
    ]);
  });

  test("stays of a text that several write as the lines they added", () => {
    const text = "Close in two days.\nWe bring two architects.\nLumen trains the team.";
    const args = {
      dealId: uuid(1),
      field: "customer_outcome",
      edit: edit(text, "Close in two days.\nLumen trains the team."),
    };
    expect(wordsOf(args)).toEqual(["We bring two architects."]);
  });

  test("stays of milestones, stakeholders and messages; an owner who was chosen does not", () => {
    const milestone = {
      title: edit("Security review"),
      owner: edit({ organisationId: uuid(1), person: { name: "Mira Vega" } }),
      due: edit("2026-12-01"),
    };
    expect(wordsOf(milestone)).toEqual(["Security review"]);
    expect(wordsOf({ name: edit("Ada Lovelace"), title: edit("CTO"), role: edit("economic_buyer") })).toEqual(
      ["Ada Lovelace", "CTO"],
    );
    expect(wordsOf({ message: edit("Sell the outcome.", "") })).toEqual(["Sell the outcome."]);
  });

  test("stays of reasons, and of how a dispute was resolved", () => {
    const objected = { dealId: uuid(1), answer: { kind: "objected", reason: "Too little." } };
    expect(wordsOf(objected)).toEqual(["Too little."]);
    expect(wordsOf({ resolutionId: uuid(1), outcome: "upheld", text: "We add a day." })).toEqual([
      "We add a day.",
    ]);
  });
});

describe("what others gave", () => {
  test("goes: terms that were shown, whoever accepted them, names in a registration", () => {
    const acceptedBy = { name: "Mira Vega", authority: "VP", text: "Lumen Analytics sells with us." };
    const terms = {
      customer: { name: "Zapier", domain: null },
      participants: [{ organisationId: uuid(1), name: "Lumen Analytics", partnershipId: null }],
      relationshipOwner: { organisationId: uuid(1), person: { name: "Mira Vega", title: null } },
    };
    expect(wordsOf({ dealId: uuid(2), name: "Zapier: platform", terms, acceptedBy })).toEqual([]);
    expect(wordsOf({ answer: { kind: "accepted", acceptedBy } })).toEqual([]);
    expect(
      wordsOf({ policyId: uuid(1), text: "The policy of Lumen.", given: { name: "Mira Vega" } }),
    ).toEqual([]);
    expect(wordsOf({ instance: "crm", text: "Proposal" })).toEqual([]);
  });

  test("goes of a text that was begun in a plan", () => {
    const standing = (text: string) => ({ version: uuid(1), text });
    const kept = {
      outcome: { text: "Theirs.\nMine.", begun: standing("Theirs."), base: standing("Theirs.") },
    };
    expect(wordsOf(kept)).toEqual(["Mine."]);
  });

  test("goes once: what was left stays as it is", () => {
    const left = withOwnWordsOnly({ reason: "Too little." });
    expect(withOwnWordsOnly(left)).toEqual(left);
  });
});
