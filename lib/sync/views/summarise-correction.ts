// Corrections of overlaps, in words. Called by `summarise.ts`.
import type { CorrectionCommand } from "../../contract/correction.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import { say } from "../messages/say.ts";
import { type Deed, type Names, partnerNamed } from "./told.ts";

export const correctionTellers: {
  [N in CorrectionCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "overlap.correct": ({ partnershipId, ours, says, theirs, reason }, names) => {
    const partner = partnerNamed(names, partnershipId);
    const correction = say(`overlap.says.${says}`, { theirs: theirs.name, partner, ours: ours.name });
    return { line: correction, did: say("overlap.correct.did", { correction }), more: [reason] };
  },
  "overlap.correct.keep": ({ stands }) =>
    stands
      ? { line: say("overlap.stand.line"), did: say("overlap.stand.did") }
      : { line: say("overlap.takeBack.line"), did: say("overlap.takeBack.did") },
};
