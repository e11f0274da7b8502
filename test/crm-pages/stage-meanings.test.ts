// Every CRM's stages, from the page to what an organisation says of them: each is asked for once, kept for that installation and
// that pipeline, and never taken for one that only sounds alike. Pages are the saved ones, as `read-page.browser.test.ts` reads them.
import { describe, expect, it, test } from "vitest";
import type { PageField } from "#lib/contract/crm-table/page-fields.ts";
import type { CrmStage, StageMeaning } from "#lib/contract/settings.ts";
import type { FieldReading, PageRecord } from "#lib/crm/page-record.ts";
import { adapters } from "#lib/crm/registry.ts";
import { shownStage } from "#lib/sync/views/settings-view.ts";
import { type SavedPage, savedPages } from "./matrix.ts";

function recordOf(
  { crm, ref, fields = {} }: SavedPage,
  other: Partial<Record<PageField, string>> = {},
): PageRecord {
  if (!ref) throw new Error("This page shows no record");
  const readings = Object.entries({ ...fields, ...other }).map(([field, value]): [string, FieldReading] => [
    field,
    { value, origin: "dom" },
  ]);
  return { ref: { crm, ...ref }, accountRef: null, fields: Object.fromEntries(readings) };
}

/** What somebody answered to the panel's question on this page. */
function answer(record: PageRecord, means: StageMeaning, stages: CrmStage[] = []): CrmStage {
  const shown = shownStage(record, stages);
  if (!shown || shown.mapped) throw new Error("The panel asks nothing here");
  const { mapped: _, guess: __, ...place } = shown;
  const mappedBy = { memberId: "dana", name: "Dana Ortiz", title: null };
  return { id: `0${stages.length}`, organisationId: "ours", ...place, means, mappedBy, mappedAt: 0 };
}

const withStage = savedPages.filter(({ fields }) => fields?.stage !== undefined);

test("every CRM that shows a stage does so on a saved page", () => {
  const reading = adapters.filter(({ fields }) => fields.some(({ field }) => field === "stage"));
  const shown = new Set(withStage.map(({ crm }) => crm));
  expect(reading.map(({ crm }) => crm).filter((crm) => !shown.has(crm))).toEqual([]);
});

describe.each(withStage)("the stage on $file", (page) => {
  const record = recordOf(page);

  it("is asked for by its own words, and never again once somebody said it", () => {
    const said = answer(record, "proposal");
    expect(page.fields?.stage).toContain(said.text);
    expect(shownStage(record, [said])?.mapped).toBe(said);
    const tomorrow = recordOf(page, { stage: `${page.fields?.stage} (12 days)` });
    expect(shownStage(tomorrow, [said])?.mapped).toBe(said);
  });

  it("is asked for anew in another installation, and in every other CRM of the organisation", () => {
    const said = answer(record, "proposal");
    const elsewhere = { ...record, ref: { ...record.ref, instance: "elsewhere" } };
    expect(shownStage(elsewhere, [said])?.mapped).toBeNull();
    for (const { crm } of adapters.filter((other) => other.crm !== page.crm)) {
      const there = { ...record, ref: { ...record.ref, crm } };
      expect(shownStage(there, [said])?.mapped, crm).toBeNull();
    }
  });

  it("is asked for anew where it has other words: another percentage, another language", () => {
    const said = answer(record, "proposal");
    for (const stage of [`${page.fields?.stage} (60 %)`, `2. ${page.fields?.stage}`, "Étape suivante"]) {
      expect(shownStage(recordOf(page, { stage }), [said])?.mapped, stage).toBeNull();
    }
  });
});

const withPipeline = savedPages.filter(({ fields }) => fields?.pipeline !== undefined);
const havingPipelines = [
  "close",
  "copper",
  "freshsales",
  "hubspot",
  "krayin",
  "pipedrive",
  "zendesk-sell",
  "zoho",
];

test("CRMs in which a company may have several pipelines tell which one it is", () => {
  expect([...new Set(withPipeline.map(({ crm }) => crm))].sort()).toEqual(havingPipelines);
});

describe.each(withPipeline)("the pipeline on $file", (page) => {
  const here = recordOf(page);
  const renewals = recordOf(page, { pipeline: "A quite different pipeline" });

  it("keeps two stages of one name apart", () => {
    const first = answer(here, "discovery");
    expect(shownStage(renewals, [first])?.mapped).toBeNull();
    const second = answer(renewals, "negotiation", [first]);
    expect(shownStage(here, [first, second])?.mapped?.means).toBe("discovery");
    expect(shownStage(renewals, [first, second])?.mapped?.means).toBe("negotiation");
  });

  it("is not needed where it makes no difference: on a page that leaves it out, and of what was said without it", () => {
    const { pipeline: _, ...fields } = here.fields;
    const bare = { ...here, fields };
    const first = answer(here, "discovery");
    expect(shownStage(bare, [first])?.mapped).toBe(first);
    const second = answer(renewals, "negotiation", [first]);
    expect(shownStage(bare, [first, second])?.mapped).toBeNull();
    const forAll = answer(bare, "demo");
    expect(shownStage(here, [forAll])?.mapped).toBe(forAll);
  });
});

test.each([
  ["zoho-opportunity-ja", "proposal"],
  ["zendesk-sell-deal-es", "proposal"],
  ["pipedrive-opportunity-es", "proposal"],
  ["suitecrm-opportunity-es", "proposal"],
  ["freshsales-deal-pt", "negotiation"],
  ["vtiger-opportunity-de", "proposal"],
] as const)("the first choice in the question understands %s", (file, means) => {
  const page = savedPages.find((each) => each.file === file);
  expect(page && shownStage(recordOf(page), [])?.guess).toBe(means);
});
