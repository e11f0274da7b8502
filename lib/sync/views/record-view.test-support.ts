// A device with accounts, and a page to look at from it. For the tests of the record view.
import { type Account, bucketOf } from "../../contract/records.ts";
import { accountsScope, orgScope, partnershipScope } from "../../contract/scope.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { applyPull } from "../../store/apply-pull.ts";
import {
  anAccount,
  aPage,
  dana,
  danaActs,
  harbor,
  memoryStore,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { type AskBackend, recordView } from "./record-view.ts";

const inBucket = (account: Account) => accountsScope(bucketOf(account.id));
export const lumenScope = partnershipScope(withLumen.id);
export const silent: AskBackend = () => ({ state: "unavailable" });

export const onPage = (fields: PageRecord["fields"], more: Partial<PageRecord> = {}): PageRecord => ({
  ref: { crm: "atomic", instance: "crm.example", kind: "opportunity", id: "99" },
  fields,
  accountRef: null,
  ...more,
});
export const dom = (value: string) => ({ value, origin: "dom" as const });

export async function setUp(changes: unknown[]) {
  const store = memoryStore();
  await applyPull(store, aPage([put(lumenScope, "partnership", withLumen), ...changes]), 0);
  const context = { store, member: dana, organisation: harbor, actor: danaActs, now: () => NOW };
  return {
    store,
    context,
    show: (record: PageRecord | null, ask = silent, settled = true) =>
      recordView(context, { tabId: 1, record, settled }, ask),
  };
}

export const accountChange = (account: Account) => ({
  op: "accounts",
  scope: inBucket(account),
  rows: [account],
});

const grace = { name: "Grace Kim", title: null };
export const twoOf = (name: string, domain: string | null = null) =>
  [1, 2].map((n) => anAccount(n + 20, { name, domain, recordRefs: [] })) as [Account, Account];
export const linkOf = (recordRef: string, account: Account | null) =>
  put(orgScope, "account_link", {
    id: uuid(60),
    organisationId: harbor.id,
    recordRef,
    shown: null,
    account: account && { id: account.id, name: account.name, domain: account.domain },
    said: { memberId: uuid(61), organisationId: harbor.id, person: grace, at: NOW },
  });
