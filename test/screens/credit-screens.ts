// The credit of a deal: as the payer and as a partner sees it, before the win and after, with everything that may follow.
import type { DealView } from "#lib/messaging/surface-port.ts";
import { creditScreen } from "./credit-acting.ts";
import { CreditWriter } from "./credit-writer.ts";
import { cobalt, dana, lumen, record, session, us } from "./data.ts";
import { accepted, invitedTerms, lumenPays, terms, twoCompanies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { privateCreditScreens } from "./private-credit-screens.ts";
import type { Screen } from "./screen.ts";

function shows(
  deal: CreditWriter,
  text: string,
  {
    says = {},
    press = [],
    views = {},
    pageAmount = "$84,000",
  }: { says?: Partial<DealView>; press?: string[]; views?: Screen["views"]; pageAmount?: string } = {},
): Screen {
  const member = views.session?.member ?? dana;
  const { view, ...acting } = creditScreen(deal.whole, says, member);
  const page = record().record;
  const amount = { value: pageAmount, origin: "dom" as const };
  const shown = page && { ...page, fields: { ...page.fields, amount } };
  return panel({ record: record({ deals: [view], record: shown }), ...views }, text, {
    press: ["Credit", ...press],
    ...acting,
  });
}

const rep = { session: session({ member: { ...dana, role: "rep" } }) };
const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);
const everyone = [accepted(lumen), accepted(cobalt)];

/** Lumen registered it and pays; we are its partner. */
const partner = (bp = 10_000) =>
  new CreditWriter({
    terms: invitedTerms({
      roles: [
        { creditRole: "sourcing", organisationId: us.id, partBp: 10_000 },
        ...(bp > 0 ? [{ creditRole: "selling" as const, organisationId: us.id, partBp: bp }] : []),
        ...(bp < 10_000
          ? [{ creditRole: "selling" as const, organisationId: lumen.id, partBp: 10_000 - bp }]
          : []),
        { creditRole: "technical_validation", organisationId: us.id, partBp: 10_000 },
      ],
    }),
    author: lumen,
    answers: [accepted(us)],
    decision: {},
  })
    .touched("us", "sourcing", "introduction")
    .touched("us", "selling", "demo")
    .touched("us", "technical_validation", "demo");
const paidByLumen = { views: { policies: lumenPays } };

const won = () =>
  new CreditWriter()
    .proven()
    .duty("onboarding", "cobalt")
    .duty("support", "us")
    .reports("us", "won", null, 9);
const wonByLumen = () => partner().duty("onboarding", "us", "lumen").reports("lumen", "won", null, 9);

export const creditScreens: Record<string, Screen> = {
  ...privateCreditScreens(shows, won, wonByLumen, paidByLumen),
  "credit-payer": shows(
    new CreditWriter()
      .touched("lumen", "sourcing", "introduction")
      .touched("us", "selling", "meeting")
      .touched("lumen", "technical_validation", "demo"),
    "Full quota credit",
  ),
  "credit-more": shows(partner(), "more than alone", paidByLumen),
  "credit-less": shows(partner(0), "less than alone", paidByLumen),
  "credit-held": shows(
    new CreditWriter().touched("lumen", "sourcing", "introduction", 20),
    "waits to be confirmed",
  ),
  "credit-three": shows(
    new CreditWriter({
      terms: terms({
        basis: { minor: "12345678", currency: "EUR" },
        rateBp: 2_800,
        roles: [
          { creditRole: "sourcing", organisationId: lumen.id, partBp: 10_000 },
          { creditRole: "selling", organisationId: us.id, partBp: 3_334 },
          { creditRole: "selling", organisationId: lumen.id, partBp: 3_333 },
          { creditRole: "selling", organisationId: cobalt.id, partBp: 3_333 },
        ],
      }),
      answers: everyone,
      decision: {},
    }).proven(),
    "Selling is split equally",
    { press: ["Show every step"] },
  ),
  "credit-asked": shows(new CreditWriter({ answers: [accepted(cobalt)] }), "No answer yet"),
  "credit-won-ask": shows(new CreditWriter().proven(), "The server makes the final statement", {
    press: ["Won"],
  }),
  "credit-final": shows(
    won()
      .answers("cobalt", "onboarding")
      .pays("lumen", "approved", "2026-12-15")
      .pays("cobalt", "projected", "2027-01-31"),
    "We still pay",
  ),
  "credit-payout": shows(won(), "Expected on", { press: ["Set: Lumen Analytics, version 1"] }),
  "credit-superseded": shows(
    won()
      .pays("lumen", "paid", "2026-11-18")
      .revises({ basis: { minor: "9000000", currency: "USD" } })
      .issues("The customer added two teams.")
      .reports("us", "open", "The order was cancelled by their board.", 0),
    "takes everything back",
  ),
  "credit-due": shows(
    won().revises({ basis: { minor: "9000000", currency: "USD" } }),
    "Something changed since",
  ),
  "credit-disputed": shows(
    won().disputes("lumen", "Our proof of concept of 3 November is missing.", 8.5),
    "overdue since",
  ),
  "credit-resolve": shows(
    won().disputes("lumen", "Our proof of concept of 3 November is missing."),
    "Say what you will mend",
    { press: ["Uphold"] },
  ),
  "credit-dispute-ours": shows(
    wonByLumen().disputes("us", "Our demo of 3 November is missing.", 2),
    "answers for it",
    paidByLumen,
  ),
  "credit-resolved": shows(
    wonByLumen()
      .disputes("us", "Our demo of 3 November is missing.", 2)
      .resolves("lumen", "upheld", "It counts; a new version follows."),
    "It counts",
    paidByLumen,
  ),
  "credit-hand-over": shows(wonByLumen(), "1 hand-over waits for us", paidByLumen),
  "credit-refused": shows(
    won().answers("cobalt", "onboarding", "Nobody is free before March."),
    "name somebody else",
  ),
  "credit-lost": shows(
    new CreditWriter()
      .proven()
      .reports("us", "lost", "No budget this year; they look again in spring.")
      .reports("lumen", "lost", "A competitor was cheaper."),
    "A competitor was cheaper.",
  ),
  "credit-on-its-way": shows(won(), "It does not count before", {
    says: { asked: [{ command: "payout.set", at: 0 }] },
  }),
  "credit-light": shows(
    new CreditWriter({
      terms: twoCompanies({
        motion: "referral",
        model: null,
        roles: [],
        shares: [],
        rateBp: 0,
        policyVersionId: null,
      }),
      answers: [accepted(lumen)],
      decision: {},
    }),
    "keeps a light record",
  ),
  "credit-rep": shows(
    won().disputes("lumen", "Our proof of concept is missing."),
    "This needs a partner manager",
    {
      views: rep,
    },
  ),
  "credit-long-names": shows(
    new CreditWriter({
      terms: terms({
        participants: terms().participants.map((each) => ({ ...each, name: long.slice(0, 300) })),
        basis: { minor: "9999999999999999", currency: "USD" },
      }),
      answers: everyone,
      decision: {},
    })
      .proven()
      .duty("onboarding", "cobalt")
      .reports("us", "won", null, 9)
      .disputes("lumen", long, 9)
      .reports("us", "lost", long, 0),
    "Gesellschaft",
  ),
};
