// Whether the server has answered what a toast says it was asked, as the view of a record tells it.
import { expect, it } from "vitest";
import { NOW } from "#test/screens/data.ts";
import { deal, dealId } from "#test/screens/deal-data.ts";
import { answerTo } from "./use-toast.ts";

const waiting = { asked: [{ command: "deal.submit" as const, at: NOW }] };
const submitted = deal();
const asked = { dealId, revisionId: submitted.registration.revision?.id ?? "" };

it("waits while the request is on its way, also of a deal that was submitted before", () => {
  expect(answerTo(asked, [deal({ draft: true }, waiting)])).toBe("waits");
  expect(answerTo({ ...asked, revisionId: "next" }, [deal({}, waiting)])).toBe("waits");
});

it("is answered once the revision that was sent stands", () => {
  expect(answerTo(asked, [submitted])).toBe("answered");
});

it("is unknown while only the draft of it is there, of another revision and of another record", () => {
  expect(answerTo(asked, [deal({ draft: true })])).toBe("unknown");
  expect(answerTo({ ...asked, revisionId: "next" }, [submitted])).toBe("unknown");
  expect(answerTo(asked, [])).toBe("unknown");
});
