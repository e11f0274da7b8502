// Who is of which company, by the domain of an address: the customer, us, partners as far as this device knows their people
// or their name. Called by what fills the form. What is not known stays as it is written.

import type { Member, Organisation, Partnership } from "#lib/contract/records.ts";
import { nameKey } from "#lib/domain/company-name.ts";
import { registrableDomain } from "#lib/domain/registrable-domain.ts";
import type { PartnerInAccount } from "#lib/messaging/surface-port.ts";
import type { TypedPerson } from "../touchpoint/draft.ts";
import type { FoundPerson } from "./found.ts";

export type Known = {
  customer: { name: string; domain: string | null };
  us: Organisation;
  members: readonly Member[];
  partnerships: readonly Partnership[];
  /** Partners in this account, with the people they named. */
  partners: readonly PartnerInAccount[];
};

type KnownPerson = { name: string; title: string | null; organisation: string };

const domainOf = (address: string): string | null => registrableDomain(address);

/** "lumenanalytics" of "Lumen Analytics, Inc." and of lumen-analytics.com. */
const squeezed = (text: string): string => text.replace(/[\s.-]+/g, "");

function partnerNamed(domain: string, partnerships: readonly Partnership[]): string | null {
  const label = squeezed(domain.split(".")[0] ?? "");
  if (label.length < 4) return null;
  const named = partnerships.filter(({ partner }) => squeezed(nameKey(partner.name)) === label);
  return named.length === 1 ? (named[0]?.partner.name ?? null) : null;
}

export function companyFinder(known: Known): (address: string) => string | null {
  const { customer, us, members, partners, partnerships } = known;
  const byDomain = new Map<string, string>();
  const add = (domain: string | null, name: string) => {
    if (domain !== null && !byDomain.has(domain)) byDomain.set(domain, name);
  };
  if (customer.domain) add(domainOf(customer.domain), customer.name);
  for (const { email } of members) add(domainOf(email), us.name);
  for (const { partnership, overlap } of partners) {
    if (overlap.theirs.ownerEmail) add(domainOf(overlap.theirs.ownerEmail), partnership.partner.name);
  }
  return (address) => {
    const domain = domainOf(address);
    if (domain === null) return null;
    return byDomain.get(domain) ?? partnerNamed(domain, partnerships) ?? domain;
  };
}

function knownPeople({ us, members, partners }: Known): Map<string, KnownPerson> {
  const people = new Map<string, KnownPerson>();
  for (const { partnership, overlap } of partners) {
    const { ownerEmail, ownerName, ownerTitle } = overlap.theirs;
    if (!ownerEmail || !ownerName) continue;
    people.set(ownerEmail.toLowerCase(), {
      name: ownerName,
      title: ownerTitle,
      organisation: partnership.partner.name,
    });
  }
  for (const { email, name, title } of members) {
    people.set(email.toLowerCase(), { name, title, organisation: us.name });
  }
  return people;
}

/** As the form holds them. Who writes the touchpoint is its "who" already, and is left out. */
export function peopleFrom(
  found: readonly FoundPerson[],
  known: Known,
  myAddress: string | null,
): TypedPerson[] {
  const companyOf = companyFinder(known);
  const people = knownPeople(known);
  return found.flatMap(({ name, address }) => {
    if (address !== null && address === myAddress?.toLowerCase()) return [];
    const told = address === null ? undefined : people.get(address);
    const organisation = told?.organisation ?? (address === null ? null : companyOf(address));
    return [
      {
        name: (told?.name ?? name ?? address ?? "").slice(0, 300),
        title: (told?.title ?? "").slice(0, 300),
        organisation: (organisation ?? "").slice(0, 300),
      },
    ];
  });
}
