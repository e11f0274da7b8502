// RxDB on its Dexie storage: one document for each company, found by its primary key, without further indexes.
import { createRxDatabase, type RxJsonSchema } from "rxdb/plugins/core";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import type { Company, Contender } from "./contender.ts";

const schema: RxJsonSchema<Company> = {
  version: 0,
  type: "object",
  primaryKey: "key",
  properties: {
    key: { type: "string", maxLength: 200 },
    account: { type: "object" },
    overlaps: { type: "array", items: { type: "object" } },
  },
  required: ["key", "account", "overlaps"],
};

export const rxdb: Contender = {
  pagesAtOnce: 1,
  async open() {
    const database = await createRxDatabase({
      name: "bench-rxdb",
      storage: getRxStorageDexie(),
      multiInstance: false,
      eventReduce: false,
    });
    const { companies } = await database.addCollections({ companies: { schema } });
    if (!companies) throw new Error("RxDB made no collection");
    return {
      async add(rows) {
        const { error } = await companies.bulkInsert(rows);
        if (error.length > 0) throw new Error(`RxDB refused ${error.length} rows`);
      },
      async change(rows) {
        const { error } = await companies.bulkUpsert(rows);
        if (error.length > 0) throw new Error(`RxDB refused ${error.length} rows`);
      },
      async find(key) {
        const found = await companies.findOne(key).exec();
        return found?.toJSON() as Company | undefined;
      },
      async close() {
        await database.close();
      },
    };
  },
};
