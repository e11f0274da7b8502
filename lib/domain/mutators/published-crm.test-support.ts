// A CRM that an organisation has published, and what an admin may do next. Called by the matrix of commands.
import type { CrmTable } from "../../contract/crm-table/crm-table.ts";
import { houseCrm } from "../house-crm.test-support.ts";
import { START, uuid } from "./deal-world.test-support.ts";

const TABLE = uuid(87);

export const publishedBefore = (organisationId: string): CrmTable => ({
  id: TABLE,
  organisationId,
  file: houseCrm(),
  published: { memberId: uuid(8), organisationId, person: { name: "Ada Admin", title: null }, at: START },
});

export const publishAnew = { tableId: uuid(86), file: houseCrm({ table: { version: 2 } }), over: START };
export const retractPublished = { tableId: TABLE, label: "House CRM" };
