// What each published store does in the sync bench: the same companies, handed over the same way. Implemented by the
// files beside this one, called by main.ts.
import type { Account, Overlap } from "../../../../lib/contract/records.ts";

/** One account with all that is known of partners in it, under the key it is looked up by. */
export type Company = { key: string; account: Account; overlaps: Overlap[] };

export type OpenedStore = {
  /** Resolves when a look-up answers with them. */
  add(companies: Company[]): Promise<void>;
  /** The same for companies it holds already. */
  change(companies: Company[]): Promise<void>;
  find(key: string): Promise<Company | undefined>;
  close(): Promise<void>;
};

export type Contender = {
  /** Pages of the first sync written at once, after the first of them: what serves it best. */
  pagesAtOnce: number;
  open(): Promise<OpenedStore>;
};
