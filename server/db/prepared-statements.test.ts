import { describe, expect, test } from "vitest";
import { createNaming } from "./prepared-statements.ts";

describe("which statements are kept planned", () => {
  const isKept = (text: string, parameters = 2) => createNaming()(text, parameters) !== undefined;

  test("rows that are written, or found by what they equal", () => {
    expect(isKept('insert into "note" ("id", "text") values ($1, $2)')).toBe(true);
    expect(isKept('update "client" set "seen_at" = $1 where "id" = $2')).toBe(true);
    expect(isKept('select "id", "text" from "note" where "id" in ($1, $2) order by "id"')).toBe(true);
    expect(isKept('insert into "touchpoint_subject" ("id", "account_id") values ($1, $2)')).toBe(true);
    expect(isKept("values ($1::int8 * 1000, $2)")).toBe(true);
  });

  test("not where the plan depends on values, or on what an import fills at once", () => {
    expect(isKept('select "id" from "note" where "id" > $1 and "author" = $2')).toBe(false);
    expect(isKept('select "id" from "note" where "author" = $1 order by "id" limit $2')).toBe(false);
    expect(isKept('select "id" from "account" where "organisation_id" = $1 and "bucket" = $2')).toBe(false);
    expect(isKept('select 1 from "note" join overlap on true where a = $1 and b = $2')).toBe(false);
  });

  test("not where a newer version's migration would give it other columns", () => {
    expect(isKept('select * from "note" where "id" = $1')).toBe(false);
    expect(isKept('select "note".* from "note" where "id" = $1')).toBe(false);
    expect(isKept('insert into "note" ("id") values ($1) returning *')).toBe(false);
    expect(isKept('select "id", * from "note" where "id" = $1')).toBe(false);
  });

  test("the same text has the same name, another one another, and lists without end have none", () => {
    const nameOf = createNaming();
    const text = (count: number) => `select "id" from "note" where "id" in (${count})`;
    expect(nameOf(text(1), 1)).toBe(nameOf(text(1), 1));
    expect(nameOf(text(1), 1)).not.toBe(nameOf(text(2), 1));
    expect(nameOf(text(3), 21)).toBeUndefined();
    const names = Array.from({ length: 1_000 }, (_, index) => nameOf(text(index), 1));
    expect(new Set(names.filter((name) => name !== undefined)).size).toBe(300);
    expect(nameOf(text(1), 1), "what had a name keeps it").toBeDefined();
  });
});
