// From one record's address to a rule for all: it reads the address it came from, the next record's, and no list.
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { factsOf, MOST_WAYS } from "../contract/crm-table/pattern-cost.ts";
import { readUrl } from "../domain/record-urls/read-url.ts";
import { idParts, ruleOf } from "./address-parts.ts";

function readerOf(href: string, at = 0) {
  const part = idParts(href)[at];
  const rule = part && ruleOf(href, part, "opportunity");
  if (!rule) return null;
  const table = { crm: "own", host: null, instance: "origin", id: "as-is", urls: [rule] } as const;
  return { rule, read: (other: string) => readUrl(table, other)?.id ?? null };
}
const G = "0f8fad5b-d9cb-469f-a165-70867728950e";

test.each([
  [
    "https://a.example/deals/4711/overview",
    "4711",
    "https://a.example/deals/9",
    ["https://a.example/deals", "https://a.example/deals/new", "https://a.example/deals/view/5"],
  ],
  [
    `https://a.example/object/opportunity/${G}`,
    G,
    `https://a.example/object/opportunity/${G.replace("0f", "1a")}`,
    ["https://a.example/objects/opportunities", "https://a.example/object/opportunity/list"],
  ],
  [
    "https://a.example/#/deals/7/show",
    "7",
    "https://a.example/#/deals/8/edit",
    ["https://a.example/#/deals", "https://a.example/#/deals/create"],
  ],
  [
    "https://a.example/#id=5&model=crm.lead&view_type=form",
    "5",
    "https://a.example/#model=crm.lead&id=6",
    ["https://a.example/#model=crm.lead&view_type=list", "https://a.example/#id=5&model=res.partner"],
  ],
  [
    `https://a.example/main.aspx?appid=${G}&etn=opportunity&id=${G}`,
    G,
    `https://a.example/main.aspx?etn=opportunity&id=${G}`,
    [
      `https://a.example/main.aspx?appid=${G}&etn=opportunity`,
      `https://a.example/main.aspx?etn=account&id=${G}`,
    ],
  ],
  [
    "https://a.example/index.php?module=Opportunities&action=DetailView&record=1a2b",
    "1a2b",
    "https://a.example/index.php?record=9z&action=DetailView&module=Opportunities",
    ["https://a.example/index.php?module=Opportunities&action=index"],
  ],
  [
    "https://a.example/app/opportunity/CRM-OPP-2025-00026",
    "CRM-OPP-2025-00026",
    "https://a.example/app/opportunity/CRM-OPP-2026-1",
    ["https://a.example/app/opportunity", "https://a.example/app/opportunity/view"],
  ],
])("%s", (href, id, next, lists) => {
  const reader = readerOf(href);
  expect(reader?.read(href)).toBe(id);
  expect(reader?.read(next)).not.toBeNull();
  expect(lists.filter((list) => reader?.read(list) !== null)).toEqual([]);
});

const word = fc.stringMatching(/^[a-z]{2,12}$/);
const anId = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999 }).map(String),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{8}[0-9][a-z]{8}$/),
);

it("reads the address it came from and no list, whatever the address", () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 3 }),
      anId,
      fc.array(word, { maxLength: 2 }),
      fc.boolean(),
      (before, id, after, inHash) => {
        const at = (...segments: string[]) =>
          `https://crm.example/${inHash ? "#/" : ""}${segments.join("/")}`;
        const reader = readerOf(at(...before, id, ...after));
        expect(reader?.read(at(...before, id, ...after))).toBe(id);
        expect(reader?.read(at(...before))).toBeNull();
        expect(reader?.read(at(...before, "list"))).toBeNull();
        expect(reader?.read(`${at(...before, "")}?page=2`)).toBeNull();
        const facts = factsOf(reader?.rule.pattern ?? "");
        expect(facts?.isAnchored).toBe(true);
        expect(facts?.ways).toBeLessThanOrEqual(MOST_WAYS);
      },
    ),
  );
});

it("finds no id where there is no address of a page", () => {
  expect(idParts("javascript:alert(1)")).toEqual([]);
  expect(idParts("https://a.example/")).toEqual([]);
});
