// Who may upload what, how much of it, and which files are refused.
import { existsSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { listApp } from "#test/support/list-app.ts";
import { uploadFile } from "./upload-files.ts";

test("a ticket opens its own list, once, for an hour", async () => {
  let now = Date.now();
  const app = await listApp({ now: () => now });
  const { people } = await app.company("Northwind");
  const start = () => app.ok(people.rep, "startList", { fileName: "list.csv", bytes: 8 });
  const [first, second, late] = [await start(), await start(), await start()];
  const body = "Name\nAb\n";
  expect((await app.put(first.uploadPath, `Upload ${second.ticket}`, body)).status).toBe(401);
  expect((await app.put(first.uploadPath, "Upload x", body)).status).toBe(401);
  expect((await app.put(first.uploadPath, `Bearer ${people.rep.token}`, body)).status).toBe(401);
  expect((await app.put(first.uploadPath, `Upload ${first.ticket}`, body)).status).toBe(200);
  expect((await app.put(first.uploadPath, `Upload ${first.ticket}`, body)).status).toBe(401);
  now += 60 * 60 * 1000 + 1;
  expect((await app.put(late.uploadPath, `Upload ${late.ticket}`, body)).status).toBe(401);
});

test("of two uploads with one ticket the one that ends first is kept", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { listId, uploadPath, ticket } = await app.ok(people.rep, "startList", {
    fileName: "list.csv",
    bytes: 8,
  });
  const slow = new TransformStream<Uint8Array, Uint8Array>();
  const writer = slow.writable.getWriter();
  const second = app.put(uploadPath, `Upload ${ticket}`, slow.readable);
  // Taken only once the ticket was let through.
  await writer.write(Buffer.from("Name"));
  expect((await app.put(uploadPath, `Upload ${ticket}`, "Name\nAb\n")).status).toBe(200);
  await writer.write(Buffer.from("\nXy\n"));
  await writer.close();
  expect(await second).toMatchObject({ status: 409 });
  expect(readFileSync(uploadFile(app.context.env, listId), "utf8")).toBe("Name\nAb\n");
});

test("files of 500 MB may wait at once, and an announced file counts until its ticket ends", async () => {
  let now = Date.now();
  const app = await listApp({ now: () => now });
  const { people } = await app.company("Northwind");
  const start = () => app.call(people.rep, "startList", { fileName: "list.csv", bytes: 100 * 1024 * 1024 });
  for (let file = 0; file < 5; file += 1) expect((await start()).status).toBe(200);
  expect(await start()).toMatchObject({
    status: 413,
    body: { detail: expect.stringContaining("Import those first") },
  });
  expect(
    (await app.call((await app.company("Contoso")).people.rep, "startList", { fileName: "x", bytes: 9 }))
      .status,
  ).toBe(200);
  now += 60 * 60 * 1000 + 1;
  expect((await start()).status).toBe(200);
});

test("list_of_ticket tells nothing without the ticket, and the ticket itself is not stored", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { listId, ticket } = await app.ok(people.rep, "startList", { fileName: "list.csv", bytes: 8 });
  const ask = (hash: string) =>
    app.context.db.asNobody((trx) => sql`select * from list_of_ticket(${listId}, ${hash})`.execute(trx));
  expect((await ask("")).rows).toEqual([]);
  expect((await ask(ticket)).rows).toEqual([]);
});

test("a file above 100 MB is refused with what to do, before and while it arrives", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const large = 101 * 1024 * 1024;
  const refused = await app.call(people.rep, "startList", { fileName: "list.csv", bytes: large });
  expect(refused).toMatchObject({ status: 413, body: { detail: expect.stringContaining("100 MB") } });
  const { uploadPath, ticket } = await app.ok(people.rep, "startList", { fileName: "list.csv", bytes: 8 });
  const chunk = new Uint8Array(1024 * 1024).fill(65);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => (sent++ < 101 ? controller.enqueue(chunk) : controller.close()),
  });
  expect((await app.put(uploadPath, `Upload ${ticket}`, endless)).status).toBe(413);
});

test.each([
  ["an Excel workbook", Buffer.from("PK\u0003\u0004rest"), "save"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "picture"],
  [
    "bytes that are no text",
    Buffer.from(Array.from({ length: 2_000 }, (_, n) => (n * 7) % 256)),
    "not a text file",
  ],
  ["a web page", Buffer.from("<!DOCTYPE html><table></table>"), "web page"],
])("%s is refused with how to mend it", async (_, bytes, words) => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { status, body, listId } = await app.upload(people.rep, bytes);
  expect({ status, body }).toMatchObject({
    status: 422,
    body: { detail: expect.stringMatching(new RegExp(words, "i")) },
  });
  expect(existsSync(uploadFile(app.context.env, listId))).toBe(false);
});

test.each([
  ["a header alone", "Company,Website\n", /no rows below/],
  ["empty lines alone", "\n\n  \n", /^The file is empty\. Export/],
  ["empty cells alone", ",,\r\n,,\r\n", /^The file is empty\. Export/],
])("a file of %s is refused at the preview", async (_, text, words) => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { listId } = await app.upload(people.rep, Buffer.from(text));
  const refused = await app.call(people.rep, "previewList", { id: listId });
  expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringMatching(words) } });
});

test("an announced file without a byte is refused as empty, not as a number too small", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  expect(await app.call(people.rep, "startList", { fileName: "list.csv", bytes: 0 })).toMatchObject({
    status: 400,
    body: { errors: [{ at: "bytes", message: "The file is empty." }] },
  });
});

test("an upload that broke off says so and can be repeated", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { uploadPath, ticket } = await app.ok(people.rep, "startList", { fileName: "list.csv", bytes: 8 });
  const broken = await app.put(uploadPath, `Upload ${ticket}`, "Name");
  expect(broken).toMatchObject({ status: 400, body: { detail: expect.stringContaining("upload it again") } });
  expect((await app.put(uploadPath, `Upload ${ticket}`, "Name\nAb\n")).status).toBe(200);
});

test("a file without a column of names is shown, and refused only when nobody chose one", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { listId } = await app.upload(people.rep, Buffer.from("Foo,Website\nAcme,acme.com\n"));
  const { mapping, headers } = await app.ok(people.rep, "previewList", { id: listId });
  expect({ mapping, headers }).toEqual({ mapping: { website: 1 }, headers: ["Foo", "Website"] });
  const publish = (chosen: typeof mapping) =>
    app.call(people.rep, "publishList", { id: listId, mapping: chosen, defaultSegment: "prospect" });
  expect(await publish(mapping)).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining("name") },
  });
  expect(await publish({ name: 9 })).toMatchObject({ status: 422 });
  expect(await publish({ ...mapping, name: 0 })).toMatchObject({ status: 200 });
});

test("a title above the table, a separator line and a footer do not confuse the preview", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const text = "sep=;\r\nAccounts of Ada\r\n\r\nUnternehmen;Website;Status\r\nAcme;acme.com;Kunde\r\n";
  const { listId } = await app.upload(people.rep, Buffer.from(text));
  expect(await app.ok(people.rep, "previewList", { id: listId })).toMatchObject({
    delimiter: ";",
    headers: ["Unternehmen", "Website", "Status"],
    mapping: { name: 0, website: 1, segment: 2 },
    rows: [["Acme", "acme.com", "Kunde"]],
  });
});

test("another organisation finds neither the list nor its rows", async () => {
  const app = await listApp();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const { listId } = await app.importList(ours.people.rep, "Company\nAcme\n");
  for (const name of ["previewList", "listProgress", "listRejected"] as const) {
    expect((await app.call(theirs.people.admin, name, { id: listId })).status).toBe(404);
  }
});
