import { afterEach, describe, expect, test, vi } from "vitest";
import { type Account, bucketOf } from "../contract/records.ts";
import { accountsScope } from "../contract/scope.ts";
import { type PullRequest, pullRequest } from "../contract/wire.ts";
import { dropPulled } from "../store/apply-pull.ts";
import { partKeysOf } from "../store/packs.ts";
import { anAccount } from "../store/rows.test-support.ts";
import { getMeta, openStore, type Store } from "../store/store.ts";
import { newId } from "../util/new-id.ts";
import { createClock } from "./clock.ts";
import { pullAll } from "./pull.ts";
import type { SyncApi } from "./sync-api.ts";

const stores: Store[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

const inBucket = ({ id }: Account) => accountsScope(bucketOf(id));

/** A backend with a list of three accounts, one on each page. */
function setUp(onAsked: (request: PullRequest, store: Store) => Promise<void> | void) {
  const store = openStore(`pull ${newId()}`);
  stores.push(store);
  const accounts = [1, 2, 3].map((number) => anAccount(number));
  const api: SyncApi = {
    async post(_path, body, schema) {
      const request = pullRequest.parse(body);
      await onAsked(request, store);
      const at = Number(request.cursor ?? 0);
      const account = accounts[at];
      const changes = account ? [{ op: "accounts", scope: inBucket(account), rows: [account] }] : [];
      const answer = { cursor: String(at + 1), changes, more: at + 1 < accounts.length };
      return { ok: true, value: schema.parse({ ...answer, lastMutationId: 0, serverTime: 1 }) };
    },
  };
  const held = async () => {
    const parts = await store.db.parts.bulkGet(accounts.flatMap((each) => partKeysOf(inBucket(each))));
    return parts.filter((part) => part !== undefined).length;
  };
  return {
    store,
    held,
    run: () =>
      pullAll(
        store,
        api,
        createClock(() => 1),
        () => {},
      ),
  };
}

describe("pulling page by page", () => {
  test("the next page is asked for while one is applied", async () => {
    const cursorsThen: (string | null)[] = [];
    const asked: (string | null)[] = [];
    const { run, held } = setUp(async ({ cursor }, store) => {
      asked.push(cursor);
      cursorsThen.push(await getMeta(store.db, "cursor"));
    });
    expect(await run()).toEqual({ outcome: "done" });
    expect(asked).toEqual([null, "1", "2"]);
    expect(cursorsThen, "the page before was not on the disk yet").toEqual([null, null, "1"]);
    expect(await held()).toBe(3);
  });

  test("what was pulled is forgotten while a page is on its way: that page is not applied, and all of it comes anew", async () => {
    const asked: (string | null)[] = [];
    const { store, run, held } = setUp(async ({ cursor }, store) => {
      asked.push(cursor);
      if (asked.length !== 3) return;
      await vi.waitFor(async () => expect(await getMeta(store.db, "cursor")).toBe("2"));
      await dropPulled(store);
    });
    expect(await run()).toEqual({ outcome: "done" });
    expect(asked).toEqual([null, "1", "2", null, "1", "2"]);
    expect(await held()).toBe(3);
    expect(await getMeta(store.db, "cursor")).toBe("3");
  });
});
