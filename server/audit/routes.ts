// GET /v1/audit: the audit log of the admin's organisation, a page at a time, each entry a line of JSON as it was hashed. Reads
// only: entries are written by the database itself, at the commit of what they tell (migration `audit`).
import type { MemberHandlers } from "../http/handlers.ts";
import { auditLine } from "./verify.ts";

const PAGE = 200;

export const auditHandlers: Pick<MemberHandlers, "readAudit"> = {
  async readAudit(call, { after }) {
    const rows = await call.transaction((trx) =>
      trx
        .selectFrom("audit_entry")
        .select(["entry", "previous", "hash", "seq"])
        .where("organisation_id", "=", call.actor.organisationId)
        .where("seq", ">", Number(after))
        .orderBy("seq")
        .limit(PAGE)
        .execute(),
    );
    return {
      lines: rows.map(auditLine),
      last: String(rows.at(-1)?.seq ?? after),
      more: rows.length === PAGE,
    };
  },
};
