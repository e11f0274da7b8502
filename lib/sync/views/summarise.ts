// A queued or refused act in words, so that a person knows it again and can copy it. Called by the outbox view. What an
// act only names by its id it says by name where this device knows it.
import {
  type MutationArgs,
  type MutationName,
  mutationArgs,
  mutationName,
} from "../../contract/mutations.ts";
import { ownWordsOnly } from "../../store/own-words.ts";
import { say } from "../messages/say.ts";
import { accountLinkTellers } from "./summarise-account-link.ts";
import { coSellTellers } from "./summarise-co-sell.ts";
import { conflictTellers } from "./summarise-conflict.ts";
import { correctionTellers } from "./summarise-correction.ts";
import { crmTableTellers, describePublished } from "./summarise-crm-table.ts";
import { evidenceTellers } from "./summarise-evidence.ts";
import { offlineTellers } from "./summarise-offline.ts";
import { planTellers } from "./summarise-plan.ts";
import { describeRequest, playTellers } from "./summarise-play.ts";
import { quotaTellers } from "./summarise-quota.ts";
import { removalTellers } from "./summarise-removal.ts";
import { describeServerAct } from "./summarise-server-acts.ts";
import { settingsTellers } from "./summarise-settings.ts";
import { statementTellers } from "./summarise-statements.ts";
import { policyText, termsText } from "./summarise-terms.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

/** `line` for a list, `text` with everything the person wrote. */
export type Summary = { line: string; text: string };

type Tellers = { [N in MutationName]: (args: MutationArgs<N>, names: Names) => Deed };

const acceptedByLine = ({ name, authority }: { name: string; authority: string }): string =>
  say("acceptedBy", { name, authority });

const tellers: Tellers = {
  "deal.draft": ({ name, terms }) => ({
    line: say("deal.draft.line", { name, customer: terms.customer.name }),
    did: say("deal.draft.did"),
    more: termsText(terms),
  }),
  "deal.discard": ({ dealId }, names) => ({
    line: say("deal.discard.line", { deal: dealNamed(names, dealId) }),
    did: say("deal.discard.did"),
  }),
  "deal.submit": ({ dealId, terms, acceptedBy }, names) => ({
    line: say("deal.submit.line", { deal: dealNamed(names, dealId), customer: terms.customer.name }),
    did: say("deal.submit.did"),
    more: [...termsText(terms), acceptedByLine(acceptedBy)],
  }),
  "deal.answer": ({ dealId, answer }, names) => {
    const deal = dealNamed(names, dealId);
    if (answer.kind === "objected") {
      const did = say("deal.object.did");
      return { line: say("deal.object.line", { deal }), did, more: [answer.reason] };
    }
    const acceptedBy = acceptedByLine(answer.acceptedBy);
    return {
      line: say("deal.accept.line", { deal, acceptedBy }),
      did: say("deal.accept.did", { acceptedBy }),
      more: [answer.acceptedBy.text],
    };
  },
  "deal.decide": ({ dealId, decision }, names) => {
    const deal = dealNamed(names, dealId);
    if (decision.kind === "approved") {
      return { line: say("deal.approve.line", { deal }), did: say("deal.approve.did") };
    }
    const did = say("deal.reject.did");
    return { line: say("deal.reject.line", { deal }), did, more: [decision.reason] };
  },
  "deal.withdraw": ({ dealId, reason }, names) => ({
    line: say("deal.withdraw.line", { deal: dealNamed(names, dealId) }),
    did: say("deal.withdraw.did"),
    more: [reason],
  }),
  "deal.leave": ({ dealId, reason }, names) => ({
    line: say("deal.leave.line", { deal: dealNamed(names, dealId) }),
    did: say("deal.leave.did"),
    more: [reason],
  }),
  "deal.link": ({ dealId, recordRef }, names) => ({
    line: say("deal.link.line", { deal: dealNamed(names, dealId) }),
    did: say("deal.link.did"),
    more: recordRef ? [recordRef] : [],
  }),
  "policy.publish": ({ terms, offers }, names) => {
    const known = offers.flatMap(({ partnershipId }) => names.partner(partnershipId) ?? []);
    const partners = known.length > 0 ? known.join(", ") : say("policy.partners", { count: offers.length });
    const did = say("policy.publish.did", { partners });
    return { line: say("policy.publish.line", { partners }), did, more: policyText(terms) };
  },
  "policy.accept": ({ partnershipId, acceptedBy: person }, names) => {
    const partner = names.partner(partnershipId);
    const partnership =
      partner === null ? say("policy.somePartnership") : say("policy.partnership", { partner });
    const acceptedBy = acceptedByLine(person);
    return {
      line: say("policy.accept.line", { partnership, acceptedBy }),
      did: say("policy.accept.did", { acceptedBy }),
      more: [person.text],
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
  ...accountLinkTellers,
  ...crmTableTellers,
};

function tell<N extends MutationName>(name: N, args: unknown, names: Names): Deed | null {
  const parsed = mutationArgs[name].safeParse(args);
  // The schema of this very name gave it; TypeScript cannot follow the index by name.
  return parsed.success ? tellers[name](parsed.data as MutationArgs<N>, names) : null;
}

/** What is left of an act whose access ended says of what kind it was, by the first word of its name. */
function labelOf(name: string): string {
  const [kind = ""] = name.split(".");
  return isKept(kind) ? say(`kept.${kind}`) : say("kept.other");
}
const keptKinds = ["touchpoint", "deal", "plan", "play", "begun"] as const;
const isKept = (kind: string): kind is (typeof keptKinds)[number] => keptKinds.some((each) => each === kind);

export function summarise(name: string, args: unknown, names: Names): Summary {
  const left = ownWordsOnly.safeParse(args).data;
  if (left) {
    const label = labelOf(name);
    const [first] = left.ownWords;
    const line = first === undefined ? label : `${label}: ${first.split("\n")[0] ?? ""}`;
    return { line, text: [label, ...left.ownWords].join("\n") };
  }
  const known = mutationName.safeParse(name);
  const told = known.success ? tell(known.data, args, names) : null;
  // Written by another version of the extension: keep what there is.
  if (!told) return { line: name, text: `${name}\n${JSON.stringify(args, null, 2)}` };
  return { line: told.line, text: [told.line, ...(told.more ?? [])].join("\n") };
}

/** What a row of a deal's history says: after the person's name, and what was written. Base texts are not kept there. */
export function describeDeed(command: string, args: unknown, names: Names): { did: string; more: string[] } {
  const said =
    describeServerAct(command, args) ?? describeRequest(command, args) ?? describePublished(command, args);
  if (said) return said;
  const known = mutationName.safeParse(command);
  const told = known.success ? tell(known.data, withBaseTexts(args), names) : null;
  if (!told) return { did: say("history.unknown"), more: [] };
  return { did: told.did, more: [...(told.more ?? [])] };
}

/** As the schemas of edits want it: where a text is edited there is one it was based on. */
function withBaseTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBaseTexts);
  if (typeof value !== "object" || value === null) return value;
  const whole = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withBaseTexts(each)]));
  return "settles" in whole ? { baseText: "", ...whole } : whole;
}
