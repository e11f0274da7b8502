// Which real company is on which demo company's list, in which segment, with which owner: made from the public
// list with a fixed seed. A part is on both lists, as between two vendors that sell to the same buyers; the
// lists differ in what real lists differ in: a name with "Inc.", a website with "www." and a path, or none.
import { type OrganisationSlug, organisations, type Person, story } from "../../test/crm/organisations.ts";
import { type Chance, chance } from "./random.ts";

export type PublicCompany = { name: string; website: string; city: string; region: string; sector: string };

export type Account = {
  recordId: number;
  name: string;
  /** Empty where the list has none. */
  website: string;
  segment: "Customer" | "Open opportunity" | "Prospect";
  owner: Person;
  city: string;
  region: string;
  industry: string;
};

const seed = 20_261_120;
const onBoth = 380;
const onlyOurs = 860;
const onlyTheirs = 800;
/** The third company's customers are all on both other lists. */
const ofTheThird = 120;

const segmentWeights = {
  "harbor-and-pine": { Customer: 22, "Open opportunity": 30, Prospect: 48 },
  "lumen-analytics": { Customer: 34, "Open opportunity": 24, Prospect: 42 },
  "quill-services": { Customer: 40, "Open opportunity": 30, Prospect: 30 },
} as const;

function spelledBy(random: Chance, company: PublicCompany): { name: string; website: string } {
  const host = company.website.replace(/^https?:\/\//, "");
  const name = random.weighted({ plain: 88, inc: 8, upper: 4 });
  const website = random.weighted({ plain: 70, www: 18, bare: 6, none: 6 });
  return {
    name: { plain: company.name, inc: `${company.name}, Inc.`, upper: company.name.toUpperCase() }[name],
    website: { plain: company.website, www: `http://www.${host}/`, bare: host, none: "" }[website],
  };
}

function accountsOf(slug: OrganisationSlug, companies: readonly PublicCompany[], random: Chance): Account[] {
  const firstId = story[slug].companyId;
  const sellers = organisations[slug].sellers;
  return companies.map((company, index) => {
    const isStory = company.name === story.customer;
    const spelled = isStory ? company : spelledBy(random, company);
    const segment = random.weighted(segmentWeights[slug]);
    const owner = random.pick(sellers);
    return {
      recordId: firstId + index,
      name: spelled.name,
      website: spelled.website,
      segment: isStory ? (slug === "lumen-analytics" ? "Customer" : "Open opportunity") : segment,
      owner: isStory ? (sellers[0] ?? owner) : owner,
      city: company.city,
      region: company.region,
      industry: company.sector || "Technology",
    };
  });
}

/** The story's customer comes first on both lists. */
export function makeAccounts(companies: readonly PublicCompany[]): Record<OrganisationSlug, Account[]> {
  const customer = companies.find((company) => company.name === story.customer);
  if (!customer) throw new Error(`test/data/companies.csv does not hold ${story.customer}`);
  const random = chance(seed);
  const others = random.shuffle(companies.filter((company) => company !== customer));
  const both = others.slice(0, onBoth);
  const ours = others.slice(onBoth, onBoth + onlyOurs);
  const theirs = others.slice(onBoth + onlyOurs, onBoth + onlyOurs + onlyTheirs);
  return {
    "harbor-and-pine": accountsOf(
      "harbor-and-pine",
      [customer, ...random.shuffle([...both, ...ours])],
      random,
    ),
    "lumen-analytics": accountsOf(
      "lumen-analytics",
      [customer, ...random.shuffle([...both, ...theirs])],
      random,
    ),
    "quill-services": accountsOf("quill-services", [customer, ...both.slice(0, ofTheThird)], random),
  };
}
