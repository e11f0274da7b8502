// A queued or refused act in words, so that a person knows it again and can copy it. Called by the outbox view. What an
// act only names by its id it says by name where this device knows it.
import {
  type MutationArgs,
  type MutationName,
  mutationArgs,
  mutationName,
  type PlayCommand,
} from "../../contract/mutations.ts";
import { coSellTellers } from "./summarise-co-sell.ts";
import { conflictTellers } from "./summarise-conflict.ts";
import { correctionTellers } from "./summarise-correction.ts";
import { evidenceTellers } from "./summarise-evidence.ts";
import { offlineTellers } from "./summarise-offline.ts";
import { planTellers } from "./summarise-plan.ts";
import { playTellers } from "./summarise-play.ts";
import { quotaTellers } from "./summarise-quota.ts";
import { removalTellers } from "./summarise-removal.ts";
import { describeServerAct } from "./summarise-server-acts.ts";
import { settingsTellers } from "./summarise-settings.ts";
import { statementTellers } from "./summarise-statements.ts";
import { policyText, termsText } from "./summarise-terms.ts";
import { type Deed, dealNamed, type Names, type Told } from "./told.ts";

/** `line` for a list, `text` with everything the person wrote. */
export type Summary = { line: string; text: string };

type Tellers = {
  [N in MutationName]: (args: MutationArgs<N>, names: Names) => N extends PlayCommand ? Told : Deed;
};

const acceptedByLine = ({ name, authority }: { name: string; authority: string }): string =>
  `accepted by ${name}, ${authority}`;

const tellers: Tellers = {
  "deal.draft": ({ name, terms }) => ({
    line: `Draft of the deal “${name}” · ${terms.customer.name}`,
    did: "saved the draft",
    more: termsText(terms),
  }),
  "deal.discard": ({ dealId }, names) => ({
    line: `Discard the draft of ${dealNamed(names, dealId)}`,
    did: "discarded the draft",
  }),
  "deal.submit": ({ dealId, terms, acceptedBy }, names) => ({
    line: `Submit the registration of ${dealNamed(names, dealId)} · ${terms.customer.name}`,
    did: "submitted the registration",
    more: [...termsText(terms), acceptedByLine(acceptedBy)],
  }),
  "deal.answer": ({ dealId, answer }, names) => {
    const deal = dealNamed(names, dealId);
    if (answer.kind === "objected") {
      const did = "objected to the registration";
      return { line: `Object to the registration of ${deal}`, did, more: [answer.reason] };
    }
    const { acceptedBy } = answer;
    return {
      line: `Accept the registration of ${deal}, ${acceptedByLine(acceptedBy)}`,
      did: `accepted the registration, ${acceptedByLine(acceptedBy)}`,
      more: [acceptedBy.text],
    };
  },
  "deal.decide": ({ dealId, decision }, names) => {
    const deal = dealNamed(names, dealId);
    if (decision.kind === "approved") {
      return { line: `Approve the registration of ${deal}`, did: "approved the registration" };
    }
    const did = "rejected the registration";
    return { line: `Reject the registration of ${deal}`, did, more: [decision.reason] };
  },
  "deal.withdraw": ({ dealId, reason }, names) => ({
    line: `Withdraw the registration of ${dealNamed(names, dealId)}`,
    did: "withdrew the registration",
    more: [reason],
  }),
  "deal.leave": ({ dealId, reason }, names) => ({
    line: `Leave ${dealNamed(names, dealId)}`,
    did: "left the deal",
    more: [reason],
  }),
  "deal.link": ({ dealId, recordRef }, names) => ({
    line: `Link ${dealNamed(names, dealId)} to a record of our CRM`,
    did: "linked the deal to a record of our CRM",
    more: recordRef ? [recordRef] : [],
  }),
  "policy.publish": ({ terms, offers }, names) => {
    const partners = offers.flatMap(({ partnershipId }) => names.partner(partnershipId) ?? []);
    const to = partners.length > 0 ? partners.join(", ") : `${offers.length} partners`;
    const did = `published a credit policy to ${to}`;
    return { line: `Publish a credit policy to ${to}`, did, more: policyText(terms) };
  },
  "policy.accept": ({ partnershipId, acceptedBy }, names) => {
    const partner = names.partner(partnershipId);
    const between = partner === null ? "a partnership" : `the partnership with ${partner}`;
    return {
      line: `Accept a credit policy for ${between}, ${acceptedByLine(acceptedBy)}`,
      did: `accepted a credit policy, ${acceptedByLine(acceptedBy)}`,
      more: [acceptedBy.text],
    };
  },
  ...conflictTellers,
  ...offlineTellers,
  ...playTellers,
  ...planTellers,
  ...evidenceTellers,
  ...statementTellers,
  ...quotaTellers,
  ...settingsTellers,
  ...coSellTellers,
  ...removalTellers,
  ...correctionTellers,
};

function tell<N extends MutationName>(name: N, args: unknown, names: Names): Told | null {
  const parsed = mutationArgs[name].safeParse(args);
  // The schema of this very name gave it; TypeScript cannot follow the index by name.
  return parsed.success ? tellers[name](parsed.data as MutationArgs<N>, names) : null;
}

export function summarise(name: string, args: unknown, names: Names): Summary {
  const known = mutationName.safeParse(name);
  const told = known.success ? tell(known.data, args, names) : null;
  // Written by another version of the extension: keep what there is.
  if (!told) return { line: name, text: `${name}\n${JSON.stringify(args, null, 2)}` };
  return { line: told.line, text: [told.line, ...(told.more ?? [])].join("\n") };
}

/** What a row of a deal's history says: after the person's name, and what was written. Base texts are not kept there. */
export function describeDeed(command: string, args: unknown, names: Names): { did: string; more: string[] } {
  const overApi = describeServerAct(command, args);
  if (overApi) return overApi;
  const known = mutationName.safeParse(command);
  const told: Told | null = known.success ? tell(known.data, withBaseTexts(args), names) : null;
  if (!told) return { did: "did something that this version of Tandem cannot name yet", more: [] };
  const did = "did" in told && typeof told.did === "string" ? told.did : told.line;
  return { did, more: [...(told.more ?? [])] };
}

/** As the schemas of edits want it: where a text is edited there is one it was based on. */
function withBaseTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBaseTexts);
  if (typeof value !== "object" || value === null) return value;
  const whole = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withBaseTexts(each)]));
  return "settles" in whole ? { baseText: "", ...whole } : whole;
}
