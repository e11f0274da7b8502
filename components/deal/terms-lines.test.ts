import { afterEach, describe, expect, it } from "vitest";
import { acceptedBy, type RegistrationTerms } from "#lib/contract/deal.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { NOW } from "#test/screens/data.ts";
import { deal, invitedTerms } from "#test/screens/deal-data.ts";
import { crmSummary } from "../activity/crm-texts.ts";
import { policyLines, policyText } from "../policy/policy-lines.ts";
import { setPresenting } from "../presenter/presenting.ts";
import { acceptedText, termsLines } from "./terms-lines.ts";

const policy = { version: 3, terms: startingTerms };
const notices = [{ notice: "rate_deviates", chosenBp: 3_000, defaultBp: 2_700 }] as const;

/** As many and as long as the schema lets them be. */
function longest(): RegistrationTerms {
  const terms = invitedTerms();
  const [first] = terms.participants;
  const [share] = terms.shares;
  if (!first || !share) throw new Error("No participant");
  const participants = Array.from({ length: 20 }, (_, at) => ({
    ...first,
    organisationId: `organisation ${at}`,
    name: `${at} `.padEnd(300, "n"),
  }));
  return {
    ...terms,
    participants,
    roles: terms.shares.flatMap(({ creditRole }) =>
      participants.map(({ organisationId }) => ({ creditRole, organisationId, partBp: 500 })),
    ),
  };
}

describe("what is kept with an acceptance, or copied", () => {
  afterEach(() => setPresenting(false));

  it("is the same in presenter mode, which hides what is drawn and nothing that is kept", () => {
    const written = () => [
      acceptedText(termsLines("Zapier", invitedTerms(), policy), notices),
      policyText(policyLines(startingTerms)),
      crmSummary(deal(), NOW),
    ];
    const before = written();
    setPresenting(true);
    expect(written()).toEqual(before);
    expect(before.join("\n")).toContain("30%");
  });

  it("says how it is approved and for how long that protects, by the version it is pinned to", () => {
    const terms = { ...startingTerms, approval: "automatic", protectionDays: 45 } as const;
    const text = (of: Parameters<typeof termsLines>[2]) =>
      acceptedText(termsLines("Zapier", invitedTerms(), of), []);
    expect(text({ version: 4, terms })).toContain(
      "Approval: by the credit policy itself once everyone has accepted, protected for 45 days",
    );
    expect(text(policy)).toContain("Approval: by people of the payer, protected for 90 days");
    expect(text(null)).not.toContain("Approval");
    expect(policyText(policyLines(terms))).toContain("Protection after an approval: 45 days");
  });

  it("is never cut, and the schema has room for the longest terms", () => {
    const terms = longest();
    const text = acceptedText(termsLines("Zapier", terms, policy), notices);
    for (const { name } of terms.participants) expect(text).toContain(name);
    expect(text).toContain("30%");
    expect(text.length).toBeGreaterThan(5_000);
    expect(acceptedBy.parse({ name: "Dana", authority: "VP", text }).text).toBe(text);
  });
});
