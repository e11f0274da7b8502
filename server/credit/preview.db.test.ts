// The credit preview as a company's own system meets it: the examples of its description, and what it refuses.
import { beforeAll, describe, expect, it } from "vitest";
import { creditPreviewRequest } from "#lib/contract/credit.ts";
import { calculateStatement } from "#lib/domain/credit/statement.ts";
import { statementHash } from "#lib/domain/credit/statement-hash.ts";
import { type Company, type TestApp, testApp } from "#test/support/server-app.ts";
import { previewCreditExamples } from "./examples.ts";

const PATH = "/v1/credit/preview";
const { threePartners } = previewCreditExamples;

let app: TestApp;
let company: Company;
beforeAll(async () => {
  app = await testApp();
  company = await app.company("Northwind");
});
const preview = async (request: unknown) => await app.post(company.people.rep, PATH, request);

describe("the description", () => {
  it.each(Object.entries(previewCreditExamples))("shows %s as it is answered", async (_name, example) => {
    const { status, body } = await preview(example.request);
    if ("problem" in example) {
      expect(status).toBe(400);
      expect(body).toMatchObject(example.problem);
    } else {
      expect(status).toBe(200);
      expect(body).toEqual(example.response);
    }
  });

  it("is in the OpenAPI document with every example", async () => {
    const document: unknown = await (await app.fetch("/openapi.json")).json();
    const { threePartners, sharedRole, rateOutsideRange } = previewCreditExamples;
    const requests = {
      threePartners: { summary: threePartners.summary, value: threePartners.request },
      sharedRole: { value: sharedRole.request },
      rateOutsideRange: { value: rateOutsideRange.request },
    };
    const described = {
      requestBody: { content: { "application/json": { examples: requests } } },
      responses: {
        "200": {
          content: { "application/json": { examples: { sharedRole: { value: sharedRole.response } } } },
        },
        "400": {
          content: {
            "application/problem+json": {
              examples: { rateOutsideRange: { value: rateOutsideRange.problem } },
            },
          },
        },
      },
    };
    expect(document).toMatchObject({ paths: { [PATH]: { post: described } } });
    const fields = {
      schema: { additionalProperties: false, required: expect.not.arrayContaining(["shares"]) },
    };
    expect(document).toMatchObject({
      paths: { [PATH]: { post: { requestBody: { content: { "application/json": fields } } } } },
    });
  });
});

it("answers what a device calculates from the same agreement", async () => {
  const { policy, evidence, ...agreement } = creditPreviewRequest.parse(threePartners.request);
  const here = calculateStatement({ policy, agreement, evidence, kind: "final", previous: null });
  if (here.outcome === "refused") throw new Error("The example is refused");
  const { body } = await preview(threePartners.request);
  expect(body).toMatchObject({ hash: statementHash(here.statement), statement: { kind: "preview" } });
});

it.each(["0", "1000000000000000", "-1000000000000000"])("answers for %s minor units", async (minor) => {
  const { status, body } = await preview({ ...threePartners.request, basis: { minor, currency: "USD" } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ statement: { basis: minor, totals: { held: "0" } } });
});

const { policy, shares = [], roles, participants } = threePartners.request;
it.each([
  ["an amount as a number", { basis: { minor: 4_000_000, currency: "USD" } }, "basis.minor"],
  ["an amount with decimals", { basis: { minor: "40000.00", currency: "USD" } }, "basis.minor"],
  ["an unknown currency", { basis: { minor: "1", currency: "ZZZ" } }, "basis.currency"],
  ["gold", { basis: { minor: "1", currency: "XAU" } }, "basis.currency"],
  ["a rate as a fraction", { rateBp: 0.25 }, "rateBp"],
  ["an unknown model", { model: "sell_beside" }, "model"],
  ["a model without terms", { model: "sell_to" }, "model"],
  ["shares that do not add up", { shares: shares.slice(1) }, "shares"],
  ["an unknown credit role", { roles: [{ ...roles[0], creditRole: "helping" }] }, "roles.0.creditRole"],
  ["a part too small", { roles: [{ ...roles[0], partBp: 9_999 }] }, "roles.0.partBp"],
  ["a stranger in a role", { participants: participants.toSpliced(1, 1) }, "roles.0.organisationId"],
  ["nobody in any role", { roles: [] }, "roles"],
  ["an unknown tier", { tier: "Gold" }, "tier"],
  ["a misspelt field", { rateBP: 2_500 }, "content"],
  ["no policy", { policy: undefined }, "policy"],
  [
    "a policy whose defaults do not add up",
    { policy: { ...policy, models: { sell_with: { ...policy.models.sell_with, roles: [] } } } },
    "policy.models.sell_with.roles",
  ],
  [
    "a range upside down",
    { policy: { ...policy, directRate: { min: 2, default: 1, max: 3 } } },
    "policy.directRate.default",
  ],
])("refuses %s and names the field", async (_what, change, at) => {
  const { status, body } = await preview({ ...threePartners.request, ...change });
  expect(status).toBe(400);
  expect(body).toMatchObject({ type: "urn:tandem:problem:bad-request", status: 400 });
  expect(body).toHaveProperty("errors", expect.arrayContaining([expect.objectContaining({ at })]));
});
