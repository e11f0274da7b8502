// Whether an address is at a CRM that people told of by a file: such a CRM reads the hosts its file names, and no others. Called
// where addresses are read without a page: the importer.
import { coversHost } from "../../util/host-pattern.ts";
import type { UrlTable } from "./url-table.ts";

/** Of a CRM's file, what its addresses are read by. */
export type ToldCrm = {
  /** As in a file: "crm.example.com", "http://crm.local", or "*.example.com" for it and all below it. */
  hosts: readonly string[];
  table: UrlTable;
};

export const isAtHost = ({ hosts }: ToldCrm, hostname: string): boolean =>
  hosts.some((host) => coversHost(host.replace(/^https?:\/\//, ""), hostname));
