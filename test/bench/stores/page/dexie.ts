// Plain Dexie: one row for each company, four indexes, `bulkPut`. What one writes without further thought.
import { Dexie, type Table } from "dexie";
import type { Company, Contender } from "./contender.ts";

type Row = Company["account"] & Company;

class Companies extends Dexie {
  declare companies: Table<Row, string>;
  constructor() {
    super("bench-dexie", { chromeTransactionDurability: "relaxed" });
    this.version(1).stores({ companies: "id, key, domain, nameKey, segment" });
  }
}

export const dexie: Contender = {
  pagesAtOnce: 4,
  async open() {
    const database = new Companies();
    const put = async (companies: Company[]) => {
      await database.companies.bulkPut(companies.map((company) => ({ ...company.account, ...company })));
    };
    return {
      add: put,
      change: put,
      find: (key) => database.companies.where("key").equals(key).first(),
      close: async () => database.close(),
    };
  },
};
