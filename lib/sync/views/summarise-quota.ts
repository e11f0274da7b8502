// Quota credit and booked amounts in words. Called by `summarise.ts`. Never told to another organisation.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { QuotaCommand } from "../../contract/quota.ts";
import { majorText, toUnits } from "../../domain/credit/money.ts";
import { say } from "../messages/say.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

export const quotaTellers: {
  [N in QuotaCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "quota.set": ({ quotaBp, acceleratorBp }) => {
    const set = { quota: quotaBp / 100, accelerator: acceleratorBp / 100 };
    return { line: say("quota.set.line", set), did: say("quota.set.did", set) };
  },
  "quota.book": ({ dealId, amount: booked }, names) => {
    const deal = dealNamed(names, dealId);
    if (booked === null) {
      return { line: say("quota.unbook.line", { deal }), did: say("quota.unbook.did") };
    }
    const amount = `${majorText(toUnits(booked.minor), booked.currency)} ${booked.currency}`;
    return { line: say("quota.book.line", { amount, deal }), did: say("quota.book.did", { amount }) };
  },
};
