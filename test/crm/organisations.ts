// The companies of the demo and the tests, two and a third for deals of three: invented, like everybody named here. Their customers are real
// companies (test/data), the relationships to them are invented too. Read by the CRM's server, the demo and the
// generator of test/data; holds no secrets.

export type Person = { name: string; title: string; email: string; phone: string };

export type DemoOrganisation = {
  slug: string;
  name: string;
  /** Title of its CRM. */
  crmTitle: string;
  /** The first is the seller of the story and is signed in to the CRM. */
  sellers: readonly Person[];
  /** Signs the company up in Tandem, invites the partner, decides what is shared. */
  partnerManager: Person;
};

function people(domain: string, firstPhone: number, rows: readonly (readonly [string, string])[]): Person[] {
  return rows.map(([name, title], index) => ({
    name,
    title,
    email: `${name
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z ]/g, "")
      .replaceAll(" ", ".")}@${domain}`,
    phone: `+1 555 01${String(firstPhone + index).padStart(2, "0")}`,
  }));
}

const harbor = people("harborandpine.example", 10, [
  ["Dana Ortiz", "Account Executive"],
  ["Ada Fontaine", "Senior Account Executive"],
  ["Marcus Bell", "Account Executive"],
  ["Hannah Vogel", "Enterprise Account Executive"],
  ["Ines Carvalho", "Account Executive"],
  ["Joel Lindqvist", "Account Manager"],
  ["Ruth Okafor", "Account Manager"],
  ["Piet de Groot", "Regional Sales Manager"],
  ["Grace Kim", "Partner Manager"],
]);

const lumen = people("lumenanalytics.example", 40, [
  ["Omar Haddad", "Account Executive"],
  ["Priya Nair", "Senior Account Executive"],
  ["Lukas Brandt", "Account Executive"],
  ["Sofia Moretti", "Enterprise Account Executive"],
  ["Tara O'Neill", "Account Manager"],
  ["Kenji Watanabe", "Account Manager"],
  ["Beatriz Luna", "Customer Director"],
  ["Elif Demir", "Partner Manager"],
]);

const quill = people("quillservices.example", 70, [
  ["Nils Bergman", "Account Executive"],
  ["Amina Yusuf", "Delivery Director"],
  ["Rosa Keller", "Partner Manager"],
]);

function organisation(slug: string, name: string, staff: readonly Person[]): DemoOrganisation {
  const partnerManager = staff.at(-1);
  if (!partnerManager) throw new Error(`${name} has nobody`);
  return { slug, name, crmTitle: `${name} CRM`, sellers: staff.slice(0, -1), partnerManager };
}

export const organisations = {
  "harbor-and-pine": organisation("harbor-and-pine", "Harbor & Pine", harbor),
  "lumen-analytics": organisation("lumen-analytics", "Lumen Analytics", lumen),
  "quill-services": organisation("quill-services", "Quill Services", quill),
} as const;

export type OrganisationSlug = keyof typeof organisations;

/** The customer of the story: our open opportunity, their customer, the third one's opportunity, too. Ids are those of each company's CRM. */
export const story = {
  customer: "Zapier",
  domain: "zapier.com",
  opportunity: "Zapier: platform expansion",
  "harbor-and-pine": { companyId: 1001, dealId: 1 },
  "lumen-analytics": { companyId: 5001, dealId: 1 },
  "quill-services": { companyId: 9001, dealId: 1 },
} as const;

/** Where a record of the demo CRM lives, as its own links say it. */
export function recordPath(kind: "companies" | "deals", id: number): string {
  return `#/${kind}/${id}/show`;
}
