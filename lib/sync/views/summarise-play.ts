// Requests between partners in words. Called by `summarise.ts`.
import type { MutationArgs, PlayCommand } from "../../contract/mutations.ts";
import { requestPlayArgs } from "../../contract/play.ts";
import type { Play } from "../../contract/words.ts";
import { inSentence, playWords } from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";
import { type Deed, type Names, partnerNamed } from "./told.ts";

const didAsk = (play: Play) => say("play.ask.did", { play: inSentence(playWords[play]) });

type Tellers = { [N in PlayCommand]: (args: MutationArgs<N>, names: Names) => Deed };

export const playTellers: Tellers = {
  "play.request": ({ partnershipId, play, customer, stakeholder, reason }, names) => ({
    did: didAsk(play),
    line: say("play.ask.line", {
      partner: partnerNamed(names, partnershipId),
      play: playWords[play],
      customer: customer.name,
    }),
    more: [...(stakeholder ? [stakeholder] : []), reason],
  }),
  "play.withdraw": ({ partnershipId }, names) => ({
    did: say("play.withdraw.did"),
    line: say("play.withdraw.line", { partner: partnerNamed(names, partnershipId) }),
  }),
  "play.answer": ({ partnershipId, answer }, names) => ({
    did: say(`play.answer.did.${answer.kind}`),
    line: say(`play.answer.line.${answer.kind}`, { partner: partnerNamed(names, partnershipId) }),
    more: answer.kind === "declined" ? [answer.reason] : answer.kind === "handed_on" ? [answer.to.name] : [],
  }),
};

/** As its history tells it, which holds of what was asked its kind alone. */
export function describeRequest(command: string, args: unknown): { did: string; more: string[] } | null {
  const { data } = requestPlayArgs.pick({ play: true }).safeParse(args);
  return command === "play.request" && data ? { did: didAsk(data.play), more: [] } : null;
}
