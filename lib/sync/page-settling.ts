// When a page has said what it will say of its company. Pages render piece by piece: before that, "we do not hold
// this company" may only mean that its name is not there yet, and nothing may be asked. Called by the record view.

import type { TabPage } from "./page-tabs.ts";
import { queryOfPage } from "./views/page-query.ts";

/** Milliseconds after which a page that says something of its company is taken to have said the rest of it too. */
const QUIET = 1_000;
/** The same while the website, by which accounts are told apart best, may still come. */
const QUIET_WITHOUT_WEBSITE = 2_000;
/** Milliseconds after which a page that names none is taken to name none. */
const PATIENCE = 4_000;

/** The moment, milliseconds; in the past where it has settled. */
export function settlesAt({ record, arrivedAt, namedAt }: TabPage): number {
  if (record === null) return 0;
  const { name, domain } = queryOfPage(record);
  if (domain) return namedAt + QUIET;
  return Math.max(namedAt + QUIET_WITHOUT_WEBSITE, name ? 0 : arrivedAt + PATIENCE);
}
