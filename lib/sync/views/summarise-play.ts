// Requests between partners in words. Called by `summarise.ts`.
import type { MutationArgs, PlayCommand } from "../../contract/mutations.ts";
import { playWords } from "../../domain/in-words.ts";
import type { Names, Told } from "./told.ts";

const answers: Record<MutationArgs<"play.answer">["answer"]["kind"], string> = {
  accepted: "accepted",
  declined: "declined",
  handed_on: "handed on",
};

type Tellers = { [N in PlayCommand]: (args: MutationArgs<N>, names: Names) => Told };

export const playTellers: Tellers = {
  "play.request": ({ partnershipId, play, customer, stakeholder, reason }, names) => ({
    line: `Ask ${names.partner(partnershipId) ?? "a partner"} for: ${playWords[play]} · ${customer.name}`,
    more: [...(stakeholder ? [stakeholder] : []), reason],
  }),
  "play.withdraw": ({ partnershipId }, names) => ({
    line: `Take back a request to ${names.partner(partnershipId) ?? "a partner"}`,
  }),
  "play.answer": ({ partnershipId, answer }, names) => ({
    line: `Answer a request of ${names.partner(partnershipId) ?? "a partner"}: ${answers[answer.kind]}`,
    more: answer.kind === "declined" ? [answer.reason] : answer.kind === "handed_on" ? [answer.to.name] : [],
  }),
};
