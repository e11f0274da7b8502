// "My accounts and deals": our list searched, those where something waits for the person or a partner helps first.
// Called by the background for pages that are no record.
import type { OverlapCorrection } from "../../contract/correction.ts";
import type { Partnership, Touchpoint } from "../../contract/records.ts";
import { isOfAccount, stands } from "../../domain/corrections.ts";
import type { AccountRow, AccountsView } from "../../messaging/accounts-view.ts";
import { type AccountList, fold, type ListedAccount } from "../../store/account-list.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { byAccount, byDomain, byName, companyKeys } from "../../store/row-keys.ts";
import type { ViewContext } from "./view-context.ts";

/** What is known per company, under every key it may be found by. */
type ByCompany = { lastTouchpoint: Map<string, number>; waiting: Map<string, Set<string>> };

const keysOf = ({ account }: ListedAccount): string[] => [
  byAccount(account.id),
  ...(account.domain ? [byDomain(account.domain)] : account.nameKey ? [byName(account.nameKey)] : []),
];

/** By domain where there is one, else by name: as touchpoints are listed. */
const keysOfTouchpoint = (touchpoint: Touchpoint, accountId: string | null): string[] => [
  ...(accountId ? [byAccount(accountId)] : []),
  ...companyKeys(touchpoint.customer).slice(0, 1),
];

async function readCompanies(reading: Reading): Promise<ByCompany> {
  const [touchpoints, subjects] = await Promise.all([
    reading.all("touchpoint"),
    reading.all("touchpoint_subject"),
  ]);
  const accountOf = new Map(subjects.map((subject) => [subject.id, subject.accountId]));
  const known: ByCompany = { lastTouchpoint: new Map(), waiting: new Map() };
  const wait = (key: string, id: string) =>
    known.waiting.set(key, (known.waiting.get(key) ?? new Set()).add(id));
  for (const touchpoint of touchpoints) {
    for (const key of keysOfTouchpoint(touchpoint, accountOf.get(touchpoint.id) ?? null)) {
      const last = known.lastTouchpoint.get(key) ?? 0;
      known.lastTouchpoint.set(key, Math.max(last, touchpoint.occurredAt));
      if (reading.isPending("touchpoint", touchpoint.id)) wait(key, touchpoint.id);
    }
  }
  for (const { refusedId, rows } of reading.refused()) {
    for (const change of rows) {
      if (change.entity !== "touchpoint") continue;
      for (const key of keysOfTouchpoint(change.row, null)) wait(key, `refused ${refusedId}`);
    }
  }
  return known;
}

function rowOf(
  listed: ListedAccount,
  known: ByCompany,
  partnerNames: ReadonlyMap<string, string>,
): AccountRow {
  const keys = keysOf(listed);
  const times = keys.flatMap((key) => known.lastTouchpoint.get(key) ?? []);
  return {
    account: listed.account,
    partners: listed.partnershipIds.flatMap((id) => partnerNames.get(id) ?? []),
    lastTouchpointAt: times.length > 0 ? Math.max(...times) : null,
    waiting: new Set(keys.flatMap((key) => [...(known.waiting.get(key) ?? [])])).size,
  };
}

/** What was corrected here and not matched yet: once it is, its overlap is gone from the list. */
function withoutDenied(
  listed: readonly ListedAccount[],
  pending: readonly OverlapCorrection[],
  partnerships: readonly Partnership[],
): readonly ListedAccount[] {
  const denied = pending.filter((each) => stands(each) && each.says === "not_same");
  if (denied.length === 0) return listed;
  const partnerOf = new Map(partnerships.map(({ id, partner }) => [id, partner.id]));
  return listed.map((each) => {
    const of = denied.filter((correction) => isOfAccount(correction, each.account));
    const stays = (id: string) => !of.some(({ partnerId }) => partnerId === partnerOf.get(id));
    return of.length === 0 ? each : { ...each, partnershipIds: each.partnershipIds.filter(stays) };
  });
}

export async function accountsView(
  { store, actor }: ViewContext,
  list: AccountList,
  { query, limit }: { query: string; limit: number },
): Promise<AccountsView> {
  const reading = await currentReading(store, actor);
  const [listed, known, partnerships] = await Promise.all([
    list.read(),
    readCompanies(reading),
    reading.all("partnership"),
  ]);
  const all = withoutDenied(listed, reading.pending("overlap_correction"), partnerships);
  const active = partnerships.filter(({ status }) => status === "active");
  const partnerNames = new Map(active.map(({ id, partner }) => [id, partner.name]));
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = all.filter(({ text }) => words.every((word) => text.includes(word)));
  const waits = (each: ListedAccount) =>
    known.waiting.size > 0 && keysOf(each).some((key) => known.waiting.has(key));
  const ranked: [ListedAccount[], ListedAccount[], ListedAccount[]] = [[], [], []];
  for (const each of found) {
    ranked[waits(each) ? 0 : each.partnershipIds.some((id) => partnerNames.has(id)) ? 1 : 2].push(each);
  }
  const rows = ranked.flat().slice(0, limit);
  return { query, total: found.length, rows: rows.map((each) => rowOf(each, known, partnerNames)) };
}
