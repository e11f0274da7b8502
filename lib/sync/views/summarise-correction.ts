// Corrections of overlaps, in words. Called by `summarise.ts`.
import type { CorrectionCommand } from "../../contract/correction.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { Names, Told } from "./told.ts";

export const correctionTellers: {
  [N in CorrectionCommand]: (args: MutationArgs<N>, names: Names) => Told;
} = {
  "overlap.correct": ({ partnershipId, ours, says, theirs, reason }, names) => {
    const whose = names.partner(partnershipId) ?? "a partner";
    const is = says === "same" ? "is" : "is not";
    return { line: `${theirs.name} of ${whose} ${is} our ${ours.name}`, more: [reason] };
  },
  "overlap.correct.keep": ({ stands }) => ({
    line: stands ? "Let a correction of an overlap stand again" : "Take back a correction of an overlap",
  }),
};
