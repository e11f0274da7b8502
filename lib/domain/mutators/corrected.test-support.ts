// A correction that a colleague has said, for tests that need one to be there.
import type { OverlapCorrection } from "../../contract/correction.ts";
import { START, uuid } from "./deal-world.test-support.ts";

export const CORRECTION = uuid(80);

export const correctedBefore = (organisationId: string): OverlapCorrection => ({
  id: CORRECTION,
  organisationId,
  partnerId: uuid(83),
  accountId: uuid(84),
  ours: { name: "Borealis", domain: null },
  says: "not_same",
  theirs: { name: "Borealis", domain: "borealis.io" },
  nameKey: "borealis",
  reason: "Another company.",
  said: { memberId: uuid(8), organisationId, person: { name: "Grace Kim", title: null }, at: START },
  takenBack: null,
});
