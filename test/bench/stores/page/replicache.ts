// Replicache: one entry for each company, found by its key, without an index. It takes the first page, then all
// others in one pull, which serves it best; what it holds is in memory first and on the disk a moment later.
import { type PatchOperation, Replicache } from "replicache";
import type { Company, Contender } from "./contender.ts";

export const replicache: Contender = {
  pagesAtOnce: Number.POSITIVE_INFINITY,
  async open() {
    let waiting: PatchOperation[] = [];
    const store = new Replicache({
      name: "bench",
      schemaVersion: "1",
      pullInterval: null,
      logLevel: "error",
      puller: async (request) => {
        const patch = waiting;
        waiting = [];
        const before = "cookie" in request && typeof request.cookie === "number" ? request.cookie : 0;
        const cookie = patch.length > 0 ? before + 1 : before;
        return {
          response: { cookie, lastMutationIDChanges: {}, patch },
          httpRequestInfo: { httpStatusCode: 200, errorMessage: "" },
        };
      },
    });
    const put = async (companies: Company[]) => {
      waiting = companies.map((company) => ({ op: "put", key: company.key, value: company }));
      const last = companies.at(-1);
      const name = last?.account.name;
      // A pull that was running already may end first: what counts is that the rows can be read.
      for (;;) {
        await store.pull({ now: true });
        const held = last && (await find(last.key));
        if (waiting.length === 0 && held?.account.name === name) return;
      }
    };
    // Put by `put` alone: what lies under a key is the company of that key.
    const find = (key: string) => store.query(async (read) => (await read.get(key)) as Company | undefined);
    return { add: put, change: put, find, close: () => store.close() };
  },
};
