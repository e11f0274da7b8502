// One maker per record, and a store in memory, for tests of the store and of sync.
import type { Account, Member, Organisation, Overlap, Partnership, Touchpoint } from "../contract/records.ts";
import { nameKey } from "../domain/company-name.ts";
import type { Actor } from "../domain/mutators/mutator.ts";
import { newId } from "../util/new-id.ts";
import type { PullEnvelope } from "./parse-changes.ts";
import { openStore, type Store } from "./store.ts";

export const NOW = Date.UTC(2026, 10, 20, 12);

export const uuid = (n: number): string => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

export const harbor: Organisation = { id: uuid(1), name: "Harbor & Pine" };
export const lumen: Organisation = { id: uuid(2), name: "Lumen Analytics" };

export const dana: Member = {
  id: uuid(3),
  organisationId: harbor.id,
  name: "Dana Ortiz",
  email: "dana@harbor.example",
  title: "AE",
  role: "rep",
  status: "active",
};

export const danaActs: Actor = {
  memberId: dana.id,
  name: dana.name,
  title: dana.title,
  role: dana.role,
  organisationId: harbor.id,
  organisationName: harbor.name,
};

export const withLumen: Partnership = {
  id: uuid(4),
  partner: lumen,
  partnerType: null,
  investmentTier: null,
  status: "active",
  startedAt: NOW - 1_000,
  endedAt: null,
};

export function anAccount(n: number, fields: Partial<Account> = {}): Account {
  const name = fields.name ?? `Company ${n}`;
  return {
    id: uuid(1_000 + n),
    name,
    domain: `company-${n}.com`,
    nameKey: nameKey(name),
    segment: "open_opportunity",
    recordRefs: [`atomic/crm.example/account/${n}`],
    ownerName: null,
    ownerEmail: null,
    hasOverlap: false,
    ...fields,
  };
}

export function anOverlap(account: Account, fields: Partial<Overlap["theirs"]> = {}): Overlap {
  return {
    accountId: account.id,
    partnershipId: withLumen.id,
    theirs: {
      name: account.name,
      domain: account.domain,
      segment: "customer",
      ownerName: "Mia Chen",
      ownerTitle: null,
      ownerEmail: null,
      ownerPhone: null,
      ...fields,
    },
    matchedOn: "domain",
    matchedValue: account.domain ?? account.nameKey,
    sharedByName: "Omar Haddad",
    sharedAt: NOW,
  };
}

export function aTouchpoint(fields: Partial<Touchpoint> = {}): Touchpoint {
  return {
    id: newId(),
    organisationId: lumen.id,
    organisationName: lumen.name,
    person: { name: "Mia Chen", title: null },
    recordedBy: uuid(5),
    type: "meeting",
    customer: { name: "Company 1", domain: "company-1.com" },
    visibility: "shared",
    occurredAt: NOW,
    recordedAt: NOW,
    ...fields,
  };
}

export function aPage(changes: unknown[], fields: Partial<PullEnvelope> = {}): PullEnvelope {
  return { cursor: "c1", changes, more: false, lastMutationId: 0, serverTime: NOW, ...fields };
}

export const put = <R extends { id: string }>(scope: string, entity: string, row: R) => ({
  op: "put",
  scope,
  entity,
  id: row.id,
  row,
});

/** A store of its own; open it again by its name to see what survived. */
export const memoryStore = (name = `test ${newId()}`): Store => openStore(name);
