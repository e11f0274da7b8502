// What the Tryton of the tests holds, put there by its own JSON-RPC as its web client would. All of it is invented.
// Called by `server.ts`.
import { z } from "zod";

export type Rows = {
  deals: readonly { id: string; name: string; company: string; amount: string; closeDate: string }[];
  companies: readonly { id: string; name: string; website: string }[];
  rep: string;
};

const answer = z.object({ result: z.unknown(), error: z.unknown().optional() });
const ids = z.array(z.number());

const decimal = (text: string) => ({ __class__: "Decimal", decimal: text });
const date = (year: number, month: number, day: number) => ({ __class__: "date", year, month, day });

const companies = [
  { name: "Fabrikam Robotics & Co", website: "https://www.fabrikam.example/" },
  { name: "Globex Étanchéité", website: "https://globex.example/fr" },
];
type Day = readonly [year: number, month: number, day: number];
const deals: readonly { name: string; of: number; amount: string; end: Day }[] = [
  { name: "Fabrikam: line 4 & 5 rollout", of: 0, amount: "84000.00", end: [2026, 12, 18] },
  { name: "Globex: spare parts", of: 1, amount: "1200.50", end: [2027, 1, 9] },
  { name: "Fabrikam: service contract", of: 0, amount: "9600.00", end: [2027, 2, 28] },
];
const rep = "Dana Ortiz";

/** As a person of this Tryton's language reads them. */
const shown = {
  amount: (text: string) => Number(text).toLocaleString("en-US", { minimumFractionDigits: 2 }),
  date: ([year, month, day]: Day) => `${`${month}`.padStart(2, "0")}/${`${day}`.padStart(2, "0")}/${year}`,
};

export async function sow(url: string, login: string, password: string): Promise<Rows> {
  let authorization = "";
  const call = async (method: string, params: readonly unknown[]): Promise<unknown> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ id: 1, method, params }),
    });
    const { result, error } = answer.parse(await response.json());
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  };
  const [user, session] = z
    .tuple([z.number(), z.string()])
    .parse(await call("common.db.login", [login, { password }]));
  authorization = `Session ${Buffer.from(`${login}:${user}:${session}`).toString("base64")}`;

  let context = {};
  const create = async (model: string, rows: readonly unknown[]): Promise<number[]> =>
    ids.parse(await call(`model.${model}.create`, [rows, context]));
  const write = (model: string, which: readonly number[], values: unknown) =>
    call(`model.${model}.write`, [which, values, context]);

  // What a new database would ask its first person, in a tab of its own.
  const steps = "ir.module.config_wizard.item";
  const open = ids.parse(await call(`model.${steps}.search`, [[], 0, null, null, {}]));
  await write(steps, open, { state: "done" });

  const currency = await create("currency.currency", [
    { name: "Euro", code: "EUR", symbol: "€", digits: 2, rounding: decimal("0.01") },
  ]);
  const [seller, person, ...customers] = await create(
    "party.party",
    ["Northwind", rep, ...companies.map(({ name }) => name)].map((name) => ({ name })),
  );
  const company = await create("company.company", [{ party: seller, currency: currency[0] }]);
  const employee = await create("company.employee", [{ party: person, company: company[0] }]);
  const own = { company: company[0], employee: employee[0] };
  await write("res.user", [user], { companies: [["add", company]], employees: [["add", employee]], ...own });
  context = own;
  await create(
    "party.contact_mechanism",
    companies.flatMap(({ website }, i) => [
      { party: customers[i], type: "email", value: "info@company.example" },
      { party: customers[i], type: "website", value: website },
    ]),
  );
  const opportunities = await create(
    "sale.opportunity",
    deals.map(({ name, of, amount, end }) => ({
      ...own,
      description: name,
      party: customers[of],
      amount: decimal(amount),
      start_date: date(2026, 4, 24),
      end_date: date(...end),
      conversion_probability: 0.4,
    })),
  );
  return {
    rep,
    companies: companies.map((row, i) => ({ ...row, id: `${customers[i]}` })),
    deals: deals.map(({ name, of, amount, end }, i) => ({
      id: `${opportunities[i]}`,
      name,
      company: companies[of]?.name ?? "",
      amount: shown.amount(amount),
      closeDate: shown.date(end),
    })),
  };
}
