// The page of a statement that is printed: a later version with its difference, a preview, and the states without one.

import { CreditWriter } from "./credit-writer.ts";
import { cobalt, lumen, session } from "./data.ts";
import { accepted, policies, viewOf } from "./deal-data.ts";
import type { Screen } from "./screen.ts";

const everyone = [accepted(lumen), accepted(cobalt)];
const begun = () => new CreditWriter({ answers: everyone, decision: {} }).proven();
const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(3).slice(0, 180);

function page(
  deal: CreditWriter | null,
  text: string,
  version: number,
  rest: Partial<Screen["views"]> = {},
): Screen {
  const shown = deal && viewOf(deal.whole);
  return {
    page: "statement",
    views: { session: session(), policies, deal: { deal: shown }, ...rest },
    hash: `${shown?.deal.id ?? "01950000-0000-7000-8000-000000000320"}/${version}`,
    text,
  };
}

const second = () =>
  begun()
    .reports("us", "won", null, 9)
    .revises({ basis: { minor: "9000000", currency: "USD" } })
    .issues(`The customer added two teams. ${long}`);

export const statementScreens: Record<string, Screen> = {
  "statement-second": page(second(), "Difference to version 1", 2),
  "statement-superseded": page(second(), "A later version counts", 1),
  "statement-preview": page(begun(), "It binds nobody", 0),
  "statement-not-held": page(null, "This device does not hold this deal", 1),
  "statement-no-version": page(begun(), "There is no such version", 7),
  "statement-presenting": page(second(), "Hidden", 2, { session: session({ presenter: true }) }),
};
