// Corrections of overlaps, in words. Called by `summarise.ts`.
import type { CorrectionCommand } from "../../contract/correction.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { Deed, Names } from "./told.ts";

export const correctionTellers: {
  [N in CorrectionCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "overlap.correct": ({ partnershipId, ours, says, theirs, reason }, names) => {
    const whose = names.partner(partnershipId) ?? "a partner";
    const is = says === "same" ? "is" : "is not";
    const said = `${theirs.name} of ${whose} ${is} our ${ours.name}`;
    return { line: said, did: `said that ${said}`, more: [reason] };
  },
  "overlap.correct.keep": ({ stands }) => ({
    line: stands ? "Let a correction of an overlap stand again" : "Take back a correction of an overlap",
    did: stands ? "let the correction stand again" : "took the correction back",
  }),
};
