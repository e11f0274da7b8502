// PouchDB on its own IndexedDB adapter: one document for each company, found by its id, old revisions dropped.
import PouchDB from "pouchdb-browser";
import type { Company, Contender } from "./contender.ts";

type Kept = Omit<Company, "key">;

export const pouchdb: Contender = {
  pagesAtOnce: 1,
  async open() {
    const database = new PouchDB<Kept>("bench-pouchdb", { auto_compaction: true, revs_limit: 1 });
    return {
      async add(companies) {
        await database.bulkDocs(companies.map(({ key, ...kept }) => ({ _id: key, ...kept })));
      },
      async change(companies) {
        const { rows } = await database.allDocs({ keys: companies.map(({ key }) => key) });
        const revisions = new Map(rows.flatMap((row) => ("value" in row ? [[row.id, row.value.rev]] : [])));
        await database.bulkDocs(
          companies.map(({ key, ...kept }) => ({ _id: key, _rev: revisions.get(key) ?? "", ...kept })),
        );
      },
      async find(key) {
        const found = await database.get(key).catch((error: PouchDB.Core.Error) => {
          if (error.status === 404) return undefined;
          throw error;
        });
        return found && { key, account: found.account, overlaps: found.overlaps };
      },
      close: () => database.close(),
    };
  },
};
