// Quota credit and booked amounts in words. Called by `summarise.ts`. Never told to another organisation.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { QuotaCommand } from "../../contract/quota.ts";
import { majorText, toUnits } from "../../domain/credit/money.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

export const quotaTellers: {
  [N in QuotaCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "quota.set": ({ quotaBp, acceleratorBp }) => ({
    line: `Set quota credit to ${quotaBp / 100} % and the accelerator to ${acceleratorBp / 100} %`,
    did: `set quota credit to ${quotaBp / 100} % and the accelerator to ${acceleratorBp / 100} %`,
  }),
  "quota.book": ({ dealId, amount }, names) => {
    const what = amount ? `${majorText(toUnits(amount.minor), amount.currency)} ${amount.currency}` : null;
    return {
      line: what
        ? `Book ${what} for ${dealNamed(names, dealId)}`
        : `Book nothing of its own for ${dealNamed(names, dealId)}`,
      did: what ? `booked ${what} for our own sellers` : "took the booked amount away",
    };
  },
};
