import { describe, expect, it } from "vitest";
import { templates } from "./templates.ts";

const given = { now: new Date(Date.UTC(2026, 10, 20, 9, 5)), decision: "007" };
const paths = (kind: string, name: string) =>
  templates[kind]?.make(name, given).files.map((file) => file.path);

describe("scaffolds", () => {
  it("puts each thing where the repository expects it", () => {
    expect(paths("migration", "add-deals")).toEqual(["server/db/migrations/20261120T0905-add-deals.ts"]);
    expect(paths("mutator", "deal.ask-again")).toEqual([
      "lib/domain/mutators/deal-ask-again.ts",
      "lib/domain/mutators/deal-ask-again.test.ts",
    ]);
    expect(paths("decision", "one-clock")).toEqual(["docs/decisions/007-one-clock.md"]);
  });

  it("names the exported mutator after its verb and thing", () => {
    expect(templates.mutator?.make("deal.submit", given).files[0]?.text).toContain("export const submitDeal");
  });

  it("writes every file a CRM needs, and says where each is registered", () => {
    const made = templates.adapter?.make("acme-crm", given);
    expect(made?.files.map(({ path }) => path)).toEqual([
      "lib/domain/record-urls/acme-crm.ts",
      "lib/crm/adapters/acme-crm.ts",
      "test/crm-pages/addresses/acme-crm.ts",
      "test/crm-pages/pages/acme-crm.ts",
      ...["opportunity", "account", "opportunity-de", "contact", "list"].map(
        (shows) => `test/fixtures/pages/acme-crm-${shows}.html`,
      ),
    ]);
    const exported = made?.files.flatMap(({ text }) => /export const (\w+)/.exec(text)?.[1] ?? []);
    expect(exported).toEqual(["acmeCrmUrls", "acmeCrm", "acmeCrmAddresses", "acmeCrmPages"]);
    for (const name of exported ?? []) expect(made?.next.join("\n")).toContain(`${name} `);
  });

  it("takes no name that would break a path", () => {
    expect(templates.migration?.name.test("../x")).toBe(false);
    expect(templates.mutator?.name.test("deal")).toBe(false);
  });
});
