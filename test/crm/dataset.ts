// The rows of one company's demo CRM in Atomic CRM's own shape, made from its account list and opportunities in
// test/data: the same on every start, but for dates, which are counted from `today`. Called by `server.ts`.
import { readFileSync } from "node:fs";
import { chance } from "../../scripts/demo-data/random.ts";
import { makeContacts } from "./contacts.ts";
import { readCsv } from "./csv.ts";
import { type OrganisationSlug, organisations } from "./organisations.ts";

const data = new URL("../data/", import.meta.url);
const day = 86_400_000;

export type CrmCompany = {
  id: number;
  name: string;
  website: string;
  sales_id: number;
  created_at: string;
  nb_contacts: number;
  nb_deals: number;
} & Record<string, unknown>;

export type CrmDeal = { id: number; company_id: number; name: string; stage: string } & Record<
  string,
  unknown
>;

export type CrmRows = {
  title: string;
  companies: CrmCompany[];
  contacts: ReturnType<typeof makeContacts>;
  deals: CrmDeal[];
  sales: Record<string, unknown>[];
  contactNotes: [];
  dealNotes: [];
  tasks: [];
  tags: { id: number; name: string; color: string }[];
};

/** A coloured letter. Atomic CRM shows a company's logo, whose text is its name, where others print the name. */
function logo(name: string): { src: string; title: string } {
  const letter = [...name].find((char) => /[\p{L}\p{N}]/u.test(char)) ?? "?";
  const hue = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 360, 7);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 45% 45%)"/><text x="20" y="27" font-family="sans-serif" font-size="20" fill="white" text-anchor="middle">${letter.toUpperCase()}</text></svg>`;
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, title: name };
}

/** `today`: start of the day that dates are counted from, milliseconds UTC. */
export function makeRows(slug: OrganisationSlug, today: number): CrmRows {
  const organisation = organisations[slug];
  const iso = (days: number) => new Date(today + days * day).toISOString();
  const random = chance(slug.length * 104_729);
  const sellerOf = (name: string) =>
    Math.max(
      0,
      organisation.sellers.findIndex((seller) => seller.name === name),
    );

  const opportunities = readCsv(readFileSync(new URL(`opportunities/${slug}.csv`, data), "utf8"));
  const dealsOn = Map.groupBy(opportunities, (row) => row["Record ID"]);
  const list = readCsv(readFileSync(new URL(`lists/${slug}.csv`, data), "utf8"));

  const companies = list.map((row): CrmCompany => {
    const name = row["Company name"] ?? row["Account Name"] ?? "";
    const website = row.Website ?? "";
    return {
      id: Number(row["Record ID"]),
      name,
      logo: logo(name),
      sector: row.Industry,
      size: random.pick([10, 50, 250, 500]),
      linkedin_url: "",
      website: website === "" || website.includes("://") ? website : `https://${website}`,
      phone_number: "",
      address: "",
      zipcode: "",
      city: row.City ?? row["Billing City"] ?? "",
      stateAbbr: row.Region ?? row["Billing State/Province"] ?? "",
      country: "",
      sales_id: sellerOf(row["Account owner"] ?? row["Account Owner"] ?? ""),
      created_at: iso(-random.int(230, 900)),
      description: "",
      revenue: "",
      tax_identifier: "",
      context_links: [],
      nb_contacts: 0,
      nb_deals: dealsOn.get(row["Record ID"])?.length ?? 0,
    };
  });

  const byId = new Map(companies.map((company) => [company.id, company]));
  const contacts = makeContacts(
    companies.filter((company) => company.nb_deals > 0),
    today,
    random,
  );
  for (const contact of contacts) {
    const company = byId.get(contact.company_id);
    if (company) company.nb_contacts += 1;
  }
  const contactsOf = Map.groupBy(contacts, (contact) => contact.company_id);

  // Atomic CRM's board loads the hundred deals of the highest index: the first, so that the story's is on it.
  const places = new Map<string, number>();
  const deals = opportunities.map((row): CrmDeal => {
    const companyId = Number(row["Record ID"]);
    const stage = row.Stage ?? "";
    const index = places.get(stage) ?? opportunities.length;
    places.set(stage, index - 1);
    return {
      id: Number(row["Opportunity ID"]),
      name: row.Name ?? "",
      company_id: companyId,
      contact_ids: (contactsOf.get(companyId) ?? []).map((contact) => contact.id),
      category: "Other",
      stage,
      description: "",
      amount: Number(row.Amount),
      created_at: iso(-Number(row["Created days ago"])),
      updated_at: iso(-Math.min(3, Number(row["Created days ago"]))),
      expected_closing_date: iso(Number(row["Closes in days"])),
      sales_id: byId.get(companyId)?.sales_id ?? 0,
      index,
    };
  });

  return {
    title: organisation.crmTitle,
    companies,
    contacts,
    deals,
    sales: organisation.sellers.map((seller, id) => {
      const [first = "", ...rest] = seller.name.split(" ");
      return {
        id,
        user_id: String(id),
        first_name: first,
        last_name: rest.join(" "),
        email: seller.email,
        password: "demo",
        administrator: id === 0,
      };
    }),
    contactNotes: [],
    dealNotes: [],
    tasks: [],
    tags: [
      { id: 1, name: "champion", color: "#dbe7e4" },
      { id: 2, name: "economic buyer", color: "#fde2e4" },
    ],
  };
}
