// What is covered in presenter mode, and that a cover never becomes a record.
import { describe, expect, it } from "vitest";
import { coSellScreens } from "#test/screens/co-sell-screens.ts";
import { cobalt, lumen, NOW, record } from "#test/screens/data.ts";
import { accepted, deal } from "#test/screens/deal-data.ts";
import { cover, refuseCovered } from "./cover.ts";
import { HIDDEN } from "./presenting.ts";

const author = { organisationId: lumen.id, person: { name: "Priya Nair", title: "AE" }, at: NOW };

describe("a view while somebody looks on", () => {
  const shown = deal({
    answers: [
      accepted(cobalt),
      { organisationId: lumen.id, answer: "objected", reason: "Too little for us." },
    ],
  });

  it("keeps names, days and numbers, and covers reasons and what was accepted", () => {
    const seen = cover(record({ deals: [shown] }));
    const said = JSON.stringify(seen);
    expect(said).not.toContain("Too little for us");
    expect(said).not.toContain("We accept this registration");
    expect(seen.deals[0]?.deal).toEqual(shown.deal);
    expect(seen.deals[0]?.registration.terms).toEqual(shown.registration.terms);
    expect(seen.deals[0]?.acceptances[0]?.acceptedBy).toMatchObject({
      text: HIDDEN,
      authority: "VP Partnerships",
    });
  });

  it("leaves our own codes: why one may not, why a check fails", () => {
    const seen = cover(shown);
    expect(seen.may).toEqual(shown.may);
    const codes = ({ checks }: typeof shown) =>
      checks.results.map((result) => (result.holds ? null : result.reason.code));
    expect(codes(seen)).toEqual(codes(shown));
    expect(seen.credit.next).toEqual(shown.credit.next);
  });

  it("covers a reason that is a field with what edits replaced, and leaves who wrote it", () => {
    const version = (value: string) => ({ value, version: "v", edited: author });
    const mark = { reason: { ...version("tbd is no outcome"), replaced: [version("no numbers")] } };
    expect(cover(mark)).toEqual({ reason: { ...version(HIDDEN), replaced: [version(HIDDEN)] } });
  });

  it("covers minimum commitments and what was written line by line, and no empty text", () => {
    const said = {
      terms: { value: { responseHours: 24, meetings: "weekly", content: "" } },
      more: ["a", "b"],
    };
    expect(cover(said)).toEqual({
      terms: { value: { responseHours: 24, meetings: HIDDEN, content: "" } },
      more: [HIDDEN, HIDDEN],
    });
  });

  it("covers what a co-sell plan says between two companies, and leaves the titles of people, of deals and of milestones", () => {
    const view = coSellScreens["co-sell-both"]?.views.co_sell;
    const plan = cover(view)?.plans[0];
    expect(plan?.rules?.message?.value).toBe(HIDDEN);
    expect(plan?.playbook.steps.map(({ title }) => title.value)).toEqual([HIDDEN, HIDDEN]);
    expect(plan?.playbook.steps[0]?.revived?.removed).toEqual(
      view?.plans[0]?.playbook.steps[0]?.revived?.removed,
    );
    expect(plan?.owners).toEqual(view?.plans[0]?.owners);
    expect(plan?.accounts.map(({ customer }) => customer.name)).toEqual(["Typeform", "Zapier"]);
    const said = JSON.stringify(cover(view));
    for (const words of ["One platform", "Pair the sellers", "Map accounts"]) {
      expect(JSON.stringify(view)).toContain(words);
      expect(said).not.toContain(words);
    }
    const milestone = {
      milestones: [{ title: { value: "Go-live" } }],
      removed: { milestones: [{ title: "Pilot" }] },
    };
    expect(cover(milestone)).toEqual(milestone);
  });
});

it("an act that would write a cover is refused, wherever in it the cover is", () => {
  expect(() => refuseCovered({ mutation: { terms: { value: { content: HIDDEN } } } })).toThrow(
    "presenter mode",
  );
  expect(() => refuseCovered({ mutation: { reason: "••• of the price" } })).not.toThrow();
});
