// What is done to a programme or a co-sell plan, in words. Called by `summarise.ts`.
import type { CoSellCommand } from "../../contract/co-sell.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import { calendarDayInWords, motionWords } from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";
import { type Deed, type Names, rowNamed } from "./told.ts";

function placeNamed(names: Names, partnershipId: string | null): string {
  if (partnershipId === null) return say("coSell.programme");
  const partner = names.partner(partnershipId);
  return partner === null ? say("coSell.somePlan") : say("coSell.plan", { partner });
}

function targetText(target: { wins?: number | null | undefined } | null): string {
  if (target === null) return say("none");
  return target.wins ? say("coSell.target.wins", { wins: target.wins }) : say("coSell.target.amount");
}

function written(args: MutationArgs<"co-sell.edit">): string[] {
  const { motion, reviewWeeks, target, responseHours, message, nextReview, policyId } = args;
  const none = say("none");
  return [
    ...(motion ? [say("coSell.motion", { motion: motion.value ? motionWords[motion.value] : none })] : []),
    ...(reviewWeeks ? [say("coSell.weeks", { weeks: reviewWeeks.value ?? none })] : []),
    ...(target ? [say("coSell.target", { target: targetText(target.value) })] : []),
    ...(responseHours ? [say("coSell.hours", { hours: responseHours.value ?? none })] : []),
    ...(nextReview
      ? [say("coSell.review", { day: nextReview.value ? calendarDayInWords(nextReview.value) : none })]
      : []),
    ...(policyId ? [say("coSell.policy")] : []),
    ...(message ? [message.value] : []),
  ];
}

export const coSellTellers: { [N in CoSellCommand]: (args: MutationArgs<N>, names: Names) => Deed } = {
  "co-sell.edit": (args, names) => {
    const place = placeNamed(names, args.partnershipId);
    return {
      line: say("coSell.edit.line", { place }),
      did: say("coSell.edit.did", { place }),
      more: written(args),
    };
  },
  "co-sell.step.put": ({ partnershipId, title }, names) => {
    const place = placeNamed(names, partnershipId);
    return {
      line: say("coSell.step.line", { place }),
      did: say("coSell.step.did", { place }),
      more: title ? [title.value] : [],
    };
  },
  "co-sell.row.remove": ({ partnershipId, kind, rowId }, names) => {
    const said = { row: rowNamed(names, kind, rowId), place: placeNamed(names, partnershipId) };
    return { line: say("coSell.remove.line", said), did: say("coSell.remove.did", said) };
  },
  "co-sell.row.restore": ({ partnershipId, kind, rowId }, names) => {
    const said = { row: rowNamed(names, kind, rowId), place: placeNamed(names, partnershipId) };
    return { line: say("coSell.keep.line", said), did: say("coSell.keep.did", said) };
  },
  "co-sell.account.name": ({ partnershipId }, names) => {
    const place = placeNamed(names, partnershipId);
    return { line: say("coSell.account.line", { place }), did: say("coSell.account.did", { place }) };
  },
  "co-sell.owner.set": ({ partnershipId, edit }, names) => {
    const place = placeNamed(names, partnershipId);
    if (edit.value === null) {
      return { line: say("coSell.noOwner.line", { place }), did: say("coSell.noOwner.did", { place }) };
    }
    const said = { name: edit.value.name, place };
    return { line: say("coSell.owner.line", said), did: say("coSell.owner.did", said) };
  },
};
