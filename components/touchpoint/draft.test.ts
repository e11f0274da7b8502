import { expect, it } from "vitest";
import { newId } from "#lib/util/new-id.ts";
import { type DraftValues, touchpointDraft } from "./draft.ts";

const id = newId();
const subject = {
  customer: { name: "Zapier", domain: "zapier.com" },
  accountId: null,
  recordRef: null,
  key: "k",
};
const values = (rest: Partial<DraftValues>): DraftValues => ({
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
