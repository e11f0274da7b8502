// Which commands a page could profit from by having them pressed unseen, and that they are refused then.
import { describe, expect, it } from "vitest";
import type { TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { isOfConsequence, refuseUnseen } from "./only-when-seen.ts";
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

describe("a command", () => {
  it("that a partner would see, or that cannot be undone, is of consequence", () => {
    expect(isOfConsequence("touchpoint.record", { ...draft, partnershipIds: ["p"] })).toBe(true);
    expect(isOfConsequence("touchpoint.record", { ...draft, dealId: "d" })).toBe(true);
    expect(isOfConsequence("session.signOut", { discardUnsent: true })).toBe(true);
    expect(isOfConsequence("outbox.discard", { mutationId: 1 })).toBe(true);
    expect(isOfConsequence("api.call", { endpoint: "endPartnership", request: {} })).toBe(true);
  });

  it("that is ours alone and taken back easily, or only reads, is not", () => {
    expect(isOfConsequence("touchpoint.record", draft)).toBe(false);
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
