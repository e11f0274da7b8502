// A CRM that nobody knows, as tests import, publish and read it. Never an adapter's name.
import type { CrmFile } from "../contract/crm-table/crm-file-schema.ts";

export const houseCrm = (
  rest: Partial<Omit<CrmFile, "table">> & { table?: Partial<CrmFile["table"]> } = {},
): CrmFile => ({
  format: 1,
  label: "House CRM",
  hosts: ["crm.house.example"],
  ...rest,
  table: {
    crm: "house",
    version: 1,
    host: null,
    instance: "origin",
    id: "as-is",
    urls: [
      { kind: "opportunity", pattern: "^/deals/(?<id>[0-9]{1,20})$", on: "path" },
      { kind: "account", pattern: "^/companies/(?<id>[0-9]{1,20})$", on: "path" },
    ],
    titles: [],
    visible: [],
    fields: [],
    ...rest.table,
  },
});
