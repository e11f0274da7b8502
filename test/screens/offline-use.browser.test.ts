// What a partner that does not use Tandem said is recorded: the answer to a registration, the acceptance of a policy; with who,
// by what authority, when, and the document that shows it.
import { describe, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { acts, field, press } from "./deal-in-hand.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage({ width: 420, height: 900 });

const sent = async () => (await acts()).map(({ command, mutation }) => ({ command, mutation }));

describe("the answer to a registration", () => {
  it("is recorded with the document only, and carries every word that was shown", async () => {
    await open("offline-deal-record");
    await press(t("offline.record", { name: "Quayside Systems" }));
    const form = page.getByRole("form", { name: t("offline.recordTitle", { name: "Quayside Systems" }) });
    await form.getByRole("button", { name: t("offline.save"), exact: true }).click();
    await form.getByText(t("offline.docTitleNeeded")).waitFor();
    expect(await sent()).toEqual([]);
    await field(t("offline.authority")).fill("Managing director");
    await field(t("offline.docTitle")).fill("E-mail of 18 November");
    await form.getByRole("button", { name: t("offline.save"), exact: true }).click();
    const given = { by: { authority: "Managing director" }, document: { title: "E-mail of 18 November" } };
    await expect
      .poll(sent)
      .toMatchObject([{ command: "deal.record", mutation: { answer: { kind: "accepted" }, given } }]);
    const [act] = await acts();
    const said =
      act?.command === "deal.record" && "text" in act.mutation.answer ? act.mutation.answer.text : "";
    expect(said).toContain(t("offline.says", { partner: "Quayside Systems" }));
    expect(said).toContain("Zapier");
  });

  it("is an objection with the reason it gave only", async () => {
    await open("offline-deal-record");
    await press(t("offline.record", { name: "Quayside Systems" }));
    await page.getByRole("button", { name: new RegExp(`${t("offline.answer")}$`) }).click();
    await page.getByRole("option", { name: t("offline.objected"), exact: true }).click();
    await field(t("offline.authority")).fill("Managing director");
    await field(t("offline.docTitle")).fill("Call of 18 November");
    await press(t("offline.save"));
    await page.getByText(t("offline.reasonNeeded")).waitFor();
    await field(t("offline.reason")).fill("The share is too small.");
    await press(t("offline.save"));
    await expect.poll(sent).toMatchObject([
      {
        command: "deal.record",
        mutation: { answer: { kind: "objected", reason: "The share is too small." } },
      },
    ]);
  });
});

it("the acceptance of a policy is recorded with the document", async () => {
  await visit("offline-policy-record");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await press(t("offline.policyRecordNamed", { version: "3", partner: "Quayside Systems" }));
  await field(t("offline.authority")).fill("Managing director");
  await field(t("offline.docTitle")).fill("Letter of 18 November");
  await press(t("offline.save"));
  await expect
    .poll(sent)
    .toMatchObject([
      { command: "policy.record", mutation: { given: { document: { title: "Letter of 18 November" } } } },
    ]);
});
