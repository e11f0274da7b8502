// Touchpoints, and what is said of them in a deal, in words, for `summarise.ts`. What a person wrote is there in full.
import type { TouchpointDetails } from "../../contract/evidence.ts";
import type { EvidenceCommand } from "../../contract/evidence-mutations.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { TouchpointAct } from "../../domain/deal/may.ts";
import { creditRoleWords, inSentence, touchpointTypeWords } from "../../domain/in-words.ts";
import { noDetails } from "../../domain/touchpoint-details.ts";
import { say } from "../messages/say.ts";
import { type Deed, dealNamed, type Names, participantNamed } from "./told.ts";

function detailLines({ link, people, creditRole, nextStep }: TouchpointDetails): string[] {
  const present = people.map(({ name, title, organisation }) =>
    [name, title, organisation].filter((each) => each !== null).join(", "),
  );
  const next = nextStep && [nextStep.text, nextStep.owner?.person?.name, nextStep.date];
  return [
    ...(link ? [say("touchpoint.link", { link })] : []),
    ...(present.length > 0 ? [say("touchpoint.people", { people: present.join("; ") })] : []),
    ...(creditRole ? [say("touchpoint.creditRole", { role: creditRoleWords[creditRole] })] : []),
    ...(next ? [say("touchpoint.nextStep", { step: next.filter((each) => each).join(", ") })] : []),
  ];
}

export const evidenceTellers: {
  [N in EvidenceCommand | TouchpointAct]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "touchpoint.record": ({ type, customer, person, occurredAt, note, deal, details = noDetails }, names) => {
    const when = new Date(occurredAt).toISOString().slice(0, 16).replace("T", " ");
    const recorded = { type: inSentence(touchpointTypeWords[type]), person: person.name };
    return {
      line: `${touchpointTypeWords[type]} · ${customer.name} · ${person.name}`,
      did: details.actedFor
        ? say("touchpoint.recordFor.did", { ...recorded, company: details.actedFor.name })
        : say("touchpoint.record.did", recorded),
      more: [
        say("touchpoint.at", { when }),
        ...(deal ? [say("touchpoint.shared", { deal: dealNamed(names, deal.dealId) })] : []),
        ...detailLines(details),
        ...(note ? ["", note.text] : []),
      ],
    };
  },
  "touchpoint.remove": () => ({
    line: say("touchpoint.remove.line"),
    did: say("touchpoint.remove.did"),
  }),
  "evidence.judge": ({ dealId, judgement }, names) => ({
    line: say(`judge.line.${judgement.kind}`, { deal: dealNamed(names, dealId) }),
    did: say(`judge.did.${judgement.kind}`),
    more: judgement.kind === "contested" ? [judgement.reason] : [],
  }),
  "attribution.overrule": ({ dealId, partnerId, outcome: ruled, reason }, names) => {
    const deal = dealNamed(names, dealId);
    const partner = participantNamed(names, partnerId);
    const more = [reason];
    if (ruled === null) {
      const did = say("attribution.unrule.did", { partner });
      return { line: say("attribution.unrule.line", { deal }), did, more };
    }
    const outcome = say(`attribution.outcome.${ruled}`);
    const did = say("attribution.rule.did", { partner, outcome });
    return { line: say("attribution.rule.line", { deal, outcome }), did, more };
  },
};
