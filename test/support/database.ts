// One PostgreSQL database per test file, a copy of one that is migrated once (see serve-postgres.ts). Cases never share rows: each makes organisations with
// fresh ids (`freshOrganisation`), so nothing needs cleaning.
import { v7 as uuid } from "uuid";
import { afterAll, inject } from "vitest";
import type { Database, ServerActor } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { copyDatabase } from "./postgres.ts";
import type {} from "./serve-postgres.ts";

let opened: Promise<Database> | undefined;

/** The file's database; closed after its last case. */
export function testDatabase(): Promise<Database> {
  opened ??= copyOfMigrated(inject("postgres"));
  return opened;
}

async function copyOfMigrated(url: string): Promise<Database> {
  return openDatabase({ DATABASE_URL: await copyDatabase(url), DATA_DIR: ".data" });
}

afterAll(async () => {
  await (await opened)?.close();
  opened = undefined;
});

/** An organisation with one active admin, written behind the curtain. */
export async function freshOrganisation(
  db: Database,
  name = "Northwind",
  role: "rep" | "partner_manager" | "manager" | "admin" = "admin",
): Promise<ServerActor> {
  const organisationId = uuid();
  await db.owner.insertInto("organisation").values({ id: organisationId, name, created_at: 0 }).execute();
  await db.owner
    .insertInto("feed_counter")
    .values({ organisation_id: organisationId, last_seq: 0 })
    .execute();
  return { organisationId, memberId: await freshMember(db, organisationId, role) };
}

export async function freshMember(
  db: Database,
  organisationId: string,
  role: "rep" | "partner_manager" | "manager" | "admin",
): Promise<string> {
  const id = uuid();
  await db.owner
    .insertInto("member")
    .values({
      organisation_id: organisationId,
      id,
      issuer: "test",
      subject: id,
      name: "Ada Member",
      email: `${id}@example.com`,
      title: null,
      role,
      status: "active",
      created_at: 0,
    })
    .execute();
  return id;
}

/** An active partnership of the two, with nothing shared yet. */
export async function freshPartnership(
  db: Database,
  ours: ServerActor,
  theirs: ServerActor,
): Promise<string> {
  const id = uuid();
  await db.owner
    .insertInto("partnership")
    .values({
      id,
      inviting_id: ours.organisationId,
      accepting_id: theirs.organisationId,
      status: "active",
      started_at: 0,
      ended_at: null,
    })
    .execute();
  return id;
}
