// The joint plan as a panel shows it: checks, what waits on this device, and how it meets what others wrote.
import { describe, expect, test } from "vitest";
import { dealScope } from "../../contract/scope.ts";
import type { TouchpointDraft } from "../../messaging/surface-port.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, harbor, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { recordTouchpoint } from "../commands/record-touchpoint.ts";
import { aDraft } from "../device.test-support.ts";
import { by, DEAL, setUp, submittedRows, terms } from "./deal-views.test-support.ts";

const textEdit = (n: number, value: string, base: { version: string | null; text: string }) => ({
  dealId: DEAL,
  rowId: uuid(n),
  field: "customer_outcome" as const,
  edit: { value, version: uuid(n + 1), base: base.version, settles: [], baseText: base.text },
});
/** What Lumen wrote, as the server brings it. */
const lumensText = (value: string) =>
  put(dealScope(DEAL), "plan_text", {
    id: uuid(720),
    dealId: DEAL,
    field: "customer_outcome",
    body: {
      value,
      version: uuid(721),
      edited: { organisationId: lumen.id, person: by, at: NOW },
      replaced: [],
    },
  });

describe("the plan of a deal", () => {
  test("says what is missing and who owes it, and what this member may do about it", async () => {
    const { store, deals } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const [shown] = await deals();
    expect(shown?.checks.completeness).toEqual({ held: 0, of: 6 });
    expect(shown?.checks.results[0]).toMatchObject({
      check: "customer_outcome",
      holds: false,
      fix: { at: "plan_text", field: "customer_outcome" },
    });
    expect(shown?.checks.timing).toEqual({ state: "open" });
    expect(shown?.may["plan.text.edit"]).toEqual({ allowed: true });
  });

  test("shows an edit at once, as one that waits, and its check as held", async () => {
    const { store, act, deals } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const mutation = textEdit(700, "Half the manual steps.", { version: null, text: "" });
    await act({ actId: uuid(610), command: "plan.text.edit", mutation });
    const [shown] = await deals();
    expect(shown?.plan.texts.customer_outcome?.body.value).toBe("Half the manual steps.");
    expect(shown?.plan.pending).toEqual([uuid(700)]);
    expect(shown?.checks.completeness).toEqual({ held: 1, of: 6 });
  });

  test("merges what waits here with what the other company wrote meanwhile", async () => {
    const { store, act, deals } = await setUp();
    await applyPull(store, aPage([...submittedRows(), lumensText("Fewer steps. Live by March.")]), 0);
    const base = { version: uuid(721), text: "Fewer steps. Live by March." };
    const mutation = textEdit(700, "Fewer steps. Live by April.", base);
    await act({ actId: uuid(611), command: "plan.text.edit", mutation });
    await applyPull(store, aPage([lumensText("Far fewer steps. Live by March.")]), 0);
    const [shown] = await deals();
    expect(shown?.plan.texts.customer_outcome?.body).toMatchObject({
      value: "Far fewer steps. Live by April.",
      replaced: [],
    });
  });

  test("counts a touchpoint that everyone in the deal sees at once, and none shared with a partner by name", async () => {
    const { store, deals, opened } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const recent = async () =>
      (await deals())[0]?.checks.results.find(({ check }) => check === "recent_touchpoint")?.holds;
    const record = (to: Pick<TouchpointDraft, "dealId" | "partnershipIds">) =>
      recordTouchpoint(
        opened,
        createClock(() => NOW),
        aDraft({ customer: terms.customer, ...to }),
      );
    await record({ dealId: null, partnershipIds: [withLumen.id] });
    expect(await recent()).toBe(false);
    await record({ dealId: DEAL, partnershipIds: [] });
    expect(await recent()).toBe(true);
  });

  test("tells of an answer on its way which duty it is about, and shows nothing as accepted", async () => {
    const { store, act, deals } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const holder = { organisationId: harbor.id, person: { name: "Ray Lin", title: null } };
    const proposed = put(dealScope(DEAL), "assignment", {
      id: uuid(740),
      dealId: DEAL,
      duty: "demo",
      forOrganisationId: null,
      holder: {
        value: holder,
        version: uuid(741),
        edited: { organisationId: lumen.id, person: by, at: NOW },
        replaced: [],
      },
      answer: null,
    });
    await applyPull(store, aPage([proposed]), 0);
    const slot = { duty: "demo" as const, forOrganisationId: null };
    const mutation = { dealId: DEAL, ...slot, holder, answer: { kind: "accepted" as const } };
    await act({ actId: uuid(612), command: "plan.assignment.answer", mutation });
    const [shown] = await deals();
    expect(shown?.asked).toEqual([{ command: "plan.assignment.answer", at: NOW, slot }]);
    expect(shown?.plan.assignments[0]?.state).toBe("proposed");
  });
});
