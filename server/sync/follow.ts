// Turns feed entries after a cursor into changes, reading each row as the viewer sees it now. A row that is no
// longer visible is removed, whatever the entry said.
import { entity as entityName } from "../../lib/contract/records.ts";
import type { Position } from "./cursor.ts";
import { findRows } from "./entities/registry.ts";
import type { Page } from "./page.ts";
import { parseScope } from "./viewer.ts";
import { type Reading, walk, walkOne } from "./walk.ts";
import { type Entry, withoutSuperseded } from "./window.ts";

const WINDOW = 1000;

export type Followed = { seq: number; at: Position | null };

/** Fills the page with entries after `from`; answers how far it came. */
export async function follow(reading: Reading, from: number, page: Page): Promise<Followed> {
  let seq = from;
  while (!page.full) {
    const entries = await readWindow(reading, seq);
    for (const entry of withoutSuperseded(entries)) {
      const at = await sendEntry(reading, entry, page);
      seq = entry.seq;
      if (at !== null || page.full) return { seq, at };
    }
    seq = entries.at(-1)?.seq ?? seq;
    if (entries.length < WINDOW) break;
  }
  return { seq, at: null };
}

async function readWindow({ trx, viewer }: Reading, after: number): Promise<Entry[]> {
  return await trx
    .selectFrom("feed")
    .select(["seq", "scope", "op", "entity", "row_id"])
    .where("organisation_id", "=", viewer.organisationId)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(WINDOW)
    .execute();
}

/** Answers where to go on when the entry's scope did not fit the page. */
async function sendEntry(reading: Reading, entry: Entry, page: Page): Promise<Position | null> {
  if (entry.op === "leave") {
    page.add({ op: "leave", scope: entry.scope });
    return null;
  }
  if (entry.op === "enter") {
    page.add({ op: "enter", scope: entry.scope });
    return await walk(reading, walkOne(entry.scope), page);
  }
  if (entry.op === "pack") await sendPack(reading, entry.scope, page);
  else await sendRow(reading, entry, page);
  return null;
}

async function sendPack({ packs }: Reading, scope: string, page: Page): Promise<void> {
  const parsed = parseScope(scope);
  if (parsed?.kind === "accounts") {
    page.add({ op: "accounts", scope, rows: await packs.accounts(parsed.bucket) });
  } else if (parsed?.kind === "overlaps") {
    const rows = await packs.overlaps(parsed.partnershipId, parsed.bucket);
    page.add({ op: "overlaps", scope, rows });
  }
}

async function sendRow({ trx, viewer }: Reading, { scope, ...entry }: Entry, page: Page): Promise<void> {
  const entity = entityName.safeParse(entry.entity).data;
  const parsed = parseScope(scope);
  if (entity === undefined || entry.row_id === null) return;
  if (parsed?.kind !== "org" && parsed?.kind !== "partnership" && parsed?.kind !== "deal") return;
  const id = entry.row_id;
  const [row] = await findRows(trx, viewer, entity, parsed, { ids: [id] });
  page.add(row === undefined ? { op: "remove", scope, entity, id } : { op: "put", scope, entity, id, row });
}
