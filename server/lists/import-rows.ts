// Reads an uploaded file in pieces and writes its rows in short transactions. Called by the import. Goes through the
// file twice where rows have nothing but a name: those come last, when every company of that name is known, or the
// same file imported again would take them for others. Never holds the file in memory.
import { MOST_PUBLISHED } from "../../lib/contract/crm-table/crm-table.ts";
import { readPublished } from "../../lib/contract/crm-table/read-published.ts";
import type { ToldCrm } from "../../lib/domain/record-urls/told-crm.ts";
import type { Context, ServerActor } from "../context.ts";
import { ProblemError } from "../http/problem-error.ts";
import { CHUNK_MS } from "../match/bucket-ranges.ts";
import { wantRematches } from "../match/rematch-wishes.ts";
import { say } from "../messages/say.ts";
import { findRows } from "../sync/entities/registry.ts";
import { createRowReader, type ImportRow, type RejectedRow } from "./import-row.ts";
import { createTally, type Tally } from "./import-tally.ts";
import { addRejected, type ListKey, REJECTED_KEPT, updateList } from "./list-rows.ts";
import { createRecordReader } from "./read-records.ts";
import type { PublishReading } from "./reading.ts";
import { isBare } from "./resolve-rows.ts";
import { createTurns } from "./turns.ts";
import { readPieces } from "./upload-files.ts";
import { writeRows } from "./write-rows.ts";

const BATCH = { first: 200, least: 100, most: 2_000 };
const MAX_ROWS = 2_000_000;

export type RowImport = {
  context: Context;
  actor: ServerActor;
  key: ListKey;
  reading: PublishReading;
  isStopping: () => boolean;
  /** Rows of one file, 2,000,000 unless told. */
  maxRows?: number;
};

type Pass = { which: "all" | "identified" | "bare"; bytesRead: number; published: readonly ToldCrm[] };

/** Throws `ProblemError` where the file has too many rows or the server stops; what was written stays. */
export async function importRows(run: RowImport): Promise<Tally> {
  const { mapping } = run.reading;
  const writer = createWriter(run);
  const published = await publishedCrms(run);
  const identifies = mapping.website !== undefined || mapping.record_ref !== undefined;
  const first = await readRows(run, writer, {
    which: identifies ? "identified" : "all",
    bytesRead: 0,
    published,
  });
  if (first.skipped > 0)
    await readRows(run, writer, { which: "bare", bytesRead: first.bytesRead, published });
  return writer.tally;
}

/** Answers how many rows it left to a later pass, and the bytes read. */
async function readRows(
  { context, key, reading, isStopping, maxRows = MAX_ROWS }: RowImport,
  writer: Writer,
  { which, bytesRead: before, published }: Pass,
): Promise<{ skipped: number; bytesRead: number }> {
  const records = createRecordReader(reading.delimiter);
  const readRow = createRowReader({ ...reading, published });
  // A batch is measured by its transaction: what reading its rows takes is told by their texts and by others' tables.
  const turn = createTurns(CHUNK_MS / 2);
  let [count, skipped, bytesRead] = [0, 0, before];
  const take = async (read: ReturnType<typeof records.push>) => {
    for (const record of read) {
      if (record.line <= reading.headerLine) continue;
      const row = readRow(record);
      if ((await turn()) && isStopping()) throw interrupted();
      if (row === null) continue;
      count += 1;
      if (count > maxRows) {
        throw new ProblemError("too-large", say("lists.tooManyRows", { rows: maxRows.toLocaleString("en") }));
      }
      if ("reason" in row) {
        if (which !== "bare") await writer.reject(row, bytesRead);
      } else if (which === "all" || (which === "bare") === isBare(row)) await writer.write(row, bytesRead);
      else skipped += 1;
    }
  };
  for await (const piece of readPieces(context.env, key.listId, reading.encoding)) {
    bytesRead = Math.max(before, piece.bytesRead);
    await take(records.push(piece.text));
  }
  await take(records.end());
  await writer.flush(bytesRead);
  return { skipped, bytesRead };
}

const interrupted = () => new ProblemError("internal", say("lists.interrupted"));

/** As published when the import begins. CRMs of somebody's own device are not known here: they are published, or handed on. */
async function publishedCrms({ context, actor }: RowImport): Promise<ToldCrm[]> {
  const rows = await context.db.as(actor, (trx) =>
    findRows(trx, actor, "crm_table", { kind: "org" }, { after: null, limit: MOST_PUBLISHED }),
  );
  return rows.flatMap((row) => {
    const { file, unread } = readPublished(row);
    if (unread) context.log.warn({ crmTable: row.id, unread }, "a published CRM was left out of an import");
    return file ? [file] : [];
  });
}

type Writer = ReturnType<typeof createWriter>;

function createWriter({ context, actor, key, isStopping }: RowImport) {
  const tally = createTally();
  const seen = new Map<string, number>();
  let rows: ImportRow[] = [];
  let rejected: RejectedRow[] = [];
  let size = BATCH.first;

  const flush = async (bytesRead: number) => {
    if (isStopping()) throw interrupted();
    const [batch, refused] = [rows, rejected];
    [rows, rejected] = [[], []];
    const began = performance.now();
    await context.db.as(actor, async (trx) => {
      const now = context.now();
      const resolved = await writeRows(trx, { ...key, now }, batch, seen);
      // With the rows: a server that dies before matching them leaves a note.
      if (resolved.created.length + resolved.changed.length > 0) {
        await wantRematches(trx, key.organisationId, now);
      }
      await addRejected(trx, key, tally.add(batch.length, refused, resolved, REJECTED_KEPT));
      await updateList(trx, key, { ...tally.counts, bytes_read: bytesRead });
    });
    // Aim at half of what one transaction may take: others share the connection.
    const took = Math.max(1, performance.now() - began);
    const fitting = Math.floor((size * CHUNK_MS) / 2 / took);
    size = Math.min(BATCH.most, size * 2, Math.max(BATCH.least, fitting));
    // Requests that wait must get their turn between two batches.
    await new Promise<void>((resolve) => setImmediate(resolve));
  };
  const flushFull = async (bytesRead: number) => {
    if (rows.length + rejected.length >= size) await flush(bytesRead);
  };
  return {
    tally,
    flush,
    async write(row: ImportRow, bytesRead: number): Promise<void> {
      rows.push(row);
      await flushFull(bytesRead);
    },
    async reject(row: RejectedRow, bytesRead: number): Promise<void> {
      rejected.push(row);
      await flushFull(bytesRead);
    },
  };
}
