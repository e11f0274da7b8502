// A revision of a deal that is pinned to version 3 while version 4 is in force, and what was accepted, to be read again.
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { lumen, record, us, withLumen } from "./data.ts";
import { accepted, deal, lumenPays, policies, twoCompanies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { replaced } from "./policy-replaced-screens.ts";
import type { Screen } from "./screen.ts";

const both = [us.id, lumen.id];
/** Both sides have accepted both versions. */
export const twoInForce: PoliciesView = {
  partnerships: replaced.partnerships.map((each) =>
    each.partnership.id === withLumen.id
      ? { ...each, ours: each.ours.map((standing) => ({ ...standing, acceptedBy: both, inForce: true })) }
      : each,
  ),
};
const approved = deal({ terms: twoCompanies(), answers: [accepted(lumen)], decision: {} });
const words = `We accept this registration as shown:
Deal: Platform expansion
Customer: Zapier (zapier.com)
Motion: Co-sell
Participants: Northwind Software and Lumen Analytics
Relationship owner: Dana Ortiz, Northwind Software
Credit basis: $84,000.00
Model: Sell with
Who pays: Northwind Software
Rate: 27%
Credit policy: Version 3 of Northwind Software
Sourcing (20%): Lumen Analytics
Selling (40%): Northwind Software
Technical validation (25%): Lumen Analytics
Influence (15%): nobody`;
const acceptances = approved.acceptances.map((each) => ({
  ...each,
  acceptedBy: { ...each.acceptedBy, text: words },
}));
const quiet = { touchpoints: [], notShared: [] };
export const pinned = record({ ...quiet, deals: [{ ...approved, acceptances }] });
const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);

export const pinnedPolicyScreens: Record<string, Screen> = {
  "deal-form-pinned": panel({ record: pinned, policies: twoInForce }, "Stay with version 3", {
    press: ["More about Platform expansion", "Revise"],
  }),
  "deal-accepted-texts": panel({ record: pinned, policies }, "credit policy version 3", {
    press: ["What you accepted"],
  }),
  "deal-accepted-texts-long": panel(
    {
      record: record({
        ...quiet,
        deals: [
          {
            ...approved,
            acceptances: acceptances.map((each, at) => ({
              ...each,
              name: long.trim(),
              isCurrent: at === 0,
              acceptedBy: { name: long.trim(), authority: long.trim(), text: words.repeat(4) },
            })),
          },
        ],
      }),
      policies: lumenPays,
    },
    "replaced since",
    { press: ["What you accepted"] },
  ),
};
