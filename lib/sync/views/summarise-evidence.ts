// Touchpoints, and what is said of them in a deal, in words, for `summarise.ts`. What a person wrote is there in full.
import type { TouchpointDetails } from "../../contract/evidence.ts";
import type { EvidenceCommand } from "../../contract/evidence-mutations.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { TouchpointAct } from "../../domain/deal/may.ts";
import { creditRoleWords, inSentence, touchpointTypeWords } from "../../domain/in-words.ts";
import { noDetails } from "../../domain/touchpoint-details.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

function detailLines({ link, people, creditRole, nextStep }: TouchpointDetails): string[] {
  const present = people.map(({ name, title, organisation }) =>
    [name, title, organisation].filter((each) => each !== null).join(", "),
  );
  const next = nextStep && [nextStep.text, nextStep.owner?.person?.name, nextStep.date];
  return [
    ...(link ? [`Link: ${link}`] : []),
    ...(present.length > 0 ? [`People: ${present.join("; ")}`] : []),
    ...(creditRole ? [`Credit role: ${creditRoleWords[creditRole]}`] : []),
    ...(next ? [`Next step: ${next.filter((each) => each).join(", ")}`] : []),
  ];
}

export const evidenceTellers: {
  [N in EvidenceCommand | TouchpointAct]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "touchpoint.record": ({ type, customer, person, occurredAt, note, deal, details = noDetails }, names) => {
    const when = new Date(occurredAt).toISOString().slice(0, 16).replace("T", " ");
    return {
      line: `${touchpointTypeWords[type]} · ${customer.name} · ${person.name}`,
      did: `recorded a touchpoint: ${inSentence(touchpointTypeWords[type])} by ${person.name}${details.actedFor ? ` of ${details.actedFor.name}` : ""}`,
      more: [
        `${when} UTC`,
        ...(deal ? [`For everyone in ${dealNamed(names, deal.dealId)}`] : []),
        ...detailLines(details),
        ...(note ? ["", note.text] : []),
      ],
    };
  },
  "touchpoint.remove": () => ({ line: "Take a touchpoint back", did: "took a touchpoint back" }),
  "evidence.judge": ({ dealId, judgement }, names) => ({
    line: `${judgement.kind === "confirmed" ? "Confirm" : "Contest"} a touchpoint in ${dealNamed(names, dealId)}`,
    did: `${judgement.kind} a touchpoint`,
    more: judgement.kind === "contested" ? [judgement.reason] : [],
  }),
  "attribution.overrule": ({ dealId, partnerId, outcome, reason }, names) => ({
    line: outcome
      ? `Rule a partner's attribution in ${dealNamed(names, dealId)}: ${outcome === "none" ? "neither sourced nor influenced" : outcome}`
      : `Let the evidence decide a partner's attribution in ${dealNamed(names, dealId)}`,
    did: outcome
      ? `ruled the attribution of ${names.organisation(partnerId) ?? "a participant"}: ${outcome === "none" ? "neither sourced nor influenced" : outcome}`
      : `let the evidence decide the attribution of ${names.organisation(partnerId) ?? "a participant"}`,
    more: [reason],
  }),
};
