// The look-up keys of rows and accounts, in one place so that writing and reading agree. Called by applied pulls,
// by the replay of pending mutations and by views.
import type { Account, Entity, Row } from "../contract/records.ts";
import { nameKey } from "../domain/company-name.ts";

export const byDomain = (domain: string): string => `domain:${domain}`;
export const byName = (key: string): string => `name:${key}`;
export const byRef = (recordRef: string): string => `ref:${recordRef}`;
export const byTouchpoint = (touchpointId: string): string => `touchpoint:${touchpointId}`;
export const byRequest = (requestId: string): string => `request:${requestId}`;
export const byAccount = (accountId: string): string => `account:${accountId}`;

/** The domain, name, reference or id that a key was made of, as it stands in the row. */
export const valueOfKey = (key: string): string => key.slice(key.indexOf(":") + 1);

/** Under which keys a company is found; a name that says nothing finds nothing. */
export function companyKeys(company: { name: string; domain: string | null }): string[] {
  const name = nameKey(company.name);
  return [...(company.domain ? [byDomain(company.domain)] : []), ...(name ? [byName(name)] : [])];
}

/** Keys of one entity never meet another's. */
export const entityKey = (entity: Entity, key: string): string => `${entity}/${key}`;

export type EntityRow = { [E in Entity]: { entity: E; row: Row<E> } }[Entity];

function plainKeys(stored: EntityRow): string[] {
  switch (stored.entity) {
    case "touchpoint":
      return companyKeys(stored.row.customer);
    case "touchpoint_share":
    case "note":
      return [byTouchpoint(stored.row.touchpointId)];
    case "touchpoint_subject":
      return stored.row.accountId ? [byAccount(stored.row.accountId)] : [];
    case "play_request":
      return companyKeys(stored.row.customer);
    case "play_answer":
      return [byRequest(stored.row.requestId)];
    case "deal":
      return companyKeys(stored.row.customer);
    case "deal_link": {
      const { recordRef, accountId } = stored.row;
      return [...(recordRef ? [byRef(recordRef)] : []), ...(accountId ? [byAccount(accountId)] : [])];
    }
    case "account_link":
      return [byRef(stored.row.recordRef)];
    default:
      return [];
  }
}

export function keysOfRow(stored: EntityRow): string[] {
  return plainKeys(stored).map((key) => entityKey(stored.entity, key));
}

export function keysOfAccount(account: Account): string[] {
  return [
    ...account.recordRefs.map(byRef),
    ...(account.domain ? [byDomain(account.domain)] : []),
    ...(account.nameKey ? [byName(account.nameKey)] : []),
  ];
}
