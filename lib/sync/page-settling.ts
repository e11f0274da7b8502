// When a page has said what it will say of its company. Pages render piece by piece: before that, "we do not hold
// this company" may only mean that its name is not there yet, and nothing may be asked. Called by the record view.

import type { TabPage } from "./page-tabs.ts";
import { queryOfPage } from "./views/page-query.ts";

/** Milliseconds after which a page that names its company is taken to have rendered the rest of it too. */
const QUIET = 1_000;
/** Milliseconds after which a page that names none is taken to name none. */
const PATIENCE = 4_000;

/** The moment, milliseconds; in the past where it has settled. */
export function settlesAt({ record, arrivedAt, namedAt }: TabPage): number {
  if (record === null) return 0;
  const { name, domain } = queryOfPage(record);
  return name || domain ? namedAt + QUIET : Math.max(arrivedAt + PATIENCE, namedAt + QUIET);
}
