// What is recorded for partners that do not use Tandem, in words. Called by `summarise.ts`.

import type { MutationArgs } from "../../contract/mutations.ts";
import type { GivenWord } from "../../contract/offline.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

const givenLines = ({ by, on, document }: GivenWord): string[] => [
  `given by ${by.name}, ${by.authority}, on ${on}`,
  `document: ${document.title}`,
  ...(document.link ? [document.link] : []),
  ...(document.note ? [document.note] : []),
];

export const offlineTellers = {
  "deal.record": (
    { dealId, organisationId, answer, given }: MutationArgs<"deal.record">,
    names: Names,
  ): Deed => {
    const who = names.organisation(organisationId) ?? "a partner";
    const what = answer.kind === "accepted" ? "accepted" : "objected to";
    return {
      line: `Record that ${who} ${what} the registration of ${dealNamed(names, dealId)}`,
      did: `recorded that ${who} ${what} the registration`,
      more: [answer.kind === "accepted" ? answer.text : answer.reason, ...givenLines(given)],
    };
  },
  "deal.succeed": (
    { dealId, placeholderId, organisationId }: MutationArgs<"deal.succeed">,
    names: Names,
  ): Deed => {
    const before = names.organisation(placeholderId) ?? "a partner that did not use Tandem";
    const after = names.organisation(organisationId) ?? "a partner";
    return {
      line: `Ask ${after} to confirm ${dealNamed(names, dealId)}`,
      did: `confirmed that ${before} has joined, and asked it to confirm the registration`,
    };
  },
  "deal.rename": ({ dealId, before, name }: MutationArgs<"deal.rename">, names: Names): Deed => ({
    line: `Rename ${before} in ${dealNamed(names, dealId)}`,
    did: `renamed ${before}: it is called ${name} now`,
  }),
  "policy.record": ({ partnershipId, given, text }: MutationArgs<"policy.record">, names: Names): Deed => ({
    line: `Record that ${names.partner(partnershipId) ?? "a partner"} accepted a credit policy`,
    did: `recorded that ${names.partner(partnershipId) ?? "a partner"} accepted a credit policy`,
    more: [text, ...givenLines(given)],
  }),
};
