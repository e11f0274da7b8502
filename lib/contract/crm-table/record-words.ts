// How a record of a CRM is named: its CRM, and its kind. Called by what a CRM's table may hold and by record references.
import { z } from "zod";

export const recordKind = z.enum(["opportunity", "account"]);
/** Adapter name: "salesforce", "atomic". */
export const crmName = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
