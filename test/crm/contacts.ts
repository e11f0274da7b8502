// People at the customers of the demo CRM. All invented, with addresses at example.com: nobody real may be in
// the demo. Called by `dataset.ts`.
import type { Chance } from "../../scripts/demo-data/random.ts";

const firstNames =
  "Mira Ade Jonas Carla Noor Felix Yuki Maya Sven Lucia Amara Theo Rosa Dev Lena Hugo Nadia Emil".split(" ");
const lastNames =
  "Chen Bello Weber Rossi Rahman Koch Sato Silva Berg Costa Diallo Young Perez Rao Horn Blanc".split(" ");
const titles = [
  "VP Operations",
  "Head of Security",
  "Chief Information Officer",
  "Director of IT",
  "Head of Data",
];

/** One to three people for each company. */
export function makeContacts(
  companies: readonly { id: number; name: string; sales_id: number; created_at: string }[],
  today: number,
  random: Chance,
) {
  return companies
    .flatMap((company) => Array.from({ length: random.int(1, 3) }, () => company))
    .map((company, index) => {
      const first = random.pick(firstNames);
      const last = random.pick(lastNames);
      return {
        id: index + 1,
        first_name: first,
        last_name: last,
        gender: "nonbinary",
        title: random.pick(titles),
        company_id: company.id,
        company_name: company.name,
        email: `${first}.${last}.${index + 1}@example.com`.toLowerCase(),
        phone_1_number: "",
        phone_1_type: "Work",
        phone_2_number: "",
        phone_2_type: "Other",
        background: "",
        avatar: {},
        first_seen: company.created_at,
        last_seen: new Date(today - random.int(1, 60) * 86_400_000).toISOString(),
        has_newsletter: false,
        status: random.pick(["cold", "warm", "hot"]),
        tags: [] as number[],
        sales_id: company.sales_id,
        nb_tasks: 0,
        linkedin_url: null,
      };
    });
}
