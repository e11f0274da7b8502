// What is done to a programme or a co-sell plan, in words. Called by `summarise.ts`.
import type { CoSellCommand } from "../../contract/co-sell.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import { motionWords } from "../../domain/in-words.ts";
import { type Deed, type Names, rowNamed } from "./told.ts";

function placeNamed(names: Names, partnershipId: string | null): string {
  if (partnershipId === null) return "our programme";
  const partner = names.partner(partnershipId);
  return partner === null ? "a co-sell plan" : `the co-sell plan with ${partner}`;
}

function written(args: MutationArgs<"co-sell.edit">): string[] {
  const { motion, reviewWeeks, target, responseHours, message, nextReview, policyId } = args;
  const wins = target?.value?.wins;
  return [
    ...(motion ? [`Motion: ${motion.value ? motionWords[motion.value] : "none"}`] : []),
    ...(reviewWeeks ? [`Weeks between reviews: ${reviewWeeks.value ?? "none"}`] : []),
    ...(target
      ? [`Target of a quarter: ${wins ? `${wins} co-sell wins` : target.value ? "an amount" : "none"}`]
      : []),
    ...(responseHours ? [`Hours to answer a request: ${responseHours.value ?? "none"}`] : []),
    ...(nextReview ? [`Next review: ${nextReview.value ?? "none"}`] : []),
    ...(policyId ? ["Our standard credit policy"] : []),
    ...(message ? [message.value] : []),
  ];
}

export const coSellTellers: { [N in CoSellCommand]: (args: MutationArgs<N>, names: Names) => Deed } = {
  "co-sell.edit": (args, names) => ({
    line: `Edit ${placeNamed(names, args.partnershipId)}`,
    did: `edited ${placeNamed(names, args.partnershipId)}`,
    more: written(args),
  }),
  "co-sell.step.put": ({ partnershipId, title }, names) => ({
    line: `Edit a step of the playbook in ${placeNamed(names, partnershipId)}`,
    did: `edited a step of the playbook in ${placeNamed(names, partnershipId)}`,
    more: title ? [title.value] : [],
  }),
  "co-sell.row.remove": ({ partnershipId, kind, rowId }, names) => ({
    line: `Remove ${rowNamed(names, kind === "step" ? "step" : "target account", rowId)} from ${placeNamed(names, partnershipId)}`,
    did: `removed ${rowNamed(names, kind === "step" ? "step" : "target account", rowId)} from ${placeNamed(names, partnershipId)}`,
  }),
  "co-sell.row.restore": ({ partnershipId, kind, rowId }, names) => ({
    line: `Keep ${rowNamed(names, kind === "step" ? "step" : "target account", rowId)} in ${placeNamed(names, partnershipId)}`,
    did: `kept ${rowNamed(names, kind === "step" ? "step" : "target account", rowId)} in ${placeNamed(names, partnershipId)}`,
  }),
  "co-sell.account.name": ({ partnershipId }, names) => ({
    line: `Name a target account in ${placeNamed(names, partnershipId)}`,
    did: `named a target account in ${placeNamed(names, partnershipId)}`,
  }),
  "co-sell.owner.set": ({ partnershipId, edit }, names) => ({
    line: edit.value
      ? `${edit.value.name} owns ${placeNamed(names, partnershipId)}`
      : `Nobody owns ${placeNamed(names, partnershipId)}`,
    did: edit.value
      ? `named ${edit.value.name} as owner of ${placeNamed(names, partnershipId)}`
      : `named nobody as owner of ${placeNamed(names, partnershipId)}`,
  }),
};
