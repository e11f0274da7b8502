// Opportunities of a demo company: one on every account it calls an open opportunity, a won one on some of its
// customers. Days are counted from the day the CRM is started, so that the demo does not age.
import { type OrganisationSlug, story } from "../../test/crm/organisations.ts";
import type { Account } from "./accounts.ts";
import { type Chance, chance } from "./random.ts";

export type Opportunity = {
  opportunityId: number;
  recordId: number;
  name: string;
  /** Atomic CRM's own words. */
  stage: "opportunity" | "proposal-sent" | "in-negociation" | "delayed" | "won" | "lost";
  /** Whole dollars. */
  amount: number;
  createdDaysAgo: number;
  /** Negative: in the past. */
  closesInDays: number;
};

const subjects = {
  "harbor-and-pine": [
    "platform expansion",
    "workflow rollout",
    "new business",
    "EMEA rollout",
    "pilot to production",
    "renewal and upsell",
    "second region",
  ],
  "lumen-analytics": [
    "usage analytics",
    "warehouse migration",
    "dashboards for operations",
    "renewal",
    "data platform",
    "forecasting pilot",
  ],
  "quill-services": ["rollout", "managed operations", "training"],
} as const;

/** What those that sell call the story's; amounts differ, as two companies' amounts of one sale do. */
const ofTheStory = {
  "harbor-and-pine": { name: story.opportunity, stage: "proposal-sent", amount: 84_000, closesInDays: 28 },
  "lumen-analytics": {},
  "quill-services": { name: "Zapier: rollout", stage: "opportunity", amount: 31_500, closesInDays: 40 },
} as const;

function opportunityOn(slug: OrganisationSlug, account: Account, won: boolean, random: Chance) {
  const createdDaysAgo = random.int(5, 220);
  return {
    recordId: account.recordId,
    name: `${account.name}: ${random.pick(subjects[slug])}`,
    stage: won
      ? ("won" as const)
      : random.weighted({ opportunity: 40, "proposal-sent": 30, "in-negociation": 20, delayed: 10 }),
    amount: random.int(8, 400) * 1_000,
    createdDaysAgo,
    closesInDays: won ? -random.int(0, createdDaysAgo) : random.int(7, 150),
  };
}

/** `opportunityId` runs from 1; the story's is the first. */
export function makeOpportunities(slug: OrganisationSlug, accounts: readonly Account[]): Opportunity[] {
  const random = chance(slug.length * 7_919);
  const rows: Omit<Opportunity, "opportunityId">[] = [];
  for (const account of accounts) {
    const open = account.segment === "Open opportunity";
    const won = account.segment === "Customer" && random.next() < 0.35;
    const isStory = account.recordId === story[slug].companyId;
    if (!open && !won && !isStory) continue;
    const row = opportunityOn(slug, account, !open, random);
    rows.push(isStory && open ? { ...row, ...ofTheStory[slug] } : row);
  }
  return rows.map((row, index) => ({ opportunityId: index + 1, ...row }));
}
