// What is recorded for partners that do not use Tandem, in words. Called by `summarise.ts`.

import type { MutationArgs } from "../../contract/mutations.ts";
import type { GivenWord } from "../../contract/offline.ts";
import { calendarDayInWords } from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";
import { type Deed, dealNamed, type Names, partnerNamed } from "./told.ts";

const givenLines = ({ by, on, document }: GivenWord): string[] => [
  say("given.by", { ...by, day: calendarDayInWords(on) }),
  say("given.document", { title: document.title }),
  ...(document.link ? [document.link] : []),
  ...(document.note ? [document.note] : []),
];

export const offlineTellers = {
  "deal.record": (
    { dealId, organisationId, answer, given }: MutationArgs<"deal.record">,
    names: Names,
  ): Deed => {
    const partner = names.organisation(organisationId) ?? say("partner.some");
    return {
      line: say(`offline.answer.line.${answer.kind}`, { partner, deal: dealNamed(names, dealId) }),
      did: say(`offline.answer.did.${answer.kind}`, { partner }),
      more: [answer.kind === "accepted" ? answer.text : answer.reason, ...givenLines(given)],
    };
  },
  "deal.succeed": (
    { dealId, placeholderId, organisationId }: MutationArgs<"deal.succeed">,
    names: Names,
  ): Deed => {
    const before = names.organisation(placeholderId) ?? say("partner.formerlyOffline");
    const partner = names.organisation(organisationId) ?? say("partner.some");
    return {
      line: say("offline.succeed.line", { partner, deal: dealNamed(names, dealId) }),
      did: say("offline.succeed.did", { before }),
    };
  },
  "deal.rename": ({ dealId, before, name }: MutationArgs<"deal.rename">, names: Names): Deed => ({
    line: say("offline.rename.line", { before, deal: dealNamed(names, dealId) }),
    did: say("offline.rename.did", { before, name }),
  }),
  "policy.record": ({ partnershipId, given, text }: MutationArgs<"policy.record">, names: Names): Deed => {
    const partner = partnerNamed(names, partnershipId);
    return {
      line: say("offline.policy.line", { partner }),
      did: say("offline.policy.did", { partner }),
      more: [text, ...givenLines(given)],
    };
  },
};
