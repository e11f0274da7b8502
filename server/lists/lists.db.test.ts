// Importing lists as people do, over the endpoints: good files, messy files, the same file again.
import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { OwnEvent } from "#lib/contract/history.ts";
import { Device } from "#test/support/device.ts";
import { listApp } from "#test/support/list-app.ts";

const head = "Company,Website,Type,Account Owner,Account ID\n";
const rowsOf = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `Company ${n} Inc,https://www.company${n}.com,Customer,Ada,${n}\n`,
  ).join("");

async function accountsOf(app: Awaited<ReturnType<typeof listApp>>, organisationId: string) {
  return await app.context.db.owner
    .selectFrom("account")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy("id")
    .execute();
}

async function feedOf(app: Awaited<ReturnType<typeof listApp>>, organisationId: string): Promise<string[]> {
  const rows = await app.context.db.owner
    .selectFrom("feed")
    .select("scope")
    .where("organisation_id", "=", organisationId)
    .where("op", "=", "pack")
    .execute();
  return rows.map((row) => row.scope);
}

test("a list becomes accounts, and every changed bucket is fed once", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const done = await app.importList(people.rep, head + rowsOf(1_000));
  expect(done).toMatchObject({ state: "done", rows: 1_000, added: 1_000, rejected: 0, failure: null });
  expect(done.bytesRead).toBe(done.bytes);
  const accounts = await accountsOf(app, id);
  expect(accounts).toHaveLength(1_000);
  expect(accounts[0]).toMatchObject({
    name: "Company 0 Inc",
    domain: "company0.com",
    name_key: "company0",
    segment: "customer",
    owner_name: "Ada",
    record_refs: ["*/*/account/0"],
  });
  const scopes = await feedOf(app, id);
  expect(new Set(scopes).size).toBe(scopes.length);
  expect(new Set(scopes)).toEqual(new Set(accounts.map((account) => `accounts:${account.bucket}`)));
});

test("the same file again changes nothing and feeds nothing", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const file = `${head}${rowsOf(300)}Company 7,company7.com,Prospect,Bob,\nCompany 8,,,,8\n`;
  await app.importList(people.rep, file);
  const before = { accounts: await accountsOf(app, id), feed: await feedOf(app, id) };
  const again = await app.importList(people.rep, file);
  expect(again).toMatchObject({ rows: 302, added: 0, changed: 0, unchanged: 302, rejected: 0 });
  expect({ accounts: await accountsOf(app, id), feed: await feedOf(app, id) }).toEqual(before);
});

test("who imported which file is told to colleagues", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  await app.importList(people.rep, head + rowsOf(3));
  const colleague = new Device(app, people.admin);
  await colleague.pull();
  const told = colleague.rows("own_event") as OwnEvent[];
  const imports = told.filter(({ command }) => command === "list.import");
  expect(imports).toMatchObject([{ args: { fileName: expect.stringMatching(/\.csv$/) } }]);
});

test("an account missing from a later file stays, and empty cells take nothing away", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  await app.importList(people.rep, `${head}Acme,acme.com,Customer,Ada,1\nBeta,beta.com,Prospect,Bob,2\n`);
  const later = await app.importList(people.rep, `${head}Acme Corporation,,Open opp,,1\n`);
  expect(later).toMatchObject({ added: 0, changed: 1 });
  const [acme, beta] = await accountsOf(app, id);
  expect(acme).toMatchObject({
    name: "Acme Corporation",
    domain: "acme.com",
    segment: "open_opportunity",
    owner_name: "Ada",
  });
  expect(beta).toMatchObject({ name: "Beta", segment: "prospect" });
});

test("rows of one company in one file become one account, with a note that says so", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const done = await app.importList(
    people.rep,
    "Company,Website,Owner\nAcme,acme.com,\nACME Inc.,www.acme.com,Ada\n",
  );
  expect(done).toMatchObject({ rows: 2, added: 1, unchanged: 1, rejected: 0 });
  expect(done.rejectedRows).toEqual([
    { line: 3, column: "", reason: expect.stringContaining("the same company as line 2") },
  ]);
  expect(await accountsOf(app, id)).toMatchObject([{ name: "Acme", owner_name: "Ada" }]);
});

test("three broken rows in a hundred are named by line and column and do not stop the others", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const lines = rowsOf(400).split("\n").slice(0, -1);
  const breakage: Record<number, string> = {
    10: '"Open Quote Inc,open.com,Customer,Ada,x10',
    50: ",nameless.com,Customer,Ada,x50",
    90: "Bad Website,http://nonsense,Customer,Ada,x90",
    130: "Comma, Inc,comma.com,Customer,Ada,x130",
    170: 'The "Best" Co,"the "best" site",Customer,Ada,x170',
    210: `${"L".repeat(10_000)},long.com,Customer,Ada,x210`,
    250: "torn",
    290: "???,,Customer,Ada,",
    330: '"never,closed,again,"x,y',
    370: "Unknown,,,,",
    390: 'x,"',
    399: '"last,open.com',
  };
  for (const [at, line] of Object.entries(breakage)) lines[Number(at)] = line;
  const done = await app.importList(people.rep, `${head}${lines.join("\n")}\n`);
  expect(done).toMatchObject({ state: "done", rows: 400, added: 388, rejected: 12 });
  expect(await accountsOf(app, id)).toHaveLength(388);
  const told = new Map(done.rejectedRows.map((row) => [row.line - 2, row]));
  expect([...told.keys()]).toEqual(Object.keys(breakage).map(Number));
  expect(told.get(10)).toMatchObject({ column: "Company", reason: expect.stringContaining("never closes") });
  expect(told.get(50)).toMatchObject({ column: "Company", reason: expect.stringContaining("missing") });
  expect(told.get(90)).toMatchObject({
    column: "Website",
    reason: expect.stringContaining("no web address"),
  });
  expect(told.get(130)).toMatchObject({ reason: expect.stringContaining("6 cells, the header 5") });
  expect(told.get(170)).toMatchObject({
    column: "Website",
    reason: expect.stringContaining("inside the text"),
  });
  expect(told.get(210)).toMatchObject({
    column: "Company",
    reason: expect.stringContaining("10000 characters"),
  });
  const { rows } = await app.ok(people.rep, "listRejected", { id: done.listId });
  expect(rows).toEqual(done.rejectedRows);
});

test("the published Fortune 500 list imports as it is", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const file = readFileSync("test/data/lists/fortune500.csv");
  const { listId } = await app.upload(people.rep, file);
  const preview = await app.ok(people.rep, "previewList", { id: listId });
  expect(preview).toMatchObject({ encoding: "utf-16le", delimiter: ",", mapping: { name: 0, website: 14 } });
  const done = await app.importList(people.rep, file, { defaultSegment: "customer" });
  expect(done).toMatchObject({ state: "done", rejected: 0 });
  expect(done.rows).toBe(500);
  const accounts = await accountsOf(app, id);
  expect(accounts).toContainEqual(
    expect.objectContaining({
      name: "Walmart",
      domain: "walmart.com",
      name_key: "walmart",
      segment: "customer",
    }),
  );
  expect(accounts.filter((account) => account.name !== account.name.trim())).toEqual([]);
});

test.each([
  ["UTF-8 with a byte order mark", "utf-8", true, ","],
  ["UTF-16 LE with a mark", "utf-16le", true, "\t"],
  ["UTF-16 LE without", "utf-16le", false, ";"],
  ["UTF-16 BE with a mark", "utf-16be", true, ","],
  ["UTF-16 BE without", "utf-16be", false, "|"],
  ["Windows-1252", "windows-1252", false, ";"],
] as const)("a German file in %s reads the same", async (_, encoding, mark, delimiter) => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const text = [
    ["Firma", "Webseite", "Kundentyp", "Inhaber"],
    ["Müller & Söhne GmbH", "müller.de", "Bestandskunde", "Jörg"],
    ['"Straße 5" AG'.replaceAll('"', "„"), "https://strasse5.de", "Interessent", ""],
  ]
    .map((cells) => cells.join(delimiter))
    .join("\r\n");
  const done = await app.importList(people.rep, iconv.encode(text, encoding, { addBOM: mark }));
  expect(done).toMatchObject({ added: 2, rejected: 0 });
  expect(await accountsOf(app, id)).toMatchObject([
    { name: "Müller & Söhne GmbH", domain: "xn--mller-kva.de", segment: "customer", owner_name: "Jörg" },
    { name: "„Straße 5„ AG", domain: "strasse5.de", segment: "prospect", owner_name: null },
  ]);
});

test("hostile names are kept as text, without marks that reorder what others see", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const names = [
    "<img src=x onerror=alert(1)>",
    "'; drop table account; --",
    "=cmd|'/c calc'!A1",
    'שלום בע"מ',
    "a\u202ecod.exe\u202c",
  ];
  const rows = names.map((name, n) => `"${name.replaceAll('"', '""')}",h${n}.com`).join("\n");
  await app.importList(people.rep, `Company,Website\n${rows}\n`);
  expect((await accountsOf(app, id)).map((account) => account.name)).toEqual([
    ...names.slice(0, 4),
    "acod.exe",
  ]);
});

test("the person's own words for segments win over ours, and unknown words take the default", async () => {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  await app.importList(people.rep, "Company,Type\nA1,Gold\nB2,Customer\nC3,Whatever\nD4,\n", {
    defaultSegment: "open_opportunity",
    segmentWords: { GOLD: "customer", customer: "prospect" },
  });
  const segments = (await accountsOf(app, id)).map((account) => account.segment);
  expect(segments).toEqual(["customer", "prospect", "open_opportunity", "open_opportunity"]);
});
