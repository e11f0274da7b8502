// A partner brought into a deal from the Partners view: in it, to be added with what it will see, for whom that is not
// allowed, and where no deal is there yet.
import { dana, lumen, record, session, us } from "./data.ts";
import { accepted, deal, invitedTerms, twoCompanies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(4);
const withLumenOnly = deal({ terms: twoCompanies() });
const shown = record({ deals: [withLumenOnly] });
const add = { press: ["Partners", "Add to deal: Cobalt Services"] };
const rep = { ...dana, role: "rep" as const };
/** Lumen registered it; we have accepted, and a rep of ours looks at it. */
const theirs = deal({ terms: invitedTerms(), author: lumen, answers: [accepted(us)], member: rep });
const longDeal = deal({
  name: long.slice(0, 300),
  terms: twoCompanies({
    participants: twoCompanies().participants.map((each) => ({ ...each, name: long.slice(0, 300) })),
  }),
});

export const partnersDealScreens: Record<string, Screen> = {
  "partners-deal": panel({ record: shown }, "in this deal", { press: ["Partners"] }),
  "partners-deal-none": panel({}, "Start a deal", { press: ["Partners"] }),
  "partners-add": panel({ record: shown }, "What each partner will see once it has accepted", add),
  "partners-add-draft": panel(
    { record: record({ deals: [deal({ draft: true, terms: twoCompanies() })] }) },
    "sees nothing before you submit it",
    add,
  ),
  "partners-add-rep": panel(
    { record: record({ deals: [theirs] }), session: session({ member: rep }) },
    "This needs a partner manager",
    add,
  ),
  "partners-add-long": panel({ record: record({ deals: [longDeal] }) }, "asked again", add),
};
