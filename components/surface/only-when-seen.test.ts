// Which commands a page could profit from by having them pressed unseen, and that they are refused then.
import { describe, expect, it } from "vitest";
import { endpoints } from "#lib/contract/api.ts";
import { endpointName } from "#lib/messaging/surface-frames.ts";
import type { Act, TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { isOfConsequence } from "./of-consequence.ts";
import { refuseUnseen } from "./only-when-seen.ts";
import type { Platform } from "./platform.ts";

const draft: TouchpointDraft = {
  touchpointId: "0190f3f1-0000-7000-8000-000000000001",
  type: "meeting",
  customer: { name: "Fabrikam", domain: "fabrikam.example" },
  accountId: null,
  recordRef: null,
  person: null,
  occurredAt: null,
  dealId: null,
  partnershipIds: [],
  details: { people: [], link: null, creditRole: null, nextStep: null },
  note: null,
};

const id = draft.touchpointId;
const acts = (
  [
    {
      command: "account.link",
      mutation: { linkId: id, recordRef: "atomic/x/account/1", shown: null, account: null },
    },
    { command: "account.unlink", mutation: { linkId: id } },
    { command: "deal.discard", mutation: { dealId: id, keepAs: id } },
  ] satisfies Act[]
).map((act) => ({ actId: id, ...act }));

describe("a command", () => {
  it("that writes for our organisation or a partner is of consequence", () => {
    expect(isOfConsequence("touchpoint.record", { ...draft, partnershipIds: ["p"] })).toBe(true);
    expect(isOfConsequence("touchpoint.record", draft)).toBe(true);
    for (const act of acts) expect(isOfConsequence("act", act)).toBe(true);
    expect(isOfConsequence("outbox.keep", { mutationId: 1 })).toBe(true);
    expect(isOfConsequence("session.signOut", { discardUnsent: true })).toBe(true);
    expect(isOfConsequence("outbox.discard", { mutationId: 1 })).toBe(true);
    expect(isOfConsequence("api.call", { endpoint: "endPartnership", request: {} })).toBe(true);
  });

  it("that changes what is shown is, too; one that hides more is not", () => {
    expect(isOfConsequence("record.pin", { tabId: 1, recordRef: null })).toBe(true);
    expect(isOfConsequence("notify.seen", { key: "k" })).toBe(true);
    expect(isOfConsequence("presenter.set", { on: false })).toBe(true);
    expect(isOfConsequence("presenter.set", { on: true })).toBe(false);
  });

  it("that only reads, or leads away, is not", () => {
    expect(isOfConsequence("session.signIn", {})).toBe(false);
    expect(isOfConsequence("crm.report", { tabId: 1 })).toBe(false);
    const read = endpointName.options.filter((name) => endpoints[name].method === "GET");
    for (const endpoint of [
      ...read,
      "checkConflicts",
      "previewSharing",
      "previewCredit",
      "lookUp",
    ] as const) {
      expect(isOfConsequence("api.call", { endpoint, request: {} })).toBe(false);
    }
    expect(isOfConsequence("panel.close", {})).toBe(false);
    expect(isOfConsequence("sync.now", {})).toBe(false);
    expect(isOfConsequence("api.call", { endpoint: "me", request: {} })).toBe(false);
  });
});

describe("while something lies over the panel", () => {
  const surface = (seen: boolean) => ({ run: async () => ({ seen }) });
  const at = (place: Platform["place"], isSeen: Platform["isSeen"]) => ({ place, isSeen });

  it("nothing of consequence is done in a page, in words that say why", async () => {
    const covered = refuseUnseen(
      surface(true),
      at("page", async () => false),
    );
    await expect(covered).rejects.toThrow("lies over Tandem");
    await expect(
      refuseUnseen(
        surface(true),
        at("page", async () => true),
      ),
    ).resolves.toBeUndefined();
  });

  it("a browser that cannot say is asked through the page's script", async () => {
    await expect(refuseUnseen(surface(false), at("page", null))).rejects.toThrow("lies over Tandem");
    await expect(refuseUnseen(surface(true), at("page", null))).resolves.toBeUndefined();
  });

  it("the side panel and the browser's own tabs are nobody's to cover", async () => {
    await expect(
      refuseUnseen(
        surface(false),
        at("side_panel", async () => false),
      ),
    ).resolves.toBeUndefined();
  });
});
