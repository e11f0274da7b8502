import { expect, it } from "vitest";
import { newId } from "#lib/util/new-id.ts";
import { type DraftValues, draftValues, keptDraft, nothingMore, touchpointDraft } from "./draft.ts";

const id = newId();
const subject = {
  customer: { name: "Zapier", domain: "zapier.com" },
  accountId: null,
  recordRef: null,
  key: "k",
};
const values = (rest: Partial<DraftValues>): DraftValues => ({
  ...nothingMore,
  type: "meeting",
  person: "Dana Ortiz",
  occurredAt: null,
  note: "",
  noteVisibility: "internal",
  partnershipIds: [],
  ...rest,
});

it("leaves my own name and now to the background", () => {
  expect(touchpointDraft(id, values({}), subject, "Dana Ortiz")).toMatchObject({
    person: null,
    occurredAt: null,
    note: null,
  });
  expect(touchpointDraft(id, values({ person: "Sam Okafor" }), subject, "Dana Ortiz").person).toEqual({
    name: "Sam Okafor",
    title: null,
  });
});

it("keeps a note internal when the touchpoint has no audience, whatever was chosen before", () => {
  const draft = touchpointDraft(id, values({ note: "x", noteVisibility: "shared" }), subject, "Dana Ortiz");
  expect(draft.note).toEqual({ text: "x", visibility: "internal" });
});

it("records no note of blanks", () => {
  expect(touchpointDraft(id, values({ note: " \n " }), subject, "Dana Ortiz").note).toBeNull();
});

it("goes to everyone in the deal or to partners by name, with the note where it was shared", () => {
  const dealId = newId();
  const typed = values({ dealId, partnershipIds: [newId()], note: "x", noteVisibility: "shared" });
  expect(touchpointDraft(id, typed, subject, "Dana Ortiz")).toMatchObject({
    dealId,
    partnershipIds: [],
    note: { text: "x", visibility: "shared" },
  });
});

it("takes what was written as evidence, and nothing of blank lines or of a next step without words", () => {
  const organisationId = newId();
  const filled = values({
    link: " https://calls.example/7 ",
    people: [
      { name: "Ann Chu ", title: "", organisation: "Zapier" },
      { name: " ", title: "", organisation: "" },
    ],
    creditRole: "sourcing",
    nextText: "Send the numbers",
    nextOwner: organisationId,
    nextPerson: "Sam Okafor",
    nextDate: "2026-11-24",
  });
  expect(touchpointDraft(id, filled, subject, "Dana Ortiz").details).toEqual({
    link: "https://calls.example/7",
    people: [{ name: "Ann Chu", title: null, organisation: "Zapier" }],
    creditRole: "sourcing",
    nextStep: {
      text: "Send the numbers",
      owner: { organisationId, person: { name: "Sam Okafor", title: null } },
      date: "2026-11-24",
    },
  });
  const wordless = values({ nextText: " ", nextOwner: organisationId, nextDate: "2026-11-24" });
  expect(touchpointDraft(id, wordless, subject, "Dana Ortiz").details.nextStep).toBeNull();
});

it("wants a whole web address, and a name on each line of people", () => {
  const wrong = values({ link: "calls.example", people: [{ name: "", title: "VP", organisation: "" }] });
  const paths = draftValues.safeParse(wrong).error?.issues.map(({ path }) => path.join("."));
  expect(paths).toEqual(["link", "people.0.name"]);
  expect(draftValues.safeParse(values({ link: "javascript:alert(1)" })).success).toBe(false);
});

it("finds a draft again that a version without these fields kept", () => {
  const { type, person, occurredAt, note, noteVisibility, partnershipIds } = values({ note: "Half" });
  const older = { type, person, occurredAt, note, noteVisibility, partnershipIds };
  const kept = keptDraft.parse({ touchpointId: id, open: true, values: older });
  expect(kept.values).toEqual(values({ note: "Half" }));
});
