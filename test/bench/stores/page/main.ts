// The page of the published stores: takes the pages of a first sync over HTTP, as the extension does, and hands them to
// the store under test. Bundled by sync-peers.ts, which calls what stands in `bench`. Times are since the epoch.
import type { Change } from "../../../../lib/contract/wire.ts";
import type { Company, Contender, OpenedStore } from "./contender.ts";
import { dexie } from "./dexie.ts";
import { pouchdb } from "./pouchdb.ts";
import { replicache } from "./replicache.ts";
import { rxdb } from "./rxdb.ts";

const contenders: Record<string, Contender> = { dexie, pouchdb, replicache, rxdb };
const now = () => performance.timeOrigin + performance.now();

let opened: { name: string; contender: Contender; store: OpenedStore } | null = null;

async function openNamed(name: string) {
  if (opened?.name === name) return opened;
  const contender = contenders[name];
  if (!contender) throw new Error(`No store is called ${name}`);
  opened = { name, contender, store: await contender.open() };
  return opened;
}

type Answer = { changes: Change[]; more: boolean };

function companiesOf({ changes }: Answer): Company[] {
  const companies = new Map<string, Company>();
  for (const change of changes) {
    if (change.op === "accounts") {
      for (const account of change.rows) {
        companies.set(account.id, { key: account.recordRefs[0] ?? account.id, account, overlaps: [] });
      }
    } else if (change.op === "overlaps") {
      for (const overlap of change.rows) companies.get(overlap.accountId)?.overlaps.push(overlap);
    }
  }
  return [...companies.values()];
}

const take = async (page: string): Promise<Answer> => (await fetch(`/pages/${page}`)).json();

/** The next page is asked for while one is written. */
async function* pages(): AsyncGenerator<Company[]> {
  let coming = take("0");
  for (let number = 1; ; number += 1) {
    const answer = await coming;
    if (answer.more) coming = take(String(number));
    yield companiesOf(answer);
    if (!answer.more) return;
  }
}

/** Fills the store; looks the company of `key`, which comes with the first page, up as soon as that is written. */
async function fill(name: string, key: string): Promise<{ began: number; first: number; written: number }> {
  const { contender, store } = await openNamed(name);
  const began = now();
  let first = 0;
  let held: Company[] = [];
  let pagesHeld = 0;
  for await (const page of pages()) {
    held = pagesHeld === 0 ? page : held.concat(page);
    pagesHeld += 1;
    if (first > 0 && pagesHeld < contender.pagesAtOnce) continue;
    await store.add(held);
    pagesHeld = 0;
    if (first > 0) continue;
    if ((await store.find(key))?.overlaps.length !== 1) throw new Error(`${name} does not find ${key}`);
    first = now();
  }
  if (pagesHeld > 0) await store.add(held);
  return { began, first, written: now() };
}

/** Takes changed companies and looks until the one of `key` has its new name. */
async function change(name: string, key: string, called: string): Promise<number> {
  const { store } = await openNamed(name);
  const began = now();
  await store.change(companiesOf(await take("changed")));
  if ((await store.find(key))?.account.name !== called) throw new Error(`${name} does not show ${called}`);
  return now() - began;
}

/** In a page that did not write: when the company of `key` is found with its partner; opens anew until it is. */
async function findAnew(name: string, key: string): Promise<number> {
  for (;;) {
    const { store } = await openNamed(name);
    const found = await store.find(key);
    if (found?.overlaps.length === 1) return now();
    await store.close();
    opened = null;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Object.assign(globalThis, {
  bench: { openNamed: async (name: string) => void (await openNamed(name)), fill, change, findAnew },
});
