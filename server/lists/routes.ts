// The endpoints of account lists: announce a file, look at it, import it, follow the import. The bytes themselves
// arrive in `uploads.ts`. Wired by `server/wiring.ts`.
import { v7 as newId } from "uuid";
import type { ColumnMapping } from "../../lib/contract/lists.ts";
import { appendFeed } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { cleanCell } from "./clean-cell.ts";
import { startImport } from "./import-list.ts";
import { DEAD_AFTER_MS, failInterruptedImports } from "./interrupted-imports.ts";
import { type ListKey, readList, readProgress, readRejected, updateList } from "./list-rows.ts";
import { type PublishReading, tableReading, uploadReading } from "./reading.ts";
import { sniffTable } from "./sniff-table.ts";
import type {} from "./tables.ts";
import { readBeginning, uploadSize } from "./upload-files.ts";
import { checkUploadQuota } from "./upload-quota.ts";
import { hashTicket, MAX_UPLOAD_BYTES, newTicket, TICKET_MS, uploadPath } from "./uploads.ts";

const PREVIEWED_BYTES = 512 * 1024;
const fileGone = () => new ProblemError("not-found", say("lists.fileGone"));

export const listHandlers: Pick<
  MemberHandlers,
  "startList" | "previewList" | "publishList" | "listProgress" | "listRejected"
> = {
  async startList(call, { fileName, bytes }) {
    if (bytes > MAX_UPLOAD_BYTES) throw new ProblemError("too-large", say("lists.fileTooLarge"));
    const { context, actor } = call;
    const listId = newId();
    const ticket = newTicket();
    await call.transaction(async (trx) => {
      await checkUploadQuota(trx, actor.organisationId, bytes, context.now());
      await trx
        .insertInto("account_list")
        .values({
          organisation_id: actor.organisationId,
          id: listId,
          file_name: cleanCell(fileName) || "list.csv",
          bytes,
          state: "announced",
          ticket_hash: hashTicket(ticket),
          ticket_expires_at: context.now() + TICKET_MS,
          imported_by: actor.memberId,
          imported_by_name: actor.name,
          created_at: context.now(),
        })
        .execute();
    });
    return { listId, uploadPath: uploadPath(listId), ticket };
  },

  async previewList(call, { id: listId }) {
    const key = keyOf(call.actor.organisationId, listId);
    const list = await call.transaction((trx) => readList(trx, key));
    if (list.state === "announced") throw new ProblemError("conflict", say("lists.notArrived"));
    if ((await uploadSize(call.context.env, listId)) === null) throw fileGone();
    const { encoding } = uploadReading.parse(list.reading);
    const { text, whole } = await readBeginning(call.context.env, listId, encoding, PREVIEWED_BYTES);
    const { delimiter, headers, headerLine, mapping, rows } = sniffTable(text, whole);
    if (list.state === "uploaded" || list.state === "failed") {
      const reading = JSON.stringify({ encoding, delimiter, headers, headerLine });
      await call.transaction((trx) => updateList(trx, key, { reading }));
    }
    return { listId, encoding, delimiter, headers, mapping, rows, bytes: list.bytes };
  },

  async publishList(call, { id: listId, mapping, defaultSegment, segmentWords }) {
    const { context, actor } = call;
    const key = keyOf(actor.organisationId, listId);
    if ((await uploadSize(context.env, listId)) === null) {
      const { state } = await call.transaction((trx) => readList(trx, key));
      throw state === "done" ? new ProblemError("conflict", say("lists.importedAlready")) : fileGone();
    }
    const reading = await call.transaction(async (trx) => {
      const list = await readList(trx, key);
      const table = tableReading.safeParse(list.reading);
      if (!table.success) throw new ProblemError("conflict", say("lists.previewFirst"));
      checkMapping(mapping, table.data.headers);
      const chosen: PublishReading = { ...table.data, mapping, defaultSegment, segmentWords };
      // Only one of several askers gets through; `failed` lists may be published again.
      const { numUpdatedRows } = await trx
        .updateTable("account_list")
        .set({
          state: "reading",
          reading: JSON.stringify(chosen),
          failure: null,
          finished_at: null,
          imported_by: actor.memberId,
          imported_by_name: actor.name,
          ...{
            bytes_read: 0,
            row_count: 0,
            added: 0,
            changed: 0,
            unchanged: 0,
            rejected: 0,
            overlap_count: 0,
          },
        })
        .where("organisation_id", "=", actor.organisationId)
        .where("id", "=", listId)
        .where("state", "in", ["uploaded", "failed"])
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new ProblemError("conflict", say("lists.beingImported"));
      await trx
        .deleteFrom("account_list_rejected")
        .where("organisation_id", "=", actor.organisationId)
        .where("list_id", "=", listId)
        .execute();
      await trx
        .insertInto("account_import")
        .values({ organisation_id: actor.organisationId, list_id: listId, worked_at: context.now() })
        .execute();
      const args = { fileName: list.file_name.slice(0, 200) };
      await appendFeed(trx, [await tellUs(trx, call, { command: "list.import", args, rowIds: [listId] })]);
      return chosen;
    });
    startImport(context, actor, listId, reading);
    return await call.transaction((trx) => readProgress(trx, key));
  },

  async listProgress(call, { id }) {
    await failInterruptedImports(call.context, call.context.now() - DEAD_AFTER_MS);
    return await call.transaction((trx) => readProgress(trx, keyOf(call.actor.organisationId, id)));
  },

  async listRejected(call, { id }) {
    const key = keyOf(call.actor.organisationId, id);
    return await call.transaction(async (trx) => {
      await readList(trx, key);
      return { rows: await readRejected(trx, key) };
    });
  },
};

const keyOf = (organisationId: string, listId: string): ListKey => ({ organisationId, listId });

function checkMapping(mapping: ColumnMapping, headers: readonly string[]): void {
  if (mapping.name === undefined) {
    throw new ProblemError("bad-file", say("lists.noNameColumn"), {
      errors: [{ at: "mapping.name", message: say("lists.chooseNameColumn") }],
    });
  }
  for (const [field, column] of Object.entries(mapping)) {
    if (column >= headers.length) {
      throw new ProblemError("bad-file", say("lists.chooseColumn", { count: headers.length }), {
        errors: [{ at: `mapping.${field}`, message: say("lists.noSuchColumn", { number: column + 1 }) }],
      });
    }
  }
}
